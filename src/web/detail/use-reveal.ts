import { useCallback, useEffect, useState } from 'react';

/** A protected entry in full, for a short while. */
export interface Revealed {
  readonly value: string;
  readonly seconds: number;
}

const shownFor = 60;

/** Which protected entries are shown, and for how many seconds more; a page that is left forgets them. */
export function useReveal() {
  const [asked, setAsked] = useState<string>();
  const [shown, setShown] = useState<Readonly<Record<string, Revealed>>>({});
  const any = Object.keys(shown).length > 0;
  useEffect(() => {
    if (!any) return;
    const timer = setInterval(() => {
      setShown((before) =>
        Object.fromEntries(
          Object.entries(before).flatMap(([path, { value, seconds }]): [string, Revealed][] =>
            seconds <= 1 ? [] : [[path, { value, seconds: seconds - 1 }]],
          ),
        ),
      );
    }, 1_000);
    return () => clearInterval(timer);
  }, [any]);
  const hide = useCallback((path: string) => {
    setShown(({ [path]: _hidden, ...others }) => others);
  }, []);
  return {
    asked,
    shown,
    ask: (path: string) => setAsked(path),
    close: () => setAsked(undefined),
    show(path: string, value: string) {
      setAsked(undefined);
      setShown((before) => ({ ...before, [path]: { value, seconds: shownFor } }));
    },
    hide,
  };
}
