import { addDays, type CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import type { RecordType } from '../model/record-type.ts';
import type { RowsFill } from '../model/rows-fill.ts';
import type { Destination } from './destinations.ts';

/** The half-days that the form would fill in for a journey; what is done in them is left open. */
export type FillProgramme = (record: Values) => readonly Values[];

/** How the form of a delegation fills its programme. */
export function fillOf(type: RecordType): FillProgramme {
  const { fill } = (type.fields.programme?.options ?? {}) as { readonly fill?: RowsFill };
  if (!fill) throw new Error(`the programme of ${type.name} fills itself no more`);
  return (record) => fill.rows(record);
}

/** A filled programme with what is done: talks with the host in the morning, the errand itself afterwards. */
export function programmeFor(
  rows: readonly Values[],
  { places, task }: { readonly places: readonly Destination[]; readonly task: string },
): Values[] {
  return rows.map((row) => {
    if (row.activity !== undefined) return row;
    const host = places.find(({ city }) => city === row.city)?.inviter ?? '邀请方';
    return { ...row, activity: row.half === 'morning' ? `与${host}会谈` : task, counterpart: host };
  });
}

/** The lines up to the new end of a journey. */
export function cutProgramme(programme: unknown, to: CivilDate): Values[] {
  return ((programme ?? []) as readonly Values[]).filter(({ day }) => String(day) <= to);
}

/** All lines, so many days later. */
export function shiftProgramme(programme: unknown, by: number): Values[] {
  return ((programme ?? []) as readonly Values[]).map((row) => ({
    ...row,
    day: addDays(String(row.day), by),
  }));
}
