import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { addDays, civilDateOf, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import {
  findAuthority,
  type AuthorityKeys,
  type AuthorityLine,
  type Decider,
  type OfficeLevel,
  type Procedure,
  type Verb,
} from '../../model/procedure.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { toLine } from '../process/office-facts.ts';
import { readRecords } from '../record/read-records.ts';
import { demandDuty, hasDuty, noteSetting } from './duty.ts';

/** A line of the table with its time. */
export interface DatedLine {
  readonly id: string | null;
  readonly rank: string | null;
  readonly category: string | null;
  readonly kind: string | null;
  readonly verb: Verb;
  readonly decider: Decider;
  readonly basis: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly setBy: string;
  readonly setAt: string | null;
}

/** An open case that a change concerns. */
export interface AffectedCase {
  readonly id: string;
  readonly title: string;
  readonly step: string;
  readonly why: string;
}

export interface AuthorityPage {
  readonly maySet: boolean;
  readonly level: OfficeLevel;
  /** What holds today: the office's own lines before those that come with the program. */
  readonly lines: readonly DatedLine[];
  /** Lines that ended, or that begin later. */
  readonly history: readonly DatedLine[];
}

/** @throws not-found */
export function getAuthority(machine: Machine, actor: Actor, type: string): Promise<AuthorityPage> {
  const { procedure } = procedureOf(machine, type);
  const today = civilDateOf(machine.clock.now());
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [level, own] = await Promise.all([readLevel(tx), readLines(tx, type)]);
      const holds = (line: DatedLine): boolean =>
        (line.from === null || line.from <= today) && (line.to === null || line.to >= today);
      return {
        maySet: hasDuty(machine, actor, 'authority'),
        level,
        lines: [...own.filter(holds), ...procedure.authority[level].map(declared)],
        history: own.filter((line) => !holds(line)),
      };
    },
    { reading: true },
  );
}

function declared(line: AuthorityLine): DatedLine {
  return {
    id: null,
    rank: line.rank ?? null,
    category: line.category ?? null,
    kind: line.kind ?? null,
    verb: line.verb,
    decider: line.decider,
    basis: line.basis ?? '',
    from: null,
    to: null,
    setBy: '',
    setAt: null,
  };
}

function procedureOf(
  machine: Machine,
  type: string,
): { readonly bundle: TypeBundle; readonly procedure: Procedure } {
  const bundle = machine.registry.getType(type);
  if (!bundle.procedure) throw new WutongError('not-found');
  return { bundle, procedure: bundle.procedure };
}

async function readLevel(tx: Transaction): Promise<OfficeLevel> {
  const [row] = await tx.query(
    compile(sql`SELECT level FROM office WHERE id = ${tx.officeId}`, 'office-level'),
  );
  return String(row?.level) as OfficeLevel;
}

async function readLines(tx: Transaction, type: string): Promise<DatedLine[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT l.id, l.rank, l.category, l.kind, l.verb, l.decider_role, l.decider_body, l.basis, l.from_on, l.to_on, l.set_at, a.name AS set_by
        FROM authority_line l LEFT JOIN account a ON a.office_id = l.office_id AND a.id = l.set_by
        WHERE l.office_id = ${tx.officeId} AND l.type = ${type} ORDER BY l.set_at DESC, l.id DESC`,
      'authority-lines',
    ),
  );
  return rows.map((row: Row): DatedLine => {
    const line = toLine(row);
    return {
      ...declared(line),
      id: String(row.id),
      from: String(row.from_on),
      to: row.to_on === null ? null : String(row.to_on),
      setBy: String(row.set_by ?? ''),
      setAt: row.set_at instanceof Date ? row.set_at.toISOString() : String(row.set_at),
    };
  });
}

export interface AuthorityChange {
  readonly rank: string | null;
  readonly category: string | null;
  readonly kind: string | null;
  readonly verb: Verb;
  readonly decider: Decider;
  readonly basis: string;
  readonly from: CivilDate;
  readonly replaces: string | null;
  readonly preview: boolean;
  readonly accepted: boolean;
}

/**
 * Sets a line from a day on; the one that it replaces ends the day before. Open cases keep their chain: those whose
 * last word the table would now give to somebody else are shown before anything is saved.
 * @throws not-allowed, not-found, authority-would-orphan, reason-required, bad-request
 */
export async function setAuthority(
  machine: Machine,
  actor: Actor,
  type: string,
  change: AuthorityChange,
): Promise<{ readonly saved: boolean; readonly affected: AffectedCase[] }> {
  demandDuty(machine, actor, 'authority', '修改审批权限表');
  const { bundle, procedure } = procedureOf(machine, type);
  const today = civilDateOf(machine.clock.now());
  const basis = cleanLine(change.basis);
  if (basis.length < 2) throw new WutongError('reason-required', { min: 2 });
  if (change.from < today)
    throw new WutongError('bad-request', { detail: `from: ${change.from} < ${today}` });
  if ('role' in change.decider && !machine.registry.roles.some(({ name }) => name === roleOf(change.decider)))
    throw new WutongError('bad-request', { detail: 'decider.role' });
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const [level, own] = await Promise.all([readLevel(tx), readLines(tx, type)]);
    const replaced = change.replaces === null ? undefined : own.find(({ id }) => id === change.replaces);
    if (change.replaces !== null && !replaced) throw new WutongError('not-found');
    const line = bare({ ...declared({ verb: change.verb, decider: change.decider }), ...change, basis });
    const ownThen = [
      line,
      ...own
        .filter(
          (one) =>
            one.id !== change.replaces &&
            (one.from === null || one.from <= change.from) &&
            (one.to === null || one.to >= change.from),
        )
        .map(bare),
    ];
    const affected = await findAffected(
      tx,
      { machine, bundle, procedure },
      // As the process asks: any line of the office goes before all that come with the program.
      (keys) => findAuthority(ownThen, keys) ?? findAuthority(procedure.authority[level], keys),
    );
    if (change.preview) return { saved: false, affected };
    if (affected.length > 0 && !change.accepted)
      throw new WutongError('authority-would-orphan', { count: affected.length }, { extra: { affected } });
    const id = newId(machine.clock.now().getTime());
    const { decider } = change;
    await Promise.all([
      ...(replaced
        ? [
            tx.query(
              compile(sql`UPDATE authority_line SET to_on = ${addDays(change.from, -1)}::date
                WHERE office_id = ${actor.officeId} AND id = ${replaced.id}`),
            ),
          ]
        : []),
      tx.query(
        compile(
          sql`INSERT INTO authority_line (office_id, id, type, rank, category, kind, verb, decider_role, decider_body, basis, from_on, set_by, set_at)
            VALUES (${actor.officeId}, ${id}, ${type}, ${change.rank}, ${change.category}, ${change.kind}, ${change.verb},
              ${'role' in decider ? decider.role : null}, ${'body' in decider ? cleanLine(decider.body) : null}, ${basis}, ${change.from}::date, ${actor.userId}, ${new Date()})`,
        ),
      ),
      noteSetting(tx, actor, {
        type: 'authority',
        action: 'set',
        id,
        reason: basis,
        before: replaced ?? null,
        after: change,
      }),
    ]);
    return { saved: true, affected };
  });
}

function roleOf(decider: Decider): string {
  return 'role' in decider ? decider.role : '';
}

function bare(line: DatedLine): AuthorityLine {
  return {
    rank: line.rank ?? undefined,
    category: line.category ?? undefined,
    kind: line.kind ?? undefined,
    verb: line.verb,
    decider: line.decider,
    basis: line.basis,
  };
}

const most = 2000;

// Whose last word would be another's by the table as it would be.
async function findAffected(
  tx: Transaction,
  {
    machine,
    bundle,
    procedure,
  }: { readonly machine: Machine; readonly bundle: TypeBundle; readonly procedure: Procedure },
  lookUp: (keys: AuthorityKeys) => AuthorityLine | undefined,
): Promise<AffectedCase[]> {
  const cases = await tx.query(
    compile(
      sql`SELECT record_id, title, step_label, verb, decider FROM process_case
        WHERE office_id = ${tx.officeId} AND type = ${bundle.type.name} AND status <> 'ended' ORDER BY record_id LIMIT ${most}`,
    ),
  );
  const records = await readRecords(
    tx,
    bundle.type,
    cases.map((row) => String(row.record_id)),
  );
  const values = new Map(records.map((record) => [record.id, record.values]));
  return cases.flatMap((row): AffectedCase[] => {
    const found = lookUp(procedure.authorityKeys(values.get(String(row.record_id)) ?? {}));
    const name = found === undefined ? '' : nameOf(machine, found.decider);
    if (found && found.verb === row.verb && name === row.decider) return [];
    return [
      {
        id: String(row.record_id),
        title: String(row.title),
        step: String(row.step_label ?? ''),
        why: `${String(row.decider)} → ${name}`,
      },
    ];
  });
}

function nameOf(machine: Machine, decider: Decider): string {
  if ('body' in decider) return decider.body;
  return machine.registry.roles.find(({ name }) => name === decider.role)?.label ?? decider.role;
}
