import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { focusedBehind, focusOn } from './focus-on.ts';
import type { RowHandlers } from './row-actions.tsx';

/**
 * The cursor in a table of rows: it goes along with a row that moves, into a row that was added, and to 撤销 when a
 * row was deleted. Alt+↑ and Alt+↓ move the row, Enter in a text box of the last row adds one.
 */
export function useRowKeys(
  handlers: RowHandlers & { add(): void },
  options: {
    readonly id: string;
    readonly count: number;
    readonly canAdd: boolean;
    readonly firstName: string | undefined;
  },
) {
  const { change, duplicate, move, remove, add: addRow } = handlers;
  const { id, count, canAdd, firstName } = options;
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    focusOn(wanted.current);
    wanted.current = undefined;
  });

  const on = useMemo<RowHandlers>(
    () => ({
      change,
      duplicate,
      move(from, to) {
        const within = focusedBehind(`${id}.${from}.`);
        if (within !== undefined) wanted.current = `${id}.${to}.${within}`;
        move(from, to);
      },
      remove(at) {
        wanted.current = `${id}.undo`;
        remove(at);
      },
    }),
    [id, change, duplicate, move, remove],
  );

  const add = () => {
    if (firstName !== undefined) wanted.current = `${id}.${count}.${firstName}`;
    addRow();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const line = target.closest('[data-row]');
    if (!line || event.nativeEvent.isComposing) return;
    const at = Number(line.getAttribute('data-row'));
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const to = at + (event.key === 'ArrowUp' ? -1 : 1);
      if (to >= 0 && to < count) on.move(at, to);
      return;
    }
    const inBox = target instanceof HTMLInputElement && target.getAttribute('role') !== 'combobox';
    if (event.key === 'Enter' && inBox && target.type !== 'file') {
      // Enter must not send the form from the middle of a table.
      event.preventDefault();
      if (at === count - 1 && canAdd) add();
    }
  };
  return { on, add, onKeyDown };
}
