import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { addDays, civilDateOf, daysBetween, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { columnName } from '../../model/field.ts';
import type { Words } from '../../model/label.ts';
import type { Supervision } from '../../model/overview.ts';
import type { Registry } from '../../model/registry.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { allOf, compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import { readDueRecords } from '../deadlines/late-records.ts';
import type { Machine } from '../machine.ts';
import { readRecords } from '../record/read-records.ts';
import { rowsTableName, tableName } from '../schema/table.ts';
import { demandDuty } from '../settings/duty.ts';
import { readPlanUse, type Mention, type UnitPlanUse } from './plan-use.ts';

/** One trip that left in the period. */
export interface Trip extends Mention {
  readonly unitId: string;
  readonly unit: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly persons: number;
}

/** How often somebody or some unit travelled, and in which trips. */
export interface Frequency {
  readonly id: string;
  readonly name: string;
  /** The post and the unit of a person; empty for a unit. */
  readonly hint: string;
  readonly count: number;
  readonly days: number;
  readonly persons: number;
  readonly trips: string[];
}

export interface GrantedWaiver {
  readonly type: string;
  readonly record: Mention;
  readonly unit: string;
  readonly rule: string;
  readonly label: Words;
  readonly clause: string;
  readonly reason: string;
  readonly answer: string;
  readonly askedBy: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

export interface OverdueRecord extends Mention {
  readonly type: string;
  readonly unit: string;
  readonly dueOn: CivilDate;
  readonly daysLate: number;
}

export interface SupervisionPage {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly trips: Trip[];
  readonly leaders: Frequency[];
  readonly units: Frequency[];
  readonly plans: UnitPlanUse[];
  readonly waivers: GrantedWaiver[];
  readonly overdue: OverdueRecord[];
  /** More trips left in the period than are looked at together. */
  readonly more: boolean;
}

/** More trips than this no office of a city has in a year. */
const mostTrips = 5000;
const mostWaivers = 1000;

/**
 * How often leaders and units travelled in a period, how the plans of its last year are used, what was let pass in it and
 * why, and what is overdue today.
 * @throws not-allowed, bad-request where the period ends before it begins
 */
export function readSupervision(
  machine: Machine,
  actor: Actor,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): Promise<SupervisionPage> {
  demandDuty(machine, actor, 'supervision', '查看出访监督');
  const { supervision } = machine.registry.overviews;
  if (!supervision) throw new WutongError('not-found');
  if (to < from) throw new WutongError('bad-request');
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const units = await tx.query(
        compile(sql`SELECT id, name FROM unit WHERE office_id = ${tx.officeId}`, 'supervision-units'),
      );
      const names = new Map(units.map((unit) => [String(unit.id), String(unit.name)]));
      const trips = await readTrips(tx, machine, actor, supervision, { from, to, names });
      const seen = trips.slice(0, mostTrips);
      const [leaders, plans, waivers, overdue] = await Promise.all([
        readLeaders(tx, machine, actor, supervision, seen),
        readPlanUse(tx, machine, actor, supervision.plan, { year: Number(to.slice(0, 4)) }),
        readWaivers(tx, machine, actor, { from, to, names }),
        readOverdue(tx, machine, actor, names),
      ]);
      return {
        from,
        to,
        trips: seen,
        leaders,
        units: byUnit(seen),
        plans,
        waivers,
        overdue,
        more: trips.length > mostTrips,
      };
    },
    { reading: true },
  );
}

interface Asked {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly names: ReadonlyMap<string, string>;
}

async function readTrips(
  tx: Transaction,
  { registry }: Machine,
  actor: Actor,
  { trips }: Supervision,
  { from, to, names }: Asked,
): Promise<Trip[]> {
  const { type } = registry.getType(trips.type);
  const [first, last] = ['_from', '_to'].map((end) => sql.ref(columnName(trips.days, end)));
  const rows = await tx.query(
    compile(sql`SELECT id, unit_id, state, ${sql.ref(columnName(type.title))} AS title, ${first} AS first, ${last} AS last,
        ${sql.ref(columnName(trips.persons))} AS persons
      FROM ${sql.table(tableName(type.name))} WHERE ${allOf([
        sql`office_id = ${tx.officeId}`,
        restriction(reachOf(actor, type, 'read'), actor),
        sql`state = ANY(${[...trips.states]}::text[])`,
        sql`${first} BETWEEN ${from}::date AND ${to}::date`,
      ])} ORDER BY ${first} DESC, id DESC LIMIT ${mostTrips + 1}`),
  );
  return rows.map((row) => {
    const [begins, ends] = [String(row.first).slice(0, 10), String(row.last).slice(0, 10)];
    return {
      id: String(row.id),
      title: String(row.title ?? ''),
      state: String(row.state),
      unitId: String(row.unit_id),
      unit: names.get(String(row.unit_id)) ?? '',
      from: begins,
      to: ends,
      days: daysBetween(begins, ends) + 1,
      persons: Number(row.persons ?? 0),
    };
  });
}

// Whoever is marked as a leader of the unit, or holds a leading rank; the most often travelling first.
async function readLeaders(
  tx: Transaction,
  { registry }: Machine,
  actor: Actor,
  { trips }: Supervision,
  seen: readonly Trip[],
): Promise<Frequency[]> {
  const field = (name: string) => sql.ref(`r.${columnName(name)}`);
  const rows = await tx.query(
    compile(sql`SELECT r.parent_id AS trip, ${field(trips.reference)} AS person, ${field(trips.called)} AS name, ${field(trips.post)} AS post
      FROM ${sql.table(rowsTableName(trips.type, trips.rows))} AS r
      WHERE r.office_id = ${tx.officeId} AND r.parent_id = ANY(${seen.map(({ id }) => id)}::uuid[])
        AND ${field(trips.reference)} IS NOT NULL
        AND (${field(trips.leads)} IS TRUE OR ${field(trips.rank)} = ANY(${[...trips.ranks]}::text[]))`),
  );
  const placeOf = new Map(seen.map((trip, at) => [trip.id, at]));
  const people = new Map<string, Row[]>();
  // The latest first, as the trips stand: the post of today is that of the last trip.
  const ordered = [...rows].sort(
    (a, b) => (placeOf.get(String(a.trip)) ?? 0) - (placeOf.get(String(b.trip)) ?? 0),
  );
  for (const row of ordered) people.set(String(row.person), [...(people.get(String(row.person)) ?? []), row]);
  const mayRead = reachOf(actor, registry.getType(trips.type).type, 'read').size > 0;
  return [...people]
    .filter(() => mayRead)
    .map(([id, list]): Frequency => {
      const made = list.flatMap((row) => seen[placeOf.get(String(row.trip)) ?? -1] ?? []);
      return {
        id,
        name: String(list[0]?.name ?? ''),
        hint: [String(list[0]?.post ?? ''), made[0]?.unit ?? ''].filter((one) => one !== '').join(' · '),
        count: made.length,
        days: made.reduce((sum, trip) => sum + trip.days, 0),
        persons: made.length,
        trips: made.map((trip) => trip.id),
      };
    })
    .sort(mostFirst);
}

const mostFirst = (a: Frequency, b: Frequency): number =>
  b.count - a.count || b.days - a.days || (a.id < b.id ? -1 : 1);

function byUnit(seen: readonly Trip[]): Frequency[] {
  const units = new Map<string, Trip[]>();
  for (const trip of seen) units.set(trip.unitId, [...(units.get(trip.unitId) ?? []), trip]);
  return [...units]
    .map(([id, made]) => ({
      id,
      name: made[0]?.unit ?? '',
      hint: '',
      count: made.length,
      days: made.reduce((sum, trip) => sum + trip.days, 0),
      persons: made.reduce((sum, trip) => sum + trip.persons, 0),
      trips: made.map((trip) => trip.id),
    }))
    .sort(mostFirst);
}

async function readWaivers(
  tx: Transaction,
  { registry }: Machine,
  actor: Actor,
  { from, to, names }: Asked,
): Promise<GrantedWaiver[]> {
  const rows = await tx.query(
    compile(sql`SELECT w.record_id, w.type, w.rule, w.reason, w.answer, w.decided_at, a.name AS asker, d.name AS decider
      FROM rule_waiver w
      JOIN account a ON a.office_id = w.office_id AND a.id = w.asked_by
      JOIN account d ON d.office_id = w.office_id AND d.id = w.decided_by
      WHERE w.office_id = ${tx.officeId} AND w.status = 'granted'
        AND w.decided_at >= ${`${from}T00:00:00+08:00`}::timestamptz AND w.decided_at < ${`${addDays(to, 1)}T00:00:00+08:00`}::timestamptz
      ORDER BY w.decided_at DESC, w.record_id, w.finding LIMIT ${mostWaivers}`),
  );
  const found = new Map<string, { readonly mention: Mention; readonly unit: string }>();
  for (const { type } of registry.types) {
    const ids = rows.filter((row) => row.type === type.name).map((row) => String(row.record_id));
    const where = restriction(reachOf(actor, type, 'read'), actor);
    for (const { id, values, state, unitId } of await readRecords(tx, type, [...new Set(ids)], { where }))
      found.set(id, {
        mention: { id, title: String(values[type.title] ?? ''), state },
        unit: names.get(unitId) ?? '',
      });
  }
  return rows.flatMap((row): GrantedWaiver[] => {
    const record = found.get(String(row.record_id));
    if (!record) return [];
    return [
      {
        type: String(row.type),
        record: record.mention,
        unit: record.unit,
        rule: String(row.rule),
        ...ruleWords(registry, String(row.rule)),
        reason: String(row.reason),
        answer: String(row.answer),
        askedBy: String(row.asker),
        decidedBy: String(row.decider),
        decidedAt: row.decided_at instanceof Date ? row.decided_at.toISOString() : String(row.decided_at),
      },
    ];
  });
}

// A rule that is no longer declared keeps its number.
function ruleWords(registry: Registry, name: string): { readonly label: Words; readonly clause: string } {
  const rule = registry.types.flatMap(({ rules }) => rules).find((one) => one.name === name);
  if (!rule) return { label: { zh: name, en: name }, clause: '' };
  const { title, number } = registry.getSource(rule.clause.source);
  return {
    label: { zh: rule.label, en: rule.en },
    clause: [title, number === undefined ? '' : `（${number}）`, rule.clause.article].join(''),
  };
}

async function readOverdue(
  tx: Transaction,
  { registry, clock }: Machine,
  actor: Actor,
  names: ReadonlyMap<string, string>,
): Promise<OverdueRecord[]> {
  const today = civilDateOf(clock.now());
  const found = await Promise.all(
    registry.types.map(async ({ type }) => {
      const reach = reachOf(actor, type, 'read');
      if (!type.deadline || !reach.has('office')) return [];
      const late = await readDueRecords(tx, type, type.deadline, addDays(today, -1));
      return late.map((record) => ({
        type: type.name,
        id: record.id,
        title: record.title,
        state: record.state,
        unit: names.get(record.unitId) ?? '',
        dueOn: record.dueOn,
        daysLate: daysBetween(record.dueOn, today),
      }));
    }),
  );
  return found.flat().sort((a, b) => b.daysLate - a.daysLate || (a.id < b.id ? -1 : 1));
}
