import { useEffect, useSyncExternalStore } from 'react';
import type { RecordType } from '../../model/record-type.ts';
import type { Values } from '../../model/field.ts';

let closed = 0;
const listeners = new Set<() => void>();

function count(by: number): void {
  closed += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says while `on` that the page shows what is not for everybody. */
export function useClosedView(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    count(1);
    return () => count(-1);
  }, [on]);
}

/** Whether anything on the page is closed. */
export function useIsClosed(): boolean {
  return useSyncExternalStore(subscribe, () => closed > 0);
}

/** Whether a record bears a level above 公开. */
export function isClosedRecord(type: RecordType, values: Values): boolean {
  return Object.entries(type.fields).some(
    ([name, { kind }]) => kind.name === 'secrecy' && values[name] !== undefined && values[name] !== 'public',
  );
}
