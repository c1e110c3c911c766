import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Lang } from '../model/label.ts';
import { keep, kept } from './kept.ts';
import { say, type Word, type WordParams } from './words.ts';

interface Language {
  readonly lang: Lang;
  setLang(lang: Lang): void;
  /** The words of the interface in the language of the person. */
  w(word: Word, params?: WordParams): string;
}

const LanguageContext = createContext<Language | undefined>(undefined);

/** Chinese first; the choice stays with the browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(() => (kept('lang') === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  }, [lang]);
  const value = useMemo<Language>(
    () => ({
      lang,
      setLang(next) {
        keep('lang', next);
        setLang(next);
      },
      w: (word, params) => say(lang, word, params),
    }),
    [lang],
  );
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('no language was given');
  return language;
}
