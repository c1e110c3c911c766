import { labelOf, type Lang } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { say } from '../words.ts';

const machine = ['state', 'createdAt', 'updatedAt'] as const;

/** The columns that a list can show: its own first, then every entry that is kept in the record's own row. */
export function possibleColumns(type: RecordType, hasStates: boolean): readonly string[] {
  const kept = Object.keys(type.fields).filter((name) => type.fields[name]?.kind.storage === 'columns');
  const possible = [...type.list.columns, ...kept, ...machine];
  return [...new Set(possible)].filter((name) => name !== 'state' || hasStates);
}

/** The label of a column. */
export function columnLabel(type: RecordType, name: string, lang: Lang): string {
  if (name === 'state' || name === 'createdAt' || name === 'updatedAt') return say(lang, name);
  const field = type.fields[name];
  return field ? labelOf(name, field, lang) : name;
}

/** Which columns a person chose, read from what the browser kept; undefined for the default. */
export function readChosen(
  text: string | undefined,
  possible: readonly string[],
): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const wanted = new Set(text.split(','));
  const chosen = possible.filter((name) => wanted.has(name));
  return chosen.length > 0 ? chosen : undefined;
}
