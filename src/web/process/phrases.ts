import { keep, kept } from '../kept.ts';

const most = 3;

/** Opinions that this person wrote last in this browser, the latest first. */
export function ownPhrases(person: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(kept(`phrases.${person}`) ?? '[]');
    return Array.isArray(read) ? read.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers an opinion for the next case. */
export function rememberPhrase(person: string, words: string): void {
  const clean = words.trim();
  if (clean === '' || clean.length > 60) return;
  const next = [clean, ...ownPhrases(person).filter((one) => one !== clean)].slice(0, most);
  keep(`phrases.${person}`, JSON.stringify(next));
}
