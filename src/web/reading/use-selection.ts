import { useEffect, useState } from 'react';

/** A stretch of the text that the person has selected, as offsets. */
export interface Selected {
  readonly start: number;
  readonly end: number;
}

function offsetOf(node: Node | null, offset: number): number | undefined {
  const holder = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-start]');
  const start = Number(holder?.dataset.start);
  return holder && Number.isFinite(start) ? start + (node instanceof Element ? 0 : offset) : undefined;
}

/** What is selected within the text of the report; undefined while nothing is. */
export function useSelection(): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    const read = (): void => {
      const selection = document.getSelection();
      const range =
        selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
      const within = range?.commonAncestorContainer.parentElement?.closest('.report-text');
      const start = range && offsetOf(range.startContainer, range.startOffset);
      const end = range && offsetOf(range.endContainer, range.endOffset);
      const short = start !== undefined && end !== undefined && end > start && end - start <= 60;
      setSelected(within && short ? { start, end } : undefined);
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, []);
  return selected;
}
