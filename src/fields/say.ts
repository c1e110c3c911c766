import type { Lang } from '../model/label.ts';

/** Words in the language of the page. */
export function say(lang: Lang, zh: string, en: string): string {
  return lang === 'zh' ? zh : en;
}
