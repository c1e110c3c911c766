import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { columnName } from '../../model/field.ts';
import { covers, reachOf, walled } from '../access/reach.ts';
import { compile } from '../database/compile.ts';
import type { Machine } from '../machine.ts';
import { tableName } from '../schema/table.ts';
import { listSettling, readHost } from './host.ts';
import { registrationsOf } from './kinds.ts';
import { settlePlaces } from './seats.ts';
import { civilDateOf } from '../../model/date.ts';

/** How many came, wait, and went. */
export interface Attendance {
  readonly quota: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Who came last, the latest first. */
  readonly latest: readonly { readonly number: number; readonly name: string; readonly at: string }[];
}

/** Counts the guests of an event that the person may read. @throws not-found */
export function getAttendance(machine: Machine, actor: Actor, event: string): Promise<Attendance> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      for (const registration of registrationsOf(machine)) {
        const host = await readHost(tx, registration, event);
        if (!host || !covers(reachOf(actor, registration.host.type, 'read'), actor, host)) continue;
        const { type, declared } = registration;
        const table = sql.table(tableName(type.name));
        const reach = reachOf(actor, type, 'read');
        const mine = walled(reach, actor, [sql`${sql.ref(columnName(declared.to))} = ${event}::uuid`]);
        const [states, last] = await Promise.all([
          tx.query(compile(sql`SELECT state, count(*)::int AS n FROM ${table} WHERE ${mine} GROUP BY state`)),
          tx.query(
            compile(
              sql`SELECT ticket, ${sql.ref(columnName(type.title))} AS name, checked_in_at FROM ${table} WHERE ${mine}
                AND state = 'checkedIn' ORDER BY checked_in_at DESC, id DESC LIMIT 5`,
            ),
          ),
        ]);
        return {
          quota: host.quota,
          counts: Object.fromEntries(states.map(({ state, n }) => [String(state), Number(n)])),
          latest: last.map((row) => ({
            number: Number(row.ticket),
            name: String(row.name),
            at: String(row.checked_in_at),
          })),
        };
      }
      throw new WutongError('not-found');
    },
    { reading: true },
  );
}

/** Puts the places of every open event of an office in order: the office itself cancels and enters guests too. */
export async function settleOffice(machine: Machine, officeId: string): Promise<void> {
  const today = civilDateOf(machine.clock.now());
  for (const registration of registrationsOf(machine)) {
    const ids = await machine.db.inOffice(officeId, (tx) => listSettling(tx, registration, today), {
      reading: true,
    });
    for (const id of ids)
      await machine.db.inOffice(officeId, async (tx) => {
        const host = await readHost(tx, registration, id, { lock: true });
        if (host) await settlePlaces(tx, { machine, registration, host });
      });
  }
}
