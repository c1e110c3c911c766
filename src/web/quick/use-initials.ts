import { useEffect, useState } from 'react';
import type { Initials } from './find-options.ts';

const none: Initials = () => '';
let loaded: Initials | undefined;

/** The first letters of the pinyin. The dictionary is big and comes after the page; until then nothing is found by them. */
export function useInitials(): Initials {
  const [initials, setInitials] = useState<Initials>(() => loaded ?? none);
  useEffect(() => {
    if (loaded) return;
    let wanted = true;
    void import('pinyin-pro').then(({ pinyin }) => {
      const known = new Map<string, string>();
      const read: Initials = (text) => {
        const before = known.get(text);
        if (before !== undefined) return before;
        const made = pinyin(text, {
          pattern: 'first',
          toneType: 'none',
          type: 'array',
          nonZh: 'removed',
        }).join('');
        known.set(text, made);
        return made;
      };
      loaded = read;
      if (wanted) setInitials(() => read);
    }, ignore);
    return () => {
      wanted = false;
    };
  }, []);
  return initials;
}

// Codes and names still work.
function ignore(): void {
  return undefined;
}
