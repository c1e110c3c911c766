import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import type { RowHandlers } from './row-actions.tsx';

/** Keys in a table of rows: Alt+↑ and Alt+↓ move the row, Enter in a text box of the last row adds one. */
export function useRowKeys(options: {
  readonly id: string;
  readonly count: number;
  readonly canAdd: boolean;
  readonly firstName: string | undefined;
  readonly on: RowHandlers & { add(): void };
}) {
  const { id, count, canAdd, firstName, on } = options;
  // Moving a row takes the cursor out of it; it is put back once the rows stand in their new order.
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });

  const add = useCallback(() => {
    wanted.current = firstName === undefined ? undefined : `${id}.${count}.${firstName}`;
    on.add();
  }, [id, count, firstName, on]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const line = target.closest('[data-row]');
    if (!line || event.nativeEvent.isComposing) return;
    const at = Number(line.getAttribute('data-row'));
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const to = at + (event.key === 'ArrowUp' ? -1 : 1);
      if (to < 0 || to >= count) return;
      wanted.current = target.id.replace(`${id}.${at}.`, `${id}.${to}.`);
      on.move(at, to);
      return;
    }
    const inBox = target instanceof HTMLInputElement && target.getAttribute('role') !== 'combobox';
    if (event.key === 'Enter' && inBox && target.type !== 'file') {
      // Enter must not send the form from the middle of a table.
      event.preventDefault();
      if (at === count - 1 && canAdd) add();
    }
  };
  return { add, onKeyDown };
}
