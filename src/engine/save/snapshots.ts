import { columnName, type Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { Referred } from './references.ts';

/** Copies what the declaration names from the things pointed to, so that the record keeps it as it was. */
export function takeSnapshots(
  type: RecordType,
  values: Values,
  referred: ReadonlyMap<string, Referred>,
): Values {
  let result = values;
  for (const { rows, reference, copy } of type.snapshots ?? []) {
    const fill = (place: Values): Values => {
      const source = referred.get(String(place[reference] ?? ''));
      if (!source) return place;
      const copied = Object.entries(copy).map(([from, to]) => [
        to,
        source.row[columnName(from)] ?? undefined,
      ]);
      return { ...place, ...Object.fromEntries(copied.filter(([, value]) => value !== undefined)) };
    };
    if (rows === undefined) result = fill(result);
    else if (result[rows] !== undefined) result = { ...result, [rows]: (result[rows] as Values[]).map(fill) };
  }
  return result;
}
