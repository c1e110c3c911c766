import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { columnName } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { reachOf, walled } from '../access/reach.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { initialsOf } from '../search/search-text.ts';
import { normalise, readWords } from '../search/tokens.ts';
import { readRow } from '../record/row-values.ts';
import { readColumns, tableName } from '../schema/table.ts';
import { wordCondition } from './words.ts';

export interface Hit {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly state: string;
  /** What tells two of the same name apart. */
  readonly hint: string;
}

async function findIn(
  tx: Transaction,
  actor: Actor,
  bundle: TypeBundle,
  words: string,
  most: number,
): Promise<Hit[]> {
  const { type } = bundle;
  const reach = reachOf(actor, type, 'read');
  if (reach.size === 0) return [];
  const query = readWords(actor.officeId, words);
  const found = query ? [await wordCondition(tx, bundle, query)] : [];
  const rows = await tx.query(
    compile(sql`SELECT ${sql.raw(readColumns(bundle).join(', '))} FROM ${sql.table(tableName(type.name))} WHERE ${walled(reach, actor, found)}
      ORDER BY created_at DESC, id DESC LIMIT ${most}`),
  );
  return rows.map((row) => ({
    type: type.name,
    id: String(row.id),
    title: String(row[columnName(type.title)] ?? ''),
    state: String(row.state),
    hint: hintOf(bundle, readRow(type.fields, row)),
  }));
}

// The first list columns that print without looking anything up.
function hintOf(bundle: TypeBundle, values: Readonly<Record<string, unknown>>): string {
  const { type } = bundle;
  return type.list.columns
    .filter((name) => name !== type.title && values[name] !== undefined)
    .flatMap((name) => {
      const field = type.fields[name];
      if (!field || field.kind.refersTo || field.kind.storage !== 'columns') return [];
      return [field.kind.text(values[name], field.options, { lang: 'zh', title: () => '' })];
    })
    .slice(0, 3)
    .join(' · ');
}

/** What an entry that points somewhere shows to choose from. */
export type Choice = Pick<Hit, 'id' | 'title' | 'hint'>;

/** Persons, records or units (by name or pinyin initials) for the entries that point to them, at most 20. */
export async function lookUp(
  machine: Machine,
  actor: Actor,
  target: string,
  words: string,
): Promise<Choice[]> {
  if (target === 'unit') return lookUpUnits(machine, actor, words);
  const bundle = machine.registry.getType(target);
  if (reachOf(actor, bundle.type, 'read').size === 0)
    throw new WutongError('not-allowed', { action: '查看' });
  const hits = await machine.db.inOffice(actor.officeId, (tx) => findIn(tx, actor, bundle, words, 20));
  return hits.map(({ id, title, hint }) => ({ id, title, hint }));
}

async function lookUpUnits(machine: Machine, actor: Actor, words: string): Promise<Choice[]> {
  const wanted = normalise(words);
  // Whoever works for single units only is offered these: a record of another unit would be refused at the save.
  const wide = machine.registry.types.some(({ type }) => reachOf(actor, type, 'read').has('office'));
  const rows = await machine.db.inOffice(actor.officeId, (tx) =>
    tx.query(
      compile(sql`SELECT id, name FROM unit WHERE office_id = ${actor.officeId} AND ended_on IS NULL
        AND (${wide} OR id = ANY(${[...actor.unitIds]}::uuid[])) ORDER BY sort, id`),
    ),
  );
  return rows
    .map((row) => ({ id: String(row.id), title: String(row.name), hint: '' }))
    .filter(({ title }) => normalise(title).includes(wanted) || initialsOf(title).includes(wanted))
    .slice(0, 20);
}

/** The global search: up to eight of every kind that this person may read. */
export function searchAll(machine: Machine, actor: Actor, words: string): Promise<Hit[]> {
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const found = await Promise.all(
      machine.registry.types.map((bundle) => findIn(tx, actor, bundle, words, 8)),
    );
    return found.flat();
  });
}
