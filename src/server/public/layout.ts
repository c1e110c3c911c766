import type { Lang } from '../../model/label.ts';
import { html, type Html } from './html.ts';
import { say } from './public-words.ts';

/** A page of the public listener: it needs no script. */
export interface Page {
  readonly lang: Lang;
  readonly title: string;
  /** Its own address, for the switch of language. */
  readonly path: string;
  readonly body: Html;
}

/** Writes the whole page. */
export function layout({ lang, title, path, body }: Page): string {
  const other = lang === 'zh' ? 'en' : 'zh';
  return html`<!doctype html>
    <html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header>
          <b>${say(lang, 'site')}</b>
          <a href="${path}?lang=${other}" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other}">
            ${say(lang, 'other')}
          </a>
        </header>
        <main>${body}</main>
      </body>
    </html>`.text;
}

/** A page that says one thing. */
export function notice(lang: Lang, path: string, title: string, hint: string): string {
  const body = html`<h1>${title}</h1>
    <p>${hint}</p>
    <p><a href="/?lang=${lang}">${say(lang, 'back')}</a></p>`;
  return layout({ lang, title, path, body });
}
