import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether what stands in a place is wider than the place. */
export function useOverflow(place: RefObject<HTMLElement | null>): boolean {
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    const frame = place.current;
    const content = frame?.firstElementChild;
    if (!frame || !content) return;
    const measure = new ResizeObserver(() => setOver(content.scrollWidth > frame.clientWidth + 1));
    measure.observe(frame);
    measure.observe(content);
    return () => measure.disconnect();
  }, [place]);
  return over;
}
