import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import type { ErrorCode, ErrorParams } from '../../../model/errors.ts';
import { columnName } from '../../../model/field.ts';
import { isId } from '../../../model/id.ts';
import type { TypeBundle } from '../../../model/record-type.ts';
import { reachOf, walled } from '../../access/reach.ts';
import { compile } from '../../database/compile.ts';
import type { Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { readRow } from '../../record/row-values.ts';
import { chineseOrder, readColumns, tableName } from '../../schema/table.ts';
import type { PointerWord } from './read-item.ts';

/** Something that a word may mean, with what tells it from others of the same name. */
interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly hints: readonly string[];
}

export type Resolved = { readonly id: string } | { readonly code: ErrorCode; readonly params: ErrorParams };

/** Finds what words mean; what was found is kept for the whole import. */
export interface WordFinder {
  /** Looks up what is not known yet, one statement for each kind of target. */
  learn(tx: Transaction, words: readonly PointerWord[]): Promise<void>;
  resolve(word: PointerWord, label: string): Resolved;
}

// `王伟（市教育局，科长）`: the name, and behind it what tells it from others.
const bracketed = /^(.+?)\s*[（(]([^（）()]+)[）)]$/;
const namedAtMost = 5;

export function createWordFinder(machine: Machine, actor: Actor): WordFinder {
  const known = new Map<string, Map<string, readonly Candidate[]>>();
  let units: Promise<readonly Candidate[]> | undefined;
  const listOf = (target: string): Map<string, readonly Candidate[]> => {
    const list = known.get(target) ?? new Map<string, readonly Candidate[]>();
    known.set(target, list);
    return list;
  };
  const unitNames = async (tx: Transaction): Promise<readonly Candidate[]> => {
    units ??= readUnits(tx);
    return units;
  };

  return {
    async learn(tx, words) {
      const wanted = new Map<string, Set<string>>();
      for (const { target, word } of words)
        for (const name of spellings(word))
          if (!listOf(target).has(name)) wanted.set(target, (wanted.get(target) ?? new Set()).add(name));
      if (wanted.size === 0) return;
      const all = await unitNames(tx);
      const byId = new Map(all.map(({ id, title }) => [id, title]));
      for (const [target, names] of wanted) {
        const found =
          target === 'unit'
            ? all.filter(({ title }) => names.has(title))
            : await readTargets(tx, machine.registry.getType(target), actor, [...names], byId);
        const list = listOf(target);
        for (const name of names)
          list.set(
            name,
            found.filter(({ title }) => title === name),
          );
      }
    },
    resolve({ target, word }, label) {
      if (isId(word)) return { id: word };
      const list = listOf(target);
      const [whole = '', base] = spellings(word);
      const exact = list.get(whole) ?? [];
      const pieces = (bracketed.exec(whole)?.[2] ?? '').split(/[，,、;；]/).map((piece) => piece.trim());
      const hinted = (base === undefined ? [] : (list.get(base) ?? [])).filter(({ id, hints }) =>
        pieces.every((piece) => hints.includes(piece) || tailOf(id) === piece),
      );
      const candidates = exact.length > 0 ? exact : hinted;
      const [only] = candidates;
      if (only && candidates.length === 1) return { id: only.id };
      const called = target === 'unit' ? '单位' : machine.registry.getType(target).type.label;
      const value = whole.slice(0, 60);
      if (candidates.length === 0)
        return { code: 'word-not-found', params: { label, target: called, value } };
      const params = { label, value, count: candidates.length, candidates: namesOf(candidates) };
      return { code: 'word-ambiguous', params };
    },
  };
}

function spellings(word: string): string[] {
  const base = bracketed.exec(word)?.[1];
  return base === undefined ? [word] : [word, base];
}

const tailOf = (id: string): string => id.slice(-6);

// In the words that `resolve` takes again.
function namesOf(candidates: readonly Candidate[]): string {
  const full = candidates.map(({ title, hints, id }) => {
    const hint = hints.join('，');
    const alone = candidates.filter((other) => other.hints.join('，') === hint).length === 1;
    return `${title}（${alone && hint !== '' ? hint : [...hints, tailOf(id)].join('，')}）`;
  });
  const more = full.length > namedAtMost ? '……' : '';
  return full.slice(0, namedAtMost).join('、') + more;
}

async function readUnits(tx: Transaction): Promise<readonly Candidate[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT id, name FROM unit WHERE office_id = ${tx.officeId} ORDER BY sort, id`,
      'import-units',
    ),
  );
  return rows.map((row) => ({ id: String(row.id), title: String(row.name), hints: [] }));
}

async function readTargets(
  tx: Transaction,
  bundle: TypeBundle,
  actor: Actor,
  names: readonly string[],
  units: ReadonlyMap<string, string>,
): Promise<Candidate[]> {
  const { type } = bundle;
  const reach = reachOf(actor, type, 'read');
  if (reach.size === 0) return [];
  const title = columnName(type.title);
  const rows = await tx.query(
    compile(
      sql`SELECT ${sql.raw(readColumns(bundle).join(', '))} FROM ${sql.table(tableName(type.name))}
        WHERE ${walled(reach, actor, [sql`${sql.ref(title)} ${sql.raw(chineseOrder)} = ANY(${[...names]}::text[])`])}`,
    ),
  );
  return rows.map((row) => ({
    id: String(row.id),
    title: String(row[title]),
    hints: [
      ...(units.has(String(row.unit_id)) ? [units.get(String(row.unit_id)) ?? ''] : []),
      ...hintsOf(bundle, readRow(type.fields, row)),
    ],
  }));
}

// The first columns of its list that can be said without looking anything up.
function hintsOf({ type }: TypeBundle, values: Readonly<Record<string, unknown>>): string[] {
  return type.list.columns
    .filter((name) => name !== type.title && values[name] !== undefined)
    .flatMap((name) => {
      const field = type.fields[name];
      if (!field || field.kind.refersTo || field.kind.storage !== 'columns') return [];
      return [
        field.kind
          .text(values[name], field.options, { lang: 'zh', title: () => '' })
          .replace(/[，,、;；（）()]/g, ' '),
      ];
    })
    .slice(0, 2);
}
