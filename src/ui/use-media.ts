import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Narrower than this a table becomes cards. */
export const phone = '(max-width: 640px)';
/** Narrower than this the side navigation becomes a drawer. */
export const narrow = '(max-width: 1100px)';
