/** The two languages of the interface; Chinese comes first. */
export type Lang = 'zh' | 'en';

/** Something with a Chinese name and, where the identifier made readable is not enough, an English one. */
export interface Labelled {
  readonly label: string;
  readonly en?: string;
}

/** The same words in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Makes an identifier readable: `partyGovernment` becomes `Party government`. */
export function readable(identifier: string): string {
  const words = identifier
    .replace(/[-_.]/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The label in one language; English falls back to the identifier made readable. */
export function labelOf(identifier: string, thing: Labelled, lang: Lang): string {
  return lang === 'zh' ? thing.label : (thing.en ?? readable(identifier));
}
