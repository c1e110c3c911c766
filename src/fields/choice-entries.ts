import { labelOf, type Labelled, type Lang } from '../model/label.ts';

/** The entries of a list to choose from: shown in one language, found by the words of both and by the key. */
export function choiceEntries(
  choices: Readonly<Record<string, Labelled>>,
  lang: Lang,
): { value: string; label: string; words: string }[] {
  return Object.entries(choices).map(([key, chosen]) => ({
    value: key,
    label: labelOf(key, chosen, lang),
    words: `${chosen.label} ${chosen.en ?? ''} ${key}`,
  }));
}
