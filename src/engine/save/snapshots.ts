import { columnName, type Field, type Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import { merged } from './merged.ts';
import type { Referred } from './references.ts';

/** Copies what the declaration names from the things pointed to, so that the record keeps it as it was. */
export function takeSnapshots(
  type: RecordType,
  values: Values,
  referred: ReadonlyMap<string, Referred>,
): Values {
  let result = values;
  for (const { rows, reference, copy } of type.snapshots ?? []) {
    const fields = (rows === undefined ? type.fields : inner(type, rows)) ?? {};
    const fill = (place: Values): Values => {
      const source = referred.get(String(place[reference] ?? ''));
      // What was pointed to and cannot be seen any more keeps its copies.
      if (!source && place[reference] !== undefined) return place;
      const copied = Object.entries(copy).map(([from, to]): [string, unknown] => [
        to,
        source?.row[columnName(from)] ?? undefined,
      ]);
      // A copy that only the machine writes is empty where its source is; what people wrote in its place stays.
      return merged(
        place,
        Object.fromEntries(
          copied.filter(([to, value]) => value !== undefined || fields[to]?.written === 'derived'),
        ),
      );
    };
    if (rows === undefined) result = fill(result);
    else if (result[rows] !== undefined) result = { ...result, [rows]: (result[rows] as Values[]).map(fill) };
  }
  return result;
}

function inner(type: RecordType, rows: string): Readonly<Record<string, Field>> | undefined {
  const field = type.fields[rows];
  return field?.kind.inner?.(field.options);
}
