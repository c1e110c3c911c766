import { besideFaults, type Beside } from './beside.ts';
import { copiesFaults, type Copies } from './copies.ts';
import type { CivilDate } from './date.ts';
import { dayPlanFaults, type DayPlan, type Dossier } from './day-plan.ts';
import { dateFaults, type DateRules } from './date-order.ts';
import { dimensionFaults, type Dimension } from './dimension.ts';
import { deadlineFaults, type Deadline } from './deadline.ts';
import type { ErrorCode, ErrorParams } from './errors.ts';
import type { Field, FilterOperator, Values } from './field.ts';
import { dueDateFaults, type DueDate } from './due-date.ts';
import type { Form } from './form.ts';
import { isFormula, type Formula } from './formula.ts';
import { holdsFaults, type Holds } from './holds.ts';
import type { Indicator, Measure } from './indicator.ts';
import { readable, type Labelled } from './label.ts';
import type { ListForm } from './list-form.ts';
import type { ListView } from './list-view.ts';
import { madeFromFaults, type MadeFrom } from './made-from.ts';
import { movedByFaults, type MovedBy } from './moved-by.ts';
import type { Procedure } from './procedure.ts';
import { quickEntryFaults, settlesFaults, type QuickEntry } from './quick-entry.ts';
import { machineRoles, registersFaults, type Registers } from './registers.ts';
import { retentionFaults, type Retention } from './retention.ts';
import type { Rule } from './rule.ts';
import { sqlWords } from './sql-words.ts';
import { treeFaults, type Tree } from './tree.ts';
import { usesFaults, type Uses } from './uses.ts';
import { plainWorkflow, type Workflow } from './workflow.ts';

/** What a role may do with a type. `reveal` shows a masked entry, with a reason. */
export type Right = 'read' | 'create' | 'save' | 'act' | 'reveal' | 'export';

/** How far a right reaches: the whole office, the person's units, or what the person entered. */
export type Scope = 'office' | 'unit' | 'own';

/** One line of the access table. Nobody has a right that no line gives. */
export interface Grant {
  readonly role: string;
  readonly rights: readonly Right[];
  readonly scope: Scope;
}

/** A part of the form and of the page. */
export interface FormPage extends Labelled {
  readonly fields: readonly string[];
}

/**
 * Reports what is wrong with a record as a whole; `path` names the entry to mend, whose label the machine fills in.
 */
export type Check = (
  record: Values,
  report: (path: string, code: ErrorCode, params?: ErrorParams) => void,
  today: CivilDate,
) => void;

/** A kind of business that the office keeps records of. */
export interface RecordType extends Labelled {
  /** kebab-case, unique: `delegation`. It is also the path of its API. */
  readonly name: string;
  readonly pack: string;
  readonly en: string;
  /** What it is in the office, one sentence. */
  readonly purpose: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** The text field that names a record in lists and links. */
  readonly title: string;
  /** The `unit` field that says whose record it is; without one it belongs to the unit of who entered it. */
  readonly unit?: string;
  /** The choice field that selects the rules; without one every rule applies to all. */
  readonly category?: string;
  readonly pages: readonly FormPage[];
  readonly list: {
    readonly columns: readonly string[];
    /** Fields offered as filters, beside the state. */
    readonly filters: readonly string[];
    /** `-approvedOn` for the latest first; `-createdAt` unless said. Each has an index. */
    readonly sort: string;
    /** Further sortable columns; each gets an index led by the office. */
    readonly sortable: readonly string[];
    /** Ways of looking at it that are asked for every day; they stand above it. */
    readonly views?: readonly ListView[];
  };
  /** Fields (and `members.name` inside rows) whose words find the record. */
  readonly search: readonly string[];
  readonly access: readonly Grant[];
  /**
   * The entries that together tell one record from another where a workbook brings it: the first a required text.
   * Without them a row without the number of its record is a new record.
   */
  readonly keys?: readonly string[];
  /** Entries computed from the others, before the checks; pure. */
  readonly derive?: (record: Values) => Values;
  /** What its days owe to each other and to today. */
  readonly dates?: DateRules;
  readonly check?: Check;
  /** Text entries copied from what a reference points to, until the content is locked: `members.person` → … */
  readonly snapshots?: readonly Snapshot[];
  /** A line at the head of the list for entering one record after the other by keyboard. */
  readonly quickEntry?: QuickEntry;
  /** A day that follows from another by working days, or by days of the calendar. */
  readonly due?: DueDate;
  /** A day by which something must be done: who hears of it, and what is proposed when it is long past. */
  readonly deadline?: Deadline;
  /** It holds another record, which nobody else can hold meanwhile. */
  readonly holds?: Holds;
  /** What a new record takes from an older one; without it, everything that a person wrote. */
  readonly copies?: Copies;
  /** What is told beside some rows of its form while somebody types. */
  readonly beside?: Beside;
  /** Its rows lie on days: the page shows them day by day. */
  readonly dayPlan?: DayPlan;
  /** Everything about a record is printed in one. */
  readonly dossier?: Dossier;
  /** Records stand below each other. */
  readonly tree?: Tree;
  /** Its rows are used by records of another type: the page says how far each is used. */
  readonly uses?: Uses;
  /** Its records are made from one of another type, all that are missing at once. */
  readonly madeFrom?: MadeFrom;
  /** The machine moves its records when the one that they refer to comes into a state. */
  readonly movedBy?: MovedBy;
  /** Guests enter themselves, on the public page. */
  readonly registers?: Registers;
  /** By what its figures are taken apart, beside the month. */
  readonly dimensions?: readonly Dimension[];
  /** How long entries are kept. */
  readonly retention?: readonly Retention[];
}

/** Keeps name, post and rank as they were, though the register goes on: copies `from` (there) to `to` (here). */
export interface Snapshot {
  /** The rows field, or empty for the record itself. */
  readonly rows?: string;
  readonly reference: string;
  readonly copy: Readonly<Record<string, string>>;
  /**
   * The states in which the record goes along when what it points to changes: a due date follows a trip that is moved.
   * Without it a copy changes only when the record itself is saved.
   */
  readonly follows?: readonly string[];
}

/** A type with the other files of its folder; an absent file means the default. */
export interface TypeBundle {
  readonly type: RecordType;
  readonly workflow: Workflow;
  readonly indicators: readonly Indicator[];
  /** Figures that follow from its indicators. */
  readonly formulas: readonly Formula[];
  /** How its records are decided; without one, actions alone move them. */
  readonly procedure?: Procedure;
  readonly rules: readonly Rule[];
  /** Official documents that are printed from its records. */
  readonly forms: readonly Form[];
  /** Those that are printed from its list. */
  readonly listForms: readonly ListForm[];
}

/** The category by which a record's rules are selected; undefined while it is open. */
export function categoryOf({ category }: RecordType, record: Values): string | undefined {
  const value = category === undefined ? undefined : record[category];
  return typeof value === 'string' ? value : undefined;
}

/**
 * The references of a type by which its records are looked for from the other side: what the list is narrowed by, and what
 * a snapshot follows. Each has an index.
 */
export function listedPointers(type: RecordType): string[] {
  const { fields, list, snapshots = [] } = type;
  const followed = snapshots.flatMap(({ follows, reference }) => (follows === undefined ? [] : [reference]));
  const listed = list.filters.filter((name) => fields[name]?.kind.name === 'reference');
  const moved = type.movedBy === undefined ? [] : [type.movedBy.reference];
  return [...new Set([...listed, ...followed, ...moved])];
}

/** Declares a record type and refuses, with its name, a declaration that does not hold together. */
export function defineType(type: Omit<RecordType, 'en'> & { readonly en?: string }): RecordType {
  const whole: RecordType = { ...type, en: type.en ?? readable(type.name) };
  const faults: string[] = [];
  const known = (where: string, path: string): void => {
    const [outer, inner] = path.split('.');
    const field = whole.fields[outer ?? ''];
    const found = inner === undefined ? field : field?.kind.inner?.(field.options)[inner];
    if (!found) faults.push(`${where}: no field “${path}”`);
  };
  if (!/^[a-z][a-z0-9-]*$/.test(whole.name)) faults.push('the name is not kebab-case');
  known('title', whole.title);
  if (whole.unit !== undefined) known('unit', whole.unit);
  if (whole.category !== undefined) known('category', whole.category);
  for (const page of whole.pages) for (const name of page.fields) known(`page ${page.label}`, name);
  for (const name of whole.list.columns) if (!machineColumns.has(name)) known('list.columns', name);
  for (const name of whole.list.filters) known('list.filters', name);
  for (const name of [whole.list.sort.replace(/^-/, ''), ...whole.list.sortable])
    if (!machineColumns.has(name)) known('list.sortable', name);
  for (const name of whole.search) known('search', name);
  if (whole.quickEntry) faults.push(...quickEntryFaults(whole.quickEntry, whole.fields));
  if (whole.dates) faults.push(...dateFaults(whole.dates, whole.fields));
  if (whole.due) faults.push(...dueDateFaults(whole.due, whole.fields));
  if (whole.tree) faults.push(...treeFaults(whole.tree, whole));
  if (whole.beside) faults.push(...besideFaults(whole.beside, whole.fields));
  if (whole.dayPlan) faults.push(...dayPlanFaults(whole.dayPlan, whole.fields));
  if (whole.copies) faults.push(...copiesFaults(whole.copies, whole.fields));
  if (whole.uses) faults.push(...usesFaults(whole.uses, whole.fields));
  if (whole.madeFrom) faults.push(...madeFromFaults(whole.madeFrom, whole.fields));
  if (whole.registers) faults.push(...registersFaults(whole.registers, whole.fields));
  faults.push(...dimensionFaults(whole));
  if (whole.retention) faults.push(...retentionFaults(whole.retention, whole.fields, whole.keys ?? []));
  for (const name of whole.keys ?? []) {
    known('keys', name);
    const { kind, written } = whole.fields[name] ?? {};
    if (kind?.storage !== 'columns' || written !== 'form')
      faults.push(`key “${name}” is no plain entry of the form`);
  }
  const [leading] = (whole.keys ?? []).map((name) => whole.fields[name]);
  if (leading && !(leading.required && leading.kind.name === 'text'))
    faults.push('the first of the keys is no required text');
  const shown = new Set(whole.pages.flatMap((page) => page.fields));
  for (const [name, field] of Object.entries(whole.fields)) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) faults.push(`field “${name}” is not camelCase`);
    if (reserved.has(name)) faults.push(`field “${name}” is a name of the machine`);
    for (const one of [name, ...Object.keys(field.kind.inner?.(field.options) ?? {})])
      if (sqlWords.has(one)) faults.push(`field “${one}” is a word of SQL`);
    if (field.written === 'form' && !shown.has(name)) faults.push(`field “${name}” stands on no page`);
  }
  if (faults.length > 0) throw new Error(`type “${whole.name}”: ${faults.join('; ')}`);
  return whole;
}

/** Columns that every record has: lists may show and sort by them. */
export const machineColumns: ReadonlySet<string> = new Set(['state', 'createdAt', 'updatedAt']);

const reserved: ReadonlySet<string> = new Set([
  'id',
  'officeId',
  'unitId',
  'state',
  'version',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'searchText',
  'searchTokens',
  'position',
  'parentId',
]);

/** Puts a type and the other files of its folder together, checking each against the fields. */
export function bundleType(parts: {
  readonly type: RecordType;
  readonly workflow?: Workflow;
  readonly indicators?: readonly (Indicator | Formula)[];
  readonly procedure?: Procedure;
  readonly rules?: readonly Rule[];
  readonly forms?: readonly Form[];
  readonly listForms?: readonly ListForm[];
}): TypeBundle {
  const { type } = parts;
  const workflow = parts.workflow ?? plainWorkflow;
  const figures = parts.indicators ?? [];
  const formulas = figures.filter(isFormula);
  const indicators = figures.filter((figure): figure is Indicator => !isFormula(figure));
  const rules = parts.rules ?? [];
  const forms = parts.forms ?? [];
  const listForms = parts.listForms ?? [];
  const faults: string[] = [];
  for (const [state, actions] of Object.entries(workflow.actions))
    for (const [name, action] of Object.entries(actions)) {
      if (!workflow.states[action.to])
        faults.push(`action ${state}.${name} leads to no state “${action.to}”`);
      for (const asked of action.asks ?? [])
        if (type.fields[asked]?.written !== 'action')
          faults.push(`action ${name} asks for “${asked}”, which is not written by an action`);
      if (action.starts !== undefined && !parts.procedure?.purposes[action.starts])
        faults.push(`action ${name} starts no purpose “${action.starts}”`);
      if (action.by === 'process' && action.roles.length > 0)
        faults.push(`action ${name} is the process's, and roles may take it too`);
      if ((action.by === 'machine') !== action.roles.some((role) => isMachineRole(role)))
        faults.push(`action ${name} is not the machine's alone, or has no role of the machine`);
    }
  if (type.quickEntry?.settles) faults.push(...settlesFaults(type.quickEntry.settles, workflow));
  for (const { name, states, reminds } of listForms) {
    if (reminds && !type.deadline) faults.push(`list form ${name} reminds of no deadline`);
    for (const state of states)
      if (!workflow.states[state]) faults.push(`list form ${name} is of no state “${state}”`);
  }
  const undo = type.quickEntry?.undo;
  const undoes = undo === undefined ? undefined : workflow.actions[workflow.initial]?.[undo];
  if (undo !== undefined && (!undoes || (undoes.asks ?? []).length > 0))
    faults.push(`quickEntry: “${undo}” does not take a new record back without asking`);
  if (type.holds) faults.push(...holdsFaults(type.holds, type.fields, workflow));
  if (type.movedBy) faults.push(...movedByFaults(type.movedBy, type.fields, workflow));
  if (type.deadline) faults.push(...deadlineFaults(type.deadline, { fields: type.fields, workflow, rules }));
  for (const { rows, follows = [] } of type.snapshots ?? [])
    for (const state of follows)
      if (rows !== undefined || !workflow.states[state]?.editable)
        faults.push(`a snapshot cannot follow in “${state}”`);
  if (type.due && !rules.some(({ name }) => name === type.due?.rule))
    faults.push(`due: no rule “${type.due.rule}”`);
  for (const [name, purpose] of Object.entries(parts.procedure?.purposes ?? {}))
    for (const [outcome, state] of Object.entries(purpose.ends))
      if (!workflow.states[state]) faults.push(`purpose ${name} ends ${outcome} in no state “${state}”`);
  for (const indicator of indicators) {
    const used = [
      ...indicator.basis,
      ...Object.keys(indicator.where ?? {}),
      ...measuredEntries(indicator.measure),
    ];
    for (const name of used)
      if (name !== 'state' && !type.fields[name])
        faults.push(`indicator ${indicator.name} uses no field “${name}”`);
  }
  const categories = Object.keys(
    (type.fields[type.category ?? '']?.options as { readonly choices?: object } | undefined)?.choices ?? {},
  );
  for (const { name, only = [], except = [] } of rules)
    for (const category of [...only, ...except])
      if (!categories.includes(category)) faults.push(`rule ${name} names no category “${category}”`);
  for (const { name, offered, reads = [] } of forms) {
    for (const reference of reads)
      if (type.fields[reference]?.kind.name !== 'reference')
        faults.push(`form ${name} reads no reference “${reference}”`);
    if (forms.filter((form) => form.name === name).length > 1) faults.push(`two forms are called “${name}”`);
    if (offered === 'while a process is open') {
      if (!parts.procedure) faults.push(`form ${name} waits for a process, and there is no procedure`);
    } else
      for (const state of offered.states)
        if (!workflow.states[state]) faults.push(`form ${name} is offered in no state “${state}”`);
  }
  if (faults.length > 0) throw new Error(`type “${type.name}”: ${faults.join('; ')}`);
  return {
    type,
    workflow,
    indicators,
    formulas,
    rules,
    forms,
    listForms,
    ...(parts.procedure ? { procedure: parts.procedure } : {}),
  };
}

function measuredEntries(measure: Measure): string[] {
  if ('count' in measure) return [];
  if ('sum' in measure) return [measure.sum];
  const { share } = measure;
  return typeof share === 'string' ? [share] : [share.sum, ...Object.keys(share.where)];
}

function isMachineRole(role: string): boolean {
  return (machineRoles as readonly string[]).includes(role);
}

/** The filter operators of a field, none for kinds that cannot narrow a list. */
export function filtersOf(field: Field): readonly FilterOperator[] {
  return field.kind.filters;
}
