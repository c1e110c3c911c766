import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readWorkTitles, workMessageType } from '../reports/work/work-titles.ts';
import { readReferred } from '../save/references.ts';

/** A message as its reader sees it inside: here the title of the case may be said. */
export interface InAppMessage {
  readonly id: string;
  readonly kind: string;
  readonly type: string | null;
  readonly recordId: string | null;
  readonly title: string;
  readonly at: string;
  readonly read: boolean;
}

/** The latest hundred messages of a person. */
export function listMessages(machine: Machine, actor: Actor): Promise<InAppMessage[]> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const rows = await tx.query(
        compile(
          sql`SELECT m.id, m.kind, m.type, m.record_id, coalesce(c.title, '') AS title, m.at, m.read_at FROM message m
            LEFT JOIN process_case c ON c.office_id = m.office_id AND c.record_id = m.record_id
            WHERE m.office_id = ${actor.officeId} AND m.account_id = ${actor.userId} ORDER BY m.at DESC, m.id DESC LIMIT 100`,
          'messages-list',
        ),
      );
      const titles = await titlesOf(tx, machine, rows);
      return rows.map((row) => ({
        id: String(row.id),
        kind: String(row.kind),
        type: row.type === null ? null : String(row.type),
        recordId: row.record_id === null ? null : String(row.record_id),
        title: String(row.title) || (titles.get(String(row.record_id)) ?? ''),
        at: row.at instanceof Date ? row.at.toISOString() : String(row.at),
        read: row.read_at !== null,
      }));
    },
    { reading: true },
  );
}

/** Marks messages of the person as read: these, or all of them. */
export function readMessages(machine: Machine, actor: Actor, ids?: readonly string[]): Promise<unknown> {
  const now = machine.clock.now();
  return machine.db.inOffice(actor.officeId, (tx) =>
    tx.query(
      compile(
        sql`UPDATE message SET read_at = ${now}::timestamptz WHERE office_id = ${actor.officeId} AND account_id = ${actor.userId}
          AND read_at IS NULL AND (${ids === undefined} OR id = ANY(${[...(ids ?? [])]}::uuid[]))`,
        'messages-read',
      ),
    ),
  );
}

// Of records that no process decides, of measures, whose title is the unit, and of reports in work.
async function titlesOf(
  tx: Transaction,
  { registry }: Machine,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, string>> {
  const open = rows.filter((row) => row.title === '' && row.record_id !== null);
  const records = open.flatMap(({ type, record_id: id }) =>
    registry.findType(String(type)) ? [{ target: String(type), id: String(id) }] : [],
  );
  const measures = open.filter(({ type }) => type === 'measure').map((row) => String(row.record_id));
  const works = open.filter(({ type }) => type === workMessageType).map((row) => String(row.record_id));
  const [referred, units, reports] = await Promise.all([
    readReferred(tx, registry, records),
    measures.length === 0
      ? Promise.resolve([])
      : tx.query(
          compile(
            sql`SELECT m.id, u.name FROM measure m JOIN unit u ON u.office_id = m.office_id AND u.id = m.unit_id
              WHERE m.office_id = ${tx.officeId} AND m.id = ANY(${measures}::uuid[])`,
            'messages-measures',
          ),
        ),
    readWorkTitles(tx, registry, works),
  ]);
  return new Map([
    ...[...referred.values()].map(({ id, title }): [string, string] => [id, title]),
    ...reports,
    ...units.map(({ id, name }): [string, string] => [String(id), String(name)]),
  ]);
}
