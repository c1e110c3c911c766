import { sql } from 'kysely';
import type { CivilDate } from '../../model/date.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import { readPacksOff } from '../org/pack-switches.ts';
import { readRow } from '../record/row-values.ts';
import { tableName } from '../schema/table.ts';
import type { Registration } from './kinds.ts';

/** What guests register for, as the public page and the quota need it. */
export interface Host {
  readonly id: string;
  readonly unitId: string;
  readonly createdBy: string;
  readonly state: string;
  readonly name: string;
  readonly nameEn: string;
  readonly place: string;
  readonly placeEn: string;
  readonly days: { readonly from: CivilDate; readonly to: CivilDate };
  readonly quota: number;
  readonly openFrom: CivilDate;
  readonly openUntil: CivilDate;
  readonly consent: string;
  readonly consentEn: string;
  readonly consentVersion: string;
  readonly asks: readonly string[];
  readonly checkIn: string;
  readonly keepMonths: number;
}

function toHost({ host }: Registration, row: Row): Host {
  const values = readRow(host.type.fields, row) as unknown as Host;
  return {
    ...values,
    asks: values.asks ?? [],
    name: String(row[host.type.title]),
    id: String(row.id),
    unitId: String(row.unit_id),
    createdBy: String(row.created_by),
    state: String(row.state),
  };
}

/** Reads it; with `lock` whoever else gives a place of it waits until the end of the transaction. */
export async function readHost(
  tx: Transaction,
  registration: Registration,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<Host | undefined> {
  const [row] = await tx.query(
    compile(
      sql`SELECT * FROM ${sql.table(tableName(registration.host.type.name))}
        WHERE office_id = ${tx.officeId} AND id = ${id}::uuid${options.lock ? sql` FOR UPDATE` : sql``}`,
      options.lock ? 'host-locked' : 'host',
    ),
  );
  return row && (await isInUse(tx, registration)) ? toHost(registration, row) : undefined;
}

// An office that switched the business off has nothing to register for.
async function isInUse(tx: Transaction, { host, type }: Registration): Promise<boolean> {
  const off = await readPacksOff(tx);
  return ![host.type, type].some(({ pack }) => off.includes(pack));
}

/** Those that are open for registration today, the next one first. */
export async function listOpenHosts(
  tx: Transaction,
  registration: Registration,
  today: CivilDate,
): Promise<Host[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT * FROM ${sql.table(tableName(registration.host.type.name))}
        WHERE office_id = ${tx.officeId} AND state = 'open' AND open_from <= ${today}::date AND open_until >= ${today}::date
        ORDER BY days_from, id LIMIT 100`,
      'hosts-open',
    ),
  );
  return (await isInUse(tx, registration)) ? rows.map((row) => toHost(registration, row)) : [];
}

/** The ids of those whose places may still change hands: until the last day, also when registration is closed. */
export async function listSettling(
  tx: Transaction,
  registration: Registration,
  today: CivilDate,
): Promise<string[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT id FROM ${sql.table(tableName(registration.host.type.name))}
        WHERE office_id = ${tx.officeId} AND state = 'open' AND days_to >= ${today}::date ORDER BY id LIMIT 500`,
      'hosts-settling',
    ),
  );
  return rows.map(({ id }) => String(id));
}

/** Why nobody can register for it today; undefined when it is open. */
export function closedBecause(
  { state, openFrom, openUntil }: Host,
  today: CivilDate,
): { readonly why: string; readonly whyEn: string } | undefined {
  if (state === 'cancelled') return { why: '活动已取消', whyEn: 'the event was cancelled' };
  if (state !== 'open') return { why: '登记没有开放', whyEn: 'registration is not open' };
  if (today < openFrom) return { why: `登记从${openFrom}开始`, whyEn: `registration opens on ${openFrom}` };
  if (today > openUntil)
    return { why: `登记已于${openUntil}截止`, whyEn: `registration closed on ${openUntil}` };
  return undefined;
}
