import { Parser } from 'htmlparser2';
import { DocumentError } from './document-fault.ts';

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'select',
  'button',
  'title',
]);
const blocks = new Set(
  'p div br li ul ol h1 h2 h3 h4 h5 h6 tr table section article header footer blockquote pre dd dt hr'.split(
    ' ',
  ),
);

/** No page of words nests so deep; the parser's time grows with the square of the depth. */
const deepest = 5000;

/**
 * The words of a web page as a reader sees them: blocks as lines, cells with tabs, scripts and styles left out.
 * @throws DocumentError when its elements are nested without end
 */
export function readHtml(source: string): string {
  const parts: string[] = [];
  let hidden = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (++depth > deepest)
          throw new DocumentError({ code: 'document-not-readable', found: '嵌套过深的网页' });
        if (silent.has(name)) hidden++;
        else if (blocks.has(name)) parts.push('\n');
      },
      ontext(text) {
        if (hidden === 0) parts.push(text.replace(/[ \t\r\n\f]+/g, ' '));
      },
      onclosetag(name) {
        depth--;
        if (silent.has(name)) hidden = Math.max(0, hidden - 1);
        else if (name === 'td' || name === 'th') parts.push('\t');
        else if (blocks.has(name) && name !== 'br') parts.push('\n');
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(source);
  parser.end();
  return parts
    .join('')
    .replace(/[ \u00a0]*\n[ \t]*/g, '\n')
    .replace(/\t+(?=\n|$)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
