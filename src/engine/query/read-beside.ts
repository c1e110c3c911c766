import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import type { BesideAsk } from '../../model/beside.ts';
import { civilDateOf, daysBetween, shiftYears, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { reachOf } from '../access/reach.ts';
import { allOf, compile, type Sql } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readableBy } from '../process/principals.ts';
import { readRecords } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { columnName } from '../../model/field.ts';
import { rowsTableName, tableName } from '../schema/table.ts';

interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The form as it is typed, as far as others are held against it. */
export interface Typed {
  readonly id: string | null;
  readonly people: readonly string[];
  readonly span: Span | null;
}

/** One record that names the person; nothing but its days where it may not be read. */
export interface BesideRecord {
  readonly id: string | null;
  readonly title: string;
  readonly state: string | null;
  readonly span: Span | null;
  readonly overlaps: boolean;
  readonly says: { zh: string[]; en: string[] };
}

/** What one question found of a person. */
export interface BesideAnswer {
  readonly name: string;
  readonly year: number | null;
  readonly count: number;
  readonly days: number;
  readonly more: boolean;
  readonly records: BesideRecord[];
}

export interface BesidePerson {
  readonly id: string;
  readonly title: string;
  readonly asks: BesideAnswer[];
}

/** More than this nobody reads beside a row; the counts are of all of them. */
const mostShown = 12;
const mostRead = 3000;

/**
 * What is known of the people whom a form names. Asked over the whole office, for two trips at the same time exist
 * whoever may read them; told of what the person may not read are its days, and no word of its content. People whom
 * they may not read are left out.
 * @throws not-allowed, not-found
 */
export function readBeside(
  machine: Machine,
  actor: Actor,
  typeName: string,
  typed: Typed,
): Promise<BesidePerson[]> {
  const { type } = machine.registry.getType(typeName);
  const { beside } = type;
  const rows = beside && type.fields[beside.rows];
  const named = beside && rows?.kind.inner?.(rows.options)[beside.reference];
  const target = named?.kind.refersTo?.(named.options);
  if (!beside || target === undefined) throw new WutongError('not-found');
  if (reachOf(actor, type, 'create').size === 0 && reachOf(actor, type, 'save').size === 0)
    throw new WutongError('not-allowed', { action: '填写' });
  const people = machine.registry.getType(target);
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const where = await readableBy(tx, machine, people, actor);
      const found = await readRecords(tx, people.type, typed.people, { where });
      const known = new Map(found.map((person) => [person.id, person]));
      const today = civilDateOf(machine.clock.now());
      const asks = beside.asks.filter((ask) => isTold(machine, actor, ask));
      const answers = await Promise.all(
        asks.map((ask) => answer(tx, machine, actor, { ask, typed, today, ids: [...known.keys()] })),
      );
      return [...new Set(typed.people)].flatMap((id) => {
        const person = known.get(id);
        if (!person) return [];
        const title = String(person.values[people.type.title] ?? '');
        return [{ id, title, asks: answers.map((one) => one(id)) }];
      });
    },
    { reading: true },
  );
}

// What is told by days only is told to everybody who types; the rest to those who may read the type.
function isTold({ registry }: Machine, actor: Actor, ask: BesideAsk): boolean {
  const { type } = registry.getType(ask.type);
  if (actor.packsOff?.includes(type.pack)) return false;
  return ask.unread === 'days' || reachOf(actor, type, 'read').size > 0;
}

interface Asked {
  readonly ask: BesideAsk;
  readonly typed: Typed;
  readonly today: CivilDate;
  readonly ids: readonly string[];
}

interface Found {
  readonly who: string;
  readonly id: string;
  readonly span: Span | null;
}

async function answer(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  { ask, typed, today, ids }: Asked,
): Promise<(id: string) => BesideAnswer> {
  const bundle = machine.registry.getType(ask.type);
  const rows = ids.length === 0 ? [] : await tx.query(statement(tx, ask, typed, today, ids));
  const found = rows.map(toFound);
  const where = await readableBy(tx, machine, bundle, actor);
  const shown = new Set(ids.flatMap((id) => ofPerson(found, id).slice(0, mostShown)).map(({ id }) => id));
  const read = await readRecords(tx, bundle.type, [...shown], { where });
  const readable = new Map(read.map((record) => [record.id, record]));
  const year = ask.days === undefined ? null : Number((typed.span?.from ?? today).slice(0, 4));
  return (id) => {
    const all = ofPerson(found, id).filter((one) => ask.unread === 'days' || readable.has(one.id));
    const inYear = all.filter(({ span }) => year === null || Number(span?.from.slice(0, 4)) === year);
    return {
      name: ask.name,
      year,
      count: inYear.length,
      days: inYear.reduce((sum, { span }) => sum + (span ? daysBetween(span.from, span.to) + 1 : 0), 0),
      more: all.length > mostShown,
      records: all.slice(0, mostShown).map((one) => told(bundle, ask, one, readable.get(one.id), typed.span)),
    };
  };
}

const ofPerson = (found: readonly Found[], id: string): Found[] => found.filter(({ who }) => who === id);

function statement(tx: Transaction, ask: BesideAsk, typed: Typed, today: CivilDate, ids: readonly string[]) {
  const [outer = '', inner] = ask.path.split('.');
  const record = sql.table(tableName(ask.type));
  const [from, to] = ['_from', '_to'].map((end) => sql.ref(`t.${columnName(ask.days ?? '', end)}`));
  const who = sql.ref(inner === undefined ? `t.${columnName(outer)}` : `r.${columnName(inner)}`);
  const source: Sql =
    inner === undefined
      ? sql`${record} AS t`
      : sql`${sql.table(rowsTableName(ask.type, outer))} AS r JOIN ${record} AS t
          ON t.office_id = r.office_id AND t.id = r.parent_id`;
  const first = typed.span?.from ?? today;
  const conditions = [
    sql`t.office_id = ${tx.officeId}`,
    ...(inner === undefined ? [] : [sql`r.office_id = ${tx.officeId}`]),
    sql`${who} = ANY(${[...ids]}::uuid[])`,
    sql`t.state = ANY(${[...ask.states]}::text[])`,
    ...(typed.id === null ? [] : [sql`t.id <> ${typed.id}::uuid`]),
    ...(ask.days === undefined || ask.years === undefined
      ? []
      : [sql`${to} >= ${shiftYears(first, -ask.years)}::date`]),
  ];
  const days =
    ask.days === undefined
      ? sql`NULL::date AS first, NULL::date AS last`
      : sql`${from} AS first, ${to} AS last`;
  return compile(sql`SELECT ${who} AS who, t.id, ${days} FROM ${source} WHERE ${allOf(conditions)}
    ORDER BY first DESC NULLS LAST, t.id DESC LIMIT ${mostRead}`);
}

function toFound(row: Row): Found {
  const { first, last } = row;
  return {
    who: String(row.who),
    id: String(row.id),
    span:
      first === null || last === null
        ? null
        : { from: String(first).slice(0, 10), to: String(last).slice(0, 10) },
  };
}

function told(
  { type }: TypeBundle,
  ask: BesideAsk,
  { id, span }: Found,
  record: StoredRecord | undefined,
  typed: Span | null,
): BesideRecord {
  const overlaps = span !== null && typed !== null && span.from <= typed.to && typed.from <= span.to;
  if (!record) return { id: null, title: '', state: null, span, overlaps, says: { zh: [], en: [] } };
  const say = (lang: 'zh' | 'en'): string[] =>
    ask.says.map((path) => said(type.fields, record.values, path, lang)).filter((words) => words !== '');
  return {
    id,
    title: String(record.values[type.title] ?? ''),
    state: record.state,
    span,
    overlaps,
    says: { zh: say('zh'), en: say('en') },
  };
}

function said(fields: TypeBundle['type']['fields'], values: Values, path: string, lang: 'zh' | 'en'): string {
  const [outer = '', inner] = path.split('.');
  const field = fields[outer];
  const value = values[outer];
  if (!field || value === undefined) return '';
  if (inner === undefined) return field.kind.text(value, field.options, { lang, title: () => '' });
  const within = field.kind.inner?.(field.options) ?? {};
  const words = (value as readonly Values[]).map((row) => said(within, row, inner, lang));
  return [...new Set(words.filter((one) => one !== ''))].join(lang === 'zh' ? '、' : ', ');
}
