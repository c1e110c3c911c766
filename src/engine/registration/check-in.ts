import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { columnName } from '../../model/field.ts';
import { covers, reachOf, walled } from '../access/reach.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readRecords } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { saveIn } from '../save/save-many.ts';
import { tableName } from '../schema/table.ts';
import { readHost, type Host } from './host.ts';
import { registrationsOf, type Registration } from './kinds.ts';
import { atTheDoor } from './machine-actor.ts';
import { chinaClock } from './register.ts';
import { live } from './same-guest.ts';

/** What the door sees of a guest: never the number of a document, an address or a telephone. */
export interface GuestAtTheDoor {
  readonly id: string;
  readonly event: string;
  readonly eventName: string;
  readonly number: number | null;
  readonly name: string;
  readonly nameLatin: string | null;
  readonly organisation: string | null;
  readonly state: string;
  readonly checkedInAt: string | null;
  readonly checkedInBy: string | null;
}

/** Which guest: by what the badge says, or by the number at an event. */
export type WhichGuest = { readonly id: string } | { readonly event: string; readonly number: number };

interface Found {
  readonly registration: Registration;
  readonly host: Host;
  readonly record: StoredRecord;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function seen({ host, record }: Found): GuestAtTheDoor {
  const { values } = record;
  return {
    id: record.id,
    event: host.id,
    eventName: host.name,
    number: typeof values['ticket'] === 'number' ? values['ticket'] : null,
    name: String(values['name'] ?? ''),
    nameLatin: textOf(values['nameLatin']),
    organisation: textOf(values['organisation']),
    state: record.state,
    checkedInAt: textOf(values['checkedInAt']),
    checkedInBy: textOf(values['checkedInBy']),
  };
}

// Of two registrations of one guest the badge of either lets in the one that has the place.
async function find(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  which: WhichGuest,
  lock: boolean,
): Promise<Found> {
  for (const registration of registrationsOf(machine)) {
    const { type, declared } = registration;
    const to = sql.raw(columnName(declared.to));
    const table = sql.table(tableName(type.name));
    const chosen: Sql =
      'id' in which
        ? sql`id = ${which.id}::uuid`
        : sql`${to} = ${which.event}::uuid AND ticket = ${which.number}`;
    const reach = reachOf(actor, type, 'read');
    const [row] = await tx.query(
      compile(sql`SELECT * FROM ${table} WHERE ${walled(reach, actor, [chosen])}`),
    );
    if (!row) continue;
    const host = await readHost(tx, registration, String(row[columnName(declared.to)]), { lock });
    const same = declared.unique.map((name) => {
      const blind = columnName(name, '_blind');
      return sql`${sql.ref(blind)} = ${row[blind]}::bytea`;
    });
    const [first] =
      row.state === 'duplicate'
        ? await tx.query(
            compile(
              sql`SELECT id FROM ${table} WHERE ${walled(reach, actor, [sql`${to} = ${host?.id}::uuid`])}
                AND state = ANY(${live}::text[]) AND (${sql.join(same, sql` OR `)}) ORDER BY ticket LIMIT 1`,
            ),
          )
        : [];
    const [record] = await readRecords(tx, type, [String(first?.id ?? row.id)], { lock });
    if (host && record) return { registration, host, record };
  }
  throw new WutongError('not-found');
}

/** Finds a guest for the door. @throws not-found */
export function findGuest(machine: Machine, actor: Actor, which: WhichGuest): Promise<GuestAtTheDoor> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => seen(await find(tx, machine, actor, which, false)),
    {
      reading: true,
    },
  );
}

/**
 * Lets a guest in, once. Whoever comes a second time is told when it was first; nothing is changed then.
 * @throws not-found, not-allowed, not-of-the-door, guest-waiting, guest-cancelled
 */
export function checkIn(
  machine: Machine,
  actor: Actor,
  id: string,
  admit: boolean,
): Promise<{ readonly guest: GuestAtTheDoor; readonly already: boolean }> {
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const found = await find(tx, machine, actor, { id }, true);
    const { registration, host, record } = found;
    if (!covers(reachOf(actor, registration.type, 'act'), actor, record))
      throw new WutongError('not-allowed', { action: '签到' });
    if (host.checkIn === 'organiser' && host.createdBy !== actor.userId)
      throw new WutongError('not-of-the-door');
    if (record.state === 'checkedIn') return { guest: seen(found), already: true };
    if (record.state === 'cancelled' || host.state === 'cancelled') throw new WutongError('guest-cancelled');
    if (record.state === 'waiting' && !admit) throw new WutongError('guest-waiting');
    const now = machine.clock.now();
    const [saved] = await saveIn(tx, machine, {
      actor: atTheDoor(actor),
      type: registration.type.name,
      items: [
        {
          id: record.id,
          version: record.version,
          action: 'letIn',
          values: { checkedInOn: civilDateOf(now), checkedInAt: chinaClock(now), checkedInBy: actor.name },
        },
      ],
    });
    return { guest: seen({ ...found, record: saved?.record ?? record }), already: false };
  });
}
