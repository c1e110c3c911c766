import { useState } from 'react';
import type { TypeBundle } from '../../model/record-type.ts';
import { keep, kept } from '../kept.ts';
import { useMe } from '../session.tsx';
import { possibleColumns, readChosen } from './list-columns.ts';

/** The columns of a list as this person last chose them on this computer. */
export function useColumns({ type, workflow }: TypeBundle) {
  const name = `columns.${useMe().id}.${type.name}`;
  const possible = possibleColumns(type, Object.keys(workflow.states).length > 1);
  const [chosen, setChosen] = useState(() => readChosen(kept(name), possible));
  const usual = type.list.columns.filter((column) => possible.includes(column));
  return {
    possible,
    columns: chosen ?? usual,
    isUsual: chosen === undefined,
    choose(next: readonly string[] | undefined) {
      // The name of a record is its link; a list without it leads nowhere.
      const whole = next && possible.filter((column) => column === type.title || next.includes(column));
      keep(name, whole?.join(','));
      setChosen(whole);
    },
  };
}
