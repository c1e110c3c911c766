import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A document of the project: its path from the root, its text, and its text without blocks of code. */
export interface Document {
  readonly path: string;
  readonly text: string;
  readonly prose: string;
}

const skipped = new Set(['node_modules', 'build', 'data', '.git', 'tmp']);

function markdownIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : markdownIn(path);
    return entry.name.endsWith('.md') ? [relative(root, path).replaceAll('\\', '/')] : [];
  });
}

/** Every Markdown file of the project. */
export function readDocuments(): Document[] {
  return markdownIn(root)
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, prose: text.replace(/^```[^\n]*\n[\s\S]*?^```$/gm, '') };
    });
}

/** Those written by hand. */
export function writtenDocuments(): Document[] {
  return readDocuments().filter(({ text }) => !text.startsWith('<!-- Generated'));
}

export function getDocument(path: string): Document {
  const found = readDocuments().find((document) => document.path === path);
  if (!found) throw new Error(`there is no ${path}`);
  return found;
}

/** A link as it stands, and the path from the root to which it leads. */
export interface Link {
  readonly target: string;
  readonly path: string;
  readonly anchor: string;
}

/** The links and pictures of a document that lead into the project. */
export function linksOf({ path, prose }: Document): Link[] {
  const found = [...prose.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)];
  return found
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((target) => !/^(https?|mailto):/.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#');
      const to = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURI(file)));
      return { target, path: to, anchor };
    });
}

/** The anchors that the headings of a document make. */
export function anchorsOf({ prose }: Document): Set<string> {
  return new Set(
    [...prose.matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** The lines of the first block of code that begins with this line, without it. */
export function blockAfter({ text }: Document, first: string): string[] {
  const lines = text.split('\n');
  const from = lines.indexOf(first);
  if (from < 0) throw new Error(`no block begins with “${first}”`);
  const to = lines.indexOf('```', from);
  return lines.slice(from + 1, to);
}
