import type { CivilDate } from './date.ts';
import type { Labelled } from './label.ts';
import type { TypeBundle } from './record-type.ts';

/** Pages that look at several types at once: what a unit has open and owes, and what an office's heads look after. */
export interface Overviews {
  readonly unit?: UnitOverview;
  readonly supervision?: Supervision;
  readonly people?: PeopleRegister;
}

/** The type whose records are people, with their entries of name and post: what drafts say of people is held against it. */
export interface PeopleRegister {
  readonly type: string;
  readonly name: string;
  readonly post: string;
}

/** A unit's own page. */
export interface UnitOverview {
  readonly plan: PlanUse;
  readonly lists: readonly UnitList[];
}

/** Records of a unit that are counted, and opened as the list narrowed in this way. */
export interface UnitList extends Labelled {
  readonly name: string;
  readonly en: string;
  readonly type: string;
  /** The states in which they belong there. */
  readonly states: readonly string[];
  /** The day that they are held against; one that is past is late. */
  readonly due?: string;
  /** The records whose day comes no later than this one only. */
  readonly upTo?: (today: CivilDate) => CivilDate;
  /** Something that the unit has to do: it stands first, and counts as owed. */
  readonly owed?: boolean;
}

/** How the yearly plan of a unit is used: its quota, and the records that take a place of it. */
export interface PlanUse {
  readonly type: string;
  readonly year: string;
  readonly quota: string;
  /** The states in which a plan is in force. */
  readonly inForce: readonly string[];
  readonly takenBy: {
    readonly type: string;
    /** The span whose first day says to which year it belongs. */
    readonly days: string;
    readonly states: readonly string[];
    /** The entry, and its values that take no place. */
    readonly category: string;
    readonly apart: readonly string[];
    /** The reference to the plan: what has none is outside it. */
    readonly plan: string;
  };
}

/** What the heads of an office and its supervisors look at: how often who travels, and what was let pass or is overdue. */
export interface Supervision {
  readonly trips: {
    readonly type: string;
    readonly states: readonly string[];
    readonly days: string;
    /** How many people counted. */
    readonly persons: string;
    readonly rows: string;
    readonly reference: string;
    /** Copied into the rows: how the person was called, and their post. */
    readonly called: string;
    readonly post: string;
    readonly rank: string;
    /** A leader is whoever is marked as one, or holds one of these ranks. */
    readonly leads: string;
    readonly ranks: readonly string[];
  };
  readonly plan: PlanUse;
}

type Find = (name: string) => TypeBundle | undefined;

/** What does not hold together in the overviews, in words. */
export function* overviewFaults({ unit, supervision, people }: Overviews, find: Find): Generator<string> {
  for (const list of unit?.lists ?? []) {
    const where = `unit overview ${list.name}`;
    yield* statesFaults(where, find, list.type, list.states);
    yield* fieldFaults(where, find, list.type, list.due === undefined ? [] : [list.due]);
    const filters = find(list.type)?.type.list.filters ?? [];
    const unitField = find(list.type)?.type.unit;
    // Each number opens its list: the list must be able to say the same.
    for (const name of [unitField, list.due])
      if (name !== undefined && !filters.includes(name)) yield `${where}: the list has no filter “${name}”`;
    if (unitField === undefined) yield `${where}: “${list.type}” has no unit`;
    if (list.upTo && list.due === undefined) yield `${where}: no day to be up to`;
  }
  for (const plan of [unit?.plan, supervision?.plan]) if (plan) yield* planFaults(plan, find);
  if (people) yield* fieldFaults('people', find, people.type, [people.name, people.post]);
  if (!supervision) return;
  const { trips } = supervision;
  yield* statesFaults('supervision', find, trips.type, trips.states);
  yield* fieldFaults('supervision', find, trips.type, [trips.days, trips.persons, trips.rows]);
  const rows = find(trips.type)?.type.fields[trips.rows];
  const inner = rows?.kind.inner?.(rows.options) ?? {};
  for (const name of [trips.reference, trips.called, trips.post, trips.rank, trips.leads])
    if (!inner[name]) yield `supervision: no field “${trips.rows}.${name}”`;
}

function* planFaults({ type, year, quota, inForce, takenBy }: PlanUse, find: Find): Generator<string> {
  yield* statesFaults('plan use', find, type, inForce);
  yield* fieldFaults('plan use', find, type, [year, quota]);
  yield* statesFaults('plan use', find, takenBy.type, takenBy.states);
  yield* fieldFaults('plan use', find, takenBy.type, [takenBy.days, takenBy.category, takenBy.plan]);
}

function* fieldFaults(where: string, find: Find, type: string, names: readonly string[]): Generator<string> {
  for (const name of names) if (!find(type)?.type.fields[name]) yield `${where}: no field “${type}.${name}”`;
}

function* statesFaults(
  where: string,
  find: Find,
  type: string,
  states: readonly string[],
): Generator<string> {
  const known = find(type)?.workflow.states;
  if (!known) yield `${where}: no type “${type}”`;
  for (const state of known ? states : [])
    if (!Object.keys(known ?? {}).includes(state)) yield `${where}: ${type} has no state “${state}”`;
}
