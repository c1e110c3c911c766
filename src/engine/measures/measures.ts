import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { cleanLines } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { readRecords } from '../record/read-records.ts';
import { program } from './program.ts';
import { demandDuty, hasDuty, noteSetting } from '../settings/duty.ts';

/** Where a measure stands. Only a confirmed one has any effect. */
export type MeasureStatus = 'proposed' | 'confirmed' | 'dropped' | 'released';

/** That a unit's requests are not accepted for a while: what somebody proposed and what was decided of it. */
export interface Measure {
  readonly id: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly why: string;
  /** The records that are its grounds, with what each is now; none where a person proposed it. */
  readonly grounds: readonly Ground[];
  readonly status: MeasureStatus;
  readonly proposed: Word;
  /** Confirmed or dropped. */
  readonly decided: Word | null;
  readonly released: Word | null;
  /** What the person who asks may do with it now. */
  readonly may: readonly MeasureDecision[];
}

/** A record that a measure is about. */
export interface Ground {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

/** Who said it, when, and in which words. */
export interface Word {
  readonly name: string;
  readonly at: string;
  readonly reason: string;
}

export const measureDecisions = ['confirm', 'drop', 'release'] as const;
export type MeasureDecision = (typeof measureDecisions)[number];

/** The measure that a unit can be put under: its requests are not accepted. */
export const suspension = 'suspend-unit';

const shortest = 4;
const listed = 200;

/** The measures of the office: what is in force or waits first, then the latest. */
export function listMeasures(machine: Machine, actor: Actor): Promise<Measure[]> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const rows = await tx.query(
        compile(
          sql`SELECT m.id, m.unit_id, u.name AS unit, m.why, m.rule, m.related, m.status, m.proposed_by, p.name AS proposer, m.proposed_at,
              d.name AS decider, m.decided_at, m.reason, r.name AS releaser, m.released_at, m.release_reason
            FROM measure m
            JOIN unit u ON u.office_id = m.office_id AND u.id = m.unit_id
            LEFT JOIN account p ON p.office_id = m.office_id AND p.id = m.proposed_by
            LEFT JOIN account d ON d.office_id = m.office_id AND d.id = m.decided_by
            LEFT JOIN account r ON r.office_id = m.office_id AND r.id = m.released_by
            WHERE m.office_id = ${actor.officeId}
            ORDER BY m.status NOT IN ('proposed', 'confirmed'), m.proposed_at DESC, m.id DESC LIMIT ${listed}`,
          'measures-list',
        ),
      );
      const decides = hasDuty(machine, actor, 'measures');
      const grounds = await readGrounds(tx, machine, actor, rows);
      return rows.map((row) => toMeasure(row, grounds, { decides, userId: actor.userId }));
    },
    { reading: true },
  );
}

/**
 * Proposes that a unit's requests are not accepted. It has no effect until another person confirms it.
 * @throws not-allowed, not-found, reason-required, measure-open-already
 */
export async function proposeMeasure(
  machine: Machine,
  actor: Actor,
  given: { readonly unit: string; readonly why: string },
): Promise<void> {
  demandDuty(machine, actor, 'proposals', '提出暂停受理');
  const why = reasonOf(given.why);
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const [unit] = await tx.query(
      compile(sql`SELECT name FROM unit WHERE office_id = ${actor.officeId} AND id = ${given.unit}`),
    );
    if (!unit) throw new WutongError('not-found');
    const id = newId(machine.clock.now().getTime());
    const [made] = await tx.query(
      compile(
        sql`INSERT INTO measure (office_id, id, kind, unit_id, rule, why, proposed_by, proposed_at, status)
          VALUES (${actor.officeId}, ${id}, ${suspension}, ${given.unit}, '', ${why}, ${actor.userId}, ${machine.clock.now()}::timestamptz, 'proposed')
          ON CONFLICT (office_id, unit_id, kind) WHERE status IN ('proposed', 'confirmed') DO NOTHING RETURNING id`,
      ),
    );
    if (!made) throw new WutongError('measure-open-already', { unit: String(unit.name) });
    await noteSetting(tx, actor, {
      type: 'measure',
      action: 'propose',
      id,
      reason: why,
      before: null,
      after: { unit: unit.name, status: 'proposed' },
    });
  });
}

/**
 * Confirms or drops what was proposed, or ends what is in force. Whoever proposed it does not confirm it.
 * @throws not-allowed, not-found, reason-required, measure-not-so, measure-needs-another
 */
export async function decideMeasure(
  machine: Machine,
  actor: Actor,
  id: string,
  given: { readonly decision: MeasureDecision; readonly reason: string },
): Promise<void> {
  const { decision } = given;
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const [row] = await tx.query(
      compile(
        sql`SELECT m.status, m.proposed_by, u.name AS unit FROM measure m JOIN unit u ON u.office_id = m.office_id AND u.id = m.unit_id
          WHERE m.office_id = ${actor.officeId} AND m.id = ${id} FOR UPDATE OF m`,
      ),
    );
    if (!row) throw new WutongError('not-found');
    const own = row.proposed_by === actor.userId;
    // A proposal may always be taken back by whoever made it.
    if (!(decision === 'drop' && own)) demandDuty(machine, actor, 'measures', '决定暂停受理');
    if (row.status !== (decision === 'release' ? 'confirmed' : 'proposed'))
      throw new WutongError('measure-not-so');
    if (decision === 'confirm' && own) throw new WutongError('measure-needs-another');
    const reason = decision === 'confirm' ? cleanLines(given.reason) : reasonOf(given.reason);
    const now = machine.clock.now();
    const status: MeasureStatus =
      decision === 'confirm' ? 'confirmed' : decision === 'drop' ? 'dropped' : 'released';
    const columns =
      decision === 'release'
        ? sql`released_by = ${actor.userId}, released_at = ${now}::timestamptz, release_reason = ${reason}`
        : sql`decided_by = ${actor.userId}, decided_at = ${now}::timestamptz, reason = ${reason}`;
    await Promise.all([
      tx.query(
        compile(
          sql`UPDATE measure SET status = ${status}, ${columns} WHERE office_id = ${actor.officeId} AND id = ${id}`,
        ),
      ),
      noteSetting(tx, actor, {
        type: 'measure',
        action: decision,
        id,
        reason,
        before: { unit: row.unit, status: row.status },
        after: { unit: row.unit, status },
      }),
    ]);
  });
}

/** @throws reason-required */
function reasonOf(given: string): string {
  const reason = cleanLines(given);
  if (reason.length < shortest) throw new WutongError('reason-required', { min: shortest });
  return reason;
}

// Only what the person may read is named.
async function readGrounds(
  tx: Transaction,
  { registry }: Machine,
  actor: Actor,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, Ground>> {
  const found = new Map<string, Ground>();
  for (const { type } of registry.types) {
    const rule = type.deadline?.suspends?.rule;
    const ids = rows.filter((row) => row.rule === rule).flatMap((row) => idsOf(row.related));
    if (rule === undefined || ids.length === 0) continue;
    const where = restriction(reachOf(actor, type, 'read'), actor);
    for (const record of await readRecords(tx, type, [...new Set(ids)], { where }))
      found.set(record.id, {
        type: type.name,
        id: record.id,
        title: String(record.values[type.title] ?? ''),
        state: record.state,
      });
  }
  return found;
}

function idsOf(related: unknown): string[] {
  return Array.isArray(related) ? related.map(String) : [];
}

function toMeasure(
  row: Row,
  grounds: ReadonlyMap<string, Ground>,
  { decides, userId }: { readonly decides: boolean; readonly userId: string },
): Measure {
  const word = (name: unknown, at: unknown, reason: unknown): Word | null =>
    at === null
      ? null
      : {
          // Nobody's name stands there where the program did it.
          name: typeof name === 'string' ? name : program.name,
          at: at instanceof Date ? at.toISOString() : String(at),
          reason: String(reason),
        };
  const status = row.status as MeasureStatus;
  const own = row.proposed_by === userId;
  const may: MeasureDecision[] = [];
  if (status === 'proposed' && decides && !own) may.push('confirm');
  if (status === 'proposed' && (decides || own)) may.push('drop');
  if (status === 'confirmed' && decides) may.push('release');
  return {
    id: String(row.id),
    unit: { id: String(row.unit_id), name: String(row.unit) },
    why: String(row.why),
    grounds: idsOf(row.related).flatMap((id) => grounds.get(id) ?? []),
    status,
    proposed: word(row.proposer, row.proposed_at, '') ?? { name: '', at: '', reason: '' },
    decided: word(row.decider, row.decided_at, row.reason),
    released: word(row.releaser, row.released_at, row.release_reason),
    may,
  };
}
