import { useCallback } from 'react';
import { useLanguage } from './language.tsx';

/** Words of one part of the interface: Chinese, then English; `{n}` is filled in. */
export type WordList<W extends string> = Readonly<Record<W, readonly [string, string]>>;
/** Says one of them in the language of the person. */
export type Say<W extends string> = (word: W, params?: Readonly<Record<string, string | number>>) => string;

/** Says the words of a part of the interface that keeps its own list, so that it is loaded with its pages only. */
export function useWords<W extends string>(words: WordList<W>): Say<W> {
  const { lang } = useLanguage();
  return useCallback<Say<W>>(
    (word, params = {}) =>
      words[word][lang === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (all, name: string) =>
        String(params[name] ?? all),
      ),
    [words, lang],
  );
}
