import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { columnName, type Values } from '../../model/field.ts';
import type { LineUse } from '../../model/uses.ts';
import { compile } from '../database/compile.ts';
import type { Machine } from '../machine.ts';
import { readableBy } from '../process/principals.ts';
import { tableName } from '../schema/table.ts';
import { getRecord } from './record-page.ts';

/** How far a line is used, and by which of the records that the person may read. */
export interface LineOfUse extends LineUse {
  readonly records: readonly { readonly id: string; readonly title: string; readonly state: string }[];
}

/** More records than this no plan of a unit has; the counts are of all of them. */
const mostShown = 500;

/**
 * How far the rows of a record are used. Counted over the whole office: whoever may read the plan must not be told that
 * there is something left where there is not. Named are only the records that the person may read.
 * @throws not-found, also where nothing uses rows of the type
 */
export function getUses(machine: Machine, actor: Actor, type: string, id: string): Promise<LineOfUse[]> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const { uses } = machine.registry.getType(type).type;
      if (!uses) throw new WutongError('not-found');
      const record = await getRecord(tx, machine, actor, type, id);
      const by = machine.registry.getType(uses.by);
      const table = sql.table(tableName(uses.by));
      const line = sql.ref(columnName(uses.line));
      const ofRecord = sql`office_id = ${tx.officeId} AND ${sql.ref(columnName(uses.reference))} = ${id}::uuid
        AND ${line} IS NOT NULL AND state = ANY(${[...uses.running, ...uses.done]}::text[])`;
      const counts = await tx.query(
        compile(sql`SELECT ${line} AS line, state, count(*)::integer AS n FROM ${table}
          WHERE ${ofRecord} GROUP BY 1, 2`),
      );
      const where = await readableBy(tx, machine, by, actor);
      const shown = await tx.query(
        compile(sql`SELECT id, ${line} AS line, state, ${sql.ref(columnName(by.type.title))} AS title FROM ${table}
          WHERE ${ofRecord} AND ${where} ORDER BY id DESC LIMIT ${mostShown}`),
      );
      const sum = (place: number, states: readonly string[]): number =>
        counts.reduce(
          (all, one) =>
            Number(one.line) === place && states.includes(String(one.state)) ? all + Number(one.n) : all,
          0,
        );
      return ((record.values[uses.rows] ?? []) as readonly Values[]).flatMap((row) => {
        // A draft may hold lines without a number: nothing can name them.
        const place = row[uses.place];
        if (typeof place !== 'number') return [];
        const planned = Number(row[uses.planned] ?? 0);
        const running = sum(place, uses.running);
        const done = sum(place, uses.done);
        return [
          {
            place,
            label: String(row[uses.label] ?? ''),
            planned,
            running,
            done,
            left: planned - running - done,
            records: shown
              .filter((one) => Number(one.line) === place)
              .map((one) => ({
                id: String(one.id),
                title: String(one.title ?? ''),
                state: String(one.state),
              })),
          },
        ];
      });
    },
    { reading: true },
  );
}
