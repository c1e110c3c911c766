import { useEffect } from 'react';
import { useLanguage } from './language.tsx';

/** The title of the browser's tab. */
export function usePageTitle(title: string): void {
  const { w } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${w('product')}`;
  }, [title, w]);
}
