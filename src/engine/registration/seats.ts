import { sql } from 'kysely';
import { civilDateOf, shiftMonths } from '../../model/date.ts';
import { columnName, type Values } from '../../model/field.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readRecords } from '../record/read-records.ts';
import { saveIn } from '../save/save-many.ts';
import { tableName } from '../schema/table.ts';
import type { Host } from './host.ts';
import type { Registration } from './kinds.ts';
import { publicAs } from './machine-actor.ts';
import { live } from './same-guest.ts';

/** What is worked on, with the host locked: nobody else gives places meanwhile. */
export interface Locked {
  readonly machine: Machine;
  readonly registration: Registration;
  readonly host: Host;
}

/** How the places of a host stand. */
export interface Places {
  readonly free: number;
  readonly waiting: number;
  readonly nextTicket: number;
}

const ofHost = ({ registration, host }: Locked, officeId: string): Sql =>
  sql`FROM ${sql.table(tableName(registration.type.name))} r WHERE r.office_id = ${officeId}
    AND ${sql.ref(`r.${columnName(registration.declared.to)}`)} = ${host.id}::uuid`;

/** Counts them. */
export async function countPlaces(tx: Transaction, locked: Locked): Promise<Places> {
  const [row] = await tx.query(
    compile(
      sql`SELECT count(*) FILTER (WHERE r.state IN ('registered', 'checkedIn'))::int AS taken,
        count(*) FILTER (WHERE r.state = 'waiting')::int AS waiting, coalesce(max(r.ticket), 0) + 1 AS next ${ofHost(locked, tx.officeId)}`,
      `places-${locked.registration.type.name}`,
    ),
  );
  return {
    free: Math.max(locked.host.quota - Number(row?.taken ?? 0), 0),
    waiting: Number(row?.waiting ?? 0),
    nextTicket: Number(row?.next ?? 1),
  };
}

/** What the machine fills when it gives a number: the day, and how long the data are kept after the event. */
export function filledBy({ machine, host }: Locked): Values {
  return {
    registeredOn: civilDateOf(machine.clock.now()),
    keptUntil: shiftMonths(host.days.to, host.keepMonths),
  };
}

/** Where the next guest stands: on a place if one is free and nobody waits for it. */
export function nextPlace({ free, waiting }: Places): 'registered' | 'waiting' {
  return free > 0 && waiting === 0 ? 'registered' : 'waiting';
}

async function move(
  tx: Transaction,
  { machine, registration, host }: Locked,
  ids: readonly string[],
  action: (i: number) => { readonly action: string; readonly values: Values },
): Promise<void> {
  if (ids.length === 0) return;
  const records = await readRecords(tx, registration.type, ids, { lock: true });
  const versions = new Map(records.map(({ id, version }) => [id, version]));
  const actor = publicAs('door', { officeId: tx.officeId, unitId: host.unitId });
  const items = ids.map((id, i) => ({ id, version: versions.get(id) ?? 0, ...action(i) }));
  await saveIn(tx, machine, { actor, type: registration.type.name, items });
}

async function idsOf(tx: Transaction, locked: Locked, where: Sql, most: number): Promise<string[]> {
  if (most <= 0) return [];
  const rows = await tx.query(
    compile(
      sql`SELECT r.id ${ofHost(locked, tx.officeId)} AND ${where} ORDER BY r.ticket, r.id LIMIT ${most}`,
    ),
  );
  return rows.map(({ id }) => String(id));
}

/** The machine's own moves, at most so many in one go; what is left is done the next time. */
const most = 200;

/**
 * Puts the places in order after whatever happened: a second registration steps in where the first one went, free
 * places go to those who wait in the order of their numbers, and what the office entered gets its number. The host
 * must be locked.
 */
export async function settlePlaces(tx: Transaction, locked: Locked): Promise<void> {
  const { registration } = locked;
  const { type, declared } = registration;
  if (locked.host.state !== 'open') return;
  // Nobody may stand for the same guest any more: neither by number of passport nor by e-mail.
  const same = sql.join(
    declared.unique.map((name) => {
      const blind = columnName(name, '_blind');
      return sql`o.${sql.raw(blind)} = r.${sql.raw(blind)}`;
    }),
    sql` OR `,
  );
  const to = sql.raw(columnName(declared.to));
  const orphans = await idsOf(
    tx,
    locked,
    sql`r.state = 'duplicate' AND NOT EXISTS (SELECT 1 FROM ${sql.table(tableName(type.name))} o
      WHERE o.office_id = r.office_id AND o.${to} = r.${to} AND o.state = ANY(${live}::text[]) AND (${same}))`,
    most,
  );
  for (const id of orphans) {
    // One by one: of two registrations of one guest only the first steps in.
    const { free } = await countPlaces(tx, locked);
    await move(tx, locked, [id], () => ({ action: free > 0 ? 'admit' : 'line', values: {} }));
    if (orphans.length > 1) return settlePlaces(tx, locked);
  }
  const { free } = await countPlaces(tx, locked);
  const next = await idsOf(tx, locked, sql`r.state = 'waiting'`, Math.min(free, most));
  await move(tx, locked, next, () => ({ action: 'admit', values: {} }));
  for (const id of await idsOf(tx, locked, sql`r.state = 'entered'`, most)) {
    const places = await countPlaces(tx, locked);
    const state = nextPlace(places);
    const values = { ...filledBy(locked), ticket: places.nextTicket, language: 'zh', shownAs: state };
    await move(tx, locked, [id], () => ({ action: state === 'registered' ? 'register' : 'queue', values }));
  }
}
