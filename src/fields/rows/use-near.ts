import { useEffect, useState } from 'react';

/**
 * Whether a row is on the screen or about to come there. Three hundred rows of controls would take seconds to
 * draw; a row out of sight rests as plain text. One that is being written in never rests.
 */
export function useNear(rests: boolean): {
  readonly near: boolean;
  readonly wake: () => void;
  readonly place: (element: HTMLElement | null) => void;
} {
  const [element, place] = useState<HTMLElement | null>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!rests || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries[entries.length - 1];
        setSeen((last?.isIntersecting ?? false) || element.contains(document.activeElement));
      },
      { rootMargin: '400px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [rests, element]);
  return { near: !rests || seen, wake: () => setSeen(true), place };
}
