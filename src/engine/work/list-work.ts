import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { workingDaysBetween, type Calendar } from '../../model/calendar.ts';
import type { Light } from '../../model/clock.ts';
import { civilDateOf, type CivilDate } from '../../model/date.ts';
import type { Procedure } from '../../model/procedure.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { readCalendar } from '../calendar/office-calendar.ts';
import { allOf, compile, type Sql } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { prepared } from '../database/prepared.ts';
import { readPrincipals, type Principals } from '../process/principals.ts';

/** The lists of the workbench. */
export type WorkView = 'todo' | 'confirm' | 'started' | 'outside' | 'due' | 'overdue' | 'done' | 'since';

/** One case in a list. */
export interface WorkRow {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly purpose: string;
  readonly status: 'open' | 'supplement' | 'ended';
  readonly outcome: string | null;
  readonly step: string | null;
  readonly stepIndex: number | null;
  readonly version: number | null;
  readonly waitsFor: 'people' | 'paper' | 'outside' | 'applicant' | null;
  readonly waiting: string;
  readonly since: string | null;
  readonly due: CivilDate | null;
  readonly left: number | null;
  readonly light: Light;
  readonly standsFor: string | null;
  readonly clean: boolean;
  readonly findings: Readonly<Record<string, number>>;
  readonly updatedAt: string;
}

export interface WorkPage {
  readonly rows: readonly WorkRow[];
  readonly more: boolean;
  readonly away: boolean;
  readonly lastVisit: string | null;
}

const pageSize = 50;
/** What the lists say of a case. */
export const caseColumns = sql`c.record_id, c.type, c.title, c.purpose, c.status, c.state->>'outcome' AS outcome, c.state->>'current' AS current,
  c.step_label, c.opened_version, c.waits_for, c.waiting, c.since, c.due_on, c.findings, c.updated_at`;
/** More than this is “999+” to a person. */
const mostCounted = 999;

/** What waits for somebody, or what they wait for, the most urgent first; each list is one statement along an index. */
export function listWork(machine: Machine, actor: Actor, view: WorkView, page: number): Promise<WorkPage> {
  const today = civilDateOf(machine.clock.now());
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const ask = (principals: Principals, lastVisit: string | null): Promise<Row[]> => {
        const { from, order } = sourceOf(
          machine,
          actor,
          view,
          principals,
          today,
          lastVisit,
          page === 1 ? sql.lit(pageSize + 1) : sql`${page * pageSize + 1}`,
        );
        return tx.query(
          prepared(
            compile(sql`SELECT ${caseColumns}, u.name AS unit${view === 'todo' ? sql`, p.name AS stands_for, q.account_id` : sql``}
              FROM ${from} ORDER BY ${order} LIMIT ${sql.lit(pageSize + 1)}${page === 1 ? sql`` : sql` OFFSET ${(page - 1) * pageSize}`}`),
          ),
        );
      };
      // Who stands for nobody, and that is nearly everybody, has the list on the first way to the database.
      const [principals, calendar, lastVisit, guessed] = await Promise.all([
        readPrincipals(tx, actor.userId, today),
        readCalendar(tx),
        readVisit(tx, actor.userId),
        view === 'since' ? undefined : ask(alone(actor.userId), null),
      ]);
      const holds = view !== 'todo' || (principals.all.length === 1 && !principals.away);
      const rows = guessed && holds ? guessed : await ask(principals, lastVisit);
      return {
        rows: rows.slice(0, pageSize).map((row) => toWorkRow(row, calendar, today, actor.userId)),
        more: rows.length > pageSize,
        away: principals.away,
        lastVisit,
      };
    },
    { reading: true },
  );
}

function alone(userId: string): Principals {
  return { all: [userId], reasons: new Map(), away: false };
}

/** How many cases each list holds, up to 999. */
export function countWork(
  machine: Machine,
  actor: Actor,
): Promise<{ readonly counts: Record<WorkView, number>; readonly messages: number }> {
  const today = civilDateOf(machine.clock.now());
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [principals, lastVisit] = await Promise.all([
        readPrincipals(tx, actor.userId, today),
        readVisit(tx, actor.userId),
      ]);
      const count = async (view: WorkView): Promise<[WorkView, number]> => {
        const { from } = sourceOf(machine, actor, view, principals, today, lastVisit, sql.lit(mostCounted));
        const [row] = await tx.query(
          prepared(
            compile(
              sql`SELECT count(*)::int AS n FROM (SELECT 1 FROM ${from} LIMIT ${sql.lit(mostCounted)}) AS counted`,
            ),
          ),
        );
        return [view, Number(row?.n ?? 0)];
      };
      const views: WorkView[] = ['todo', 'confirm', 'started', 'outside', 'due', 'overdue', 'done', 'since'];
      const [counts, messages] = await Promise.all([
        Promise.all(views.map(count)),
        tx.query(
          compile(
            sql`SELECT count(*)::int AS n FROM (SELECT 1 FROM message WHERE office_id = ${actor.officeId}
              AND account_id = ${actor.userId} AND read_at IS NULL LIMIT ${mostCounted}) AS unread`,
            'messages-unread',
          ),
        ),
      ]);
      return {
        counts: Object.fromEntries(counts) as Record<WorkView, number>,
        messages: Number(messages[0]?.n ?? 0),
      };
    },
    { reading: true },
  );
}

// The seats of each person along their index, as far as the page needs them: read together they would all be sorted.
// How many is written into the first page's statement: with a parameter there the database plans it anew each time.
function seatsOf(office: string, who: readonly string[], deep: Sql): Sql {
  const columns = sql`account_id, record_id, step, seat, since, due_on`;
  const each = who.map(
    (id) => sql`(SELECT ${columns} FROM process_seat WHERE office_id = ${office} AND account_id = ${id}::uuid
      ORDER BY due_on NULLS LAST, since, record_id, seat LIMIT ${deep})`,
  );
  const nobody = sql`(SELECT ${columns} FROM process_seat WHERE office_id = ${office} AND false)`;
  return sql`(${each.length === 0 ? nobody : sql.join(each, sql` UNION ALL `)})`;
}

function sourceOf(
  machine: Machine,
  actor: Actor,
  view: WorkView,
  principals: Principals,
  today: CivilDate,
  lastVisit: string | null,
  deep: Sql,
): { readonly from: Sql; readonly order: Sql } {
  const office = actor.officeId;
  // What the office does not use waits where it is: its seats are passed over, however many there are.
  const unused = machine.registry.types
    .filter(({ type, procedure }) => procedure !== undefined && actor.packsOff?.includes(type.pack))
    .map(({ type }) => type.name);
  const inUse = unused.length === 0 ? [] : [sql`c.type <> ALL(${unused}::text[])`];
  const cases = sql`process_case c JOIN unit u ON u.office_id = c.office_id AND u.id = c.unit_id`;
  const byDue = sql`c.due_on NULLS LAST, c.record_id`;
  if (view === 'todo') {
    // Whoever is away has nothing to do: the seats are the substitute's now.
    const who = principals.all.filter((id) => !principals.away || id !== actor.userId);
    return {
      from: sql`${seatsOf(office, who, unused.length === 0 ? deep : sql.lit(10_000))} q
        JOIN process_case c ON ${allOf([sql`c.office_id = ${office} AND c.record_id = q.record_id`, ...inUse])}
        JOIN unit u ON u.office_id = ${office} AND u.id = c.unit_id
        JOIN account p ON p.office_id = ${office} AND p.id = q.account_id`,
      order: sql`q.due_on NULLS LAST, q.since, q.record_id, q.seat`,
    };
  }
  const where = (...more: Sql[]): Sql =>
    sql`${cases} WHERE ${allOf([sql`c.office_id = ${office}`, ...inUse, ...more])}`;
  const open = sql`c.status <> 'ended'`;
  const mine = sql`c.record_id IN (SELECT record_id FROM process_party WHERE office_id = ${office} AND account_id = ${actor.userId})`;
  switch (view) {
    case 'started':
      return {
        from: where(sql`c.started_by = ${actor.userId}`),
        order: sql`c.status = 'ended', c.updated_at DESC, c.record_id`,
      };
    case 'confirm':
      return {
        from: where(open, sql`c.registered_by <> ${actor.userId}`, visibleCases(machine, actor, confirms)),
        order: byDue,
      };
    case 'outside':
      return {
        from: where(open, sql`c.waits_for IN ('outside', 'paper')`, visibleCases(machine, actor)),
        order: byDue,
      };
    case 'due':
      return {
        from: where(
          open,
          sql`c.due_on >= ${today}::date AND c.due_on <= ${today}::date + 3`,
          visibleCases(machine, actor),
        ),
        order: byDue,
      };
    case 'overdue':
      return {
        from: where(open, sql`c.due_on < ${today}::date`, visibleCases(machine, actor)),
        order: byDue,
      };
    case 'done':
      return {
        from: where(sql`c.started_by <> ${actor.userId}`, mine),
        order: sql`c.updated_at DESC, c.record_id`,
      };
    case 'since':
      return {
        from: where(sql`c.updated_at > ${lastVisit ?? '-infinity'}::timestamptz`, mine),
        order: sql`c.updated_at DESC, c.record_id`,
      };
  }
}

// A case lies in the unit of its record, and is its starter's.
const ofCases = { unit: sql`c.unit_id`, person: sql`c.started_by` };

/** What somebody's roles reach, over all types that are decided: a case lies in the unit of its record. */
export function visibleCases(
  machine: Machine,
  actor: Actor,
  which: (procedure: Procedure, actor: Actor) => boolean = () => true,
): Sql {
  const reaches = machine.registry.types
    .filter(({ procedure }) => procedure !== undefined && which(procedure, actor))
    .map(({ type }) => ({ name: type.name, reach: reachOf(actor, type, 'read') }));
  if (reaches.length > 0 && reaches.every(({ reach }) => reach.has('office'))) return sql`true`;
  const parts = reaches
    .filter(({ reach }) => reach.size > 0)
    .map(({ name, reach }) =>
      reach.has('office')
        ? sql`c.type = ${name}`
        : sql`(c.type = ${name} AND ${restriction(reach, actor, ofCases)})`,
    );
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` OR `)})`;
}

// Whoever may confirm what somebody else wrote down.
function confirms({ handlers, keepers, applicants }: Procedure, { roles }: Actor): boolean {
  return [...handlers, ...keepers, ...applicants].some((role) => roles.includes(role));
}

/** A case as the lists show it. */
export function toWorkRow(row: Row, calendar: Calendar, today: CivilDate, userId: string): WorkRow {
  const iso = (value: unknown): string | null =>
    value === null || value === undefined
      ? null
      : value instanceof Date
        ? value.toISOString()
        : String(value);
  const due = row.due_on === null ? null : String(row.due_on);
  const findings = (row.findings ?? {}) as Record<string, number>;
  const { left, light } = remaining(due, calendar, today);
  return {
    type: String(row.type),
    id: String(row.record_id),
    title: String(row.title),
    unit: String(row.unit),
    purpose: String(row.purpose),
    status: row.status as WorkRow['status'],
    outcome: row.outcome === null ? null : String(row.outcome),
    step: row.step_label === null ? null : String(row.step_label),
    stepIndex: row.current === null ? null : Number(row.current),
    version: row.opened_version === null ? null : Number(row.opened_version),
    waitsFor: row.waits_for as WorkRow['waitsFor'],
    waiting: String(row.waiting),
    since: iso(row.since),
    due,
    left,
    light: row.status === 'ended' ? 'none' : light,
    standsFor: row.account_id !== undefined && row.account_id !== userId ? String(row.stands_for) : null,
    clean: (findings.block ?? 0) + (findings.warn ?? 0) + (findings.asked ?? 0) === 0,
    findings,
    updatedAt: iso(row.updated_at) ?? '',
  };
}

function remaining(
  due: CivilDate | null,
  calendar: Calendar,
  today: CivilDate,
): { readonly left: number | null; readonly light: Light } {
  if (due === null) return { left: null, light: 'none' };
  const late = due < today;
  const { days, missing } = late
    ? workingDaysBetween(calendar, due, today)
    : workingDaysBetween(calendar, today, due);
  if (missing.length > 0) return { left: null, light: late ? 'red' : 'none' };
  return { left: late ? -days : days, light: late ? 'red' : days <= 1 ? 'amber' : 'green' };
}

async function readVisit(tx: Transaction, userId: string): Promise<string | null> {
  const [row] = await tx.query(
    compile(
      sql`SELECT seen_at FROM account_visit WHERE office_id = ${tx.officeId} AND account_id = ${userId}`,
      'visit-read',
    ),
  );
  return row?.seen_at instanceof Date ? row.seen_at.toISOString() : null;
}

/** Everything that happened so far was seen. */
export function noteVisit(machine: Machine, actor: Actor): Promise<unknown> {
  const now = machine.clock.now();
  return machine.db.inOffice(actor.officeId, (tx) =>
    tx.query(
      compile(
        sql`INSERT INTO account_visit (office_id, account_id, seen_at) VALUES (${actor.officeId}, ${actor.userId}, ${now})
          ON CONFLICT (office_id, account_id) DO UPDATE SET seen_at = excluded.seen_at`,
        'visit-note',
      ),
    ),
  );
}
