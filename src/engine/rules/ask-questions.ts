import { sql } from 'kysely';
import type { Field } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Answer, Condition, Question } from '../../model/rule/question.ts';
import { allOf, compile, type Sql } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { Machine } from '../machine.ts';
import { readRecords } from '../record/read-records.ts';
import { fieldColumns, rowsTableName, tableName } from '../schema/table.ts';

/**
 * Asks the office's other records what rules want to know of them. Over the whole office, whatever the person may
 * read: what is found is shown to them by number only, unless they may read it.
 * @returns the answers in the order of the questions
 */
export async function askQuestions(
  tx: Transaction,
  machine: Machine,
  questions: readonly Question[],
): Promise<Answer[][]> {
  const found = await Promise.all(
    questions.map(async (question) => {
      const bundle = machine.registry.getType(question.type);
      const rows = await tx.query(
        prepared(
          compile(sql`SELECT id FROM ${sql.table(tableName(question.type))} AS t
            WHERE t.office_id = ${tx.officeId} AND ${allOf(question.conditions.map((one) => condition(tx, bundle, one)))}
            ORDER BY t.id DESC LIMIT ${question.most}`),
        ),
      );
      return { bundle, ids: rows.map(({ id }) => String(id)) };
    }),
  );
  const wanted = new Map<TypeBundle, Set<string>>();
  for (const { bundle, ids } of found) wanted.set(bundle, new Set([...(wanted.get(bundle) ?? []), ...ids]));
  const answers = new Map<string, Answer>();
  await Promise.all(
    [...wanted].map(async ([bundle, ids]) => {
      for (const { id, values } of await readRecords(tx, bundle.type, [...ids]))
        answers.set(id, { id, title: String(values[bundle.type.title] ?? ''), values });
    }),
  );
  return found.map(({ ids }) => ids.flatMap((id) => answers.get(id) ?? []));
}

function condition(tx: Transaction, bundle: TypeBundle, asked: Condition): Sql {
  if ('notId' in asked) return sql`t.id <> ${asked.notId}::uuid`;
  const [outer = '', inner] = asked.path.split('.');
  if (asked.path === 'id' || asked.path === 'state')
    return compare(sql.ref(`t.${outer}`), undefined, asked, outer === 'id');
  const field = bundle.type.fields[outer];
  if (!field) throw new Error(`a question asks ${bundle.type.name} for no field “${asked.path}”`);
  if (inner === undefined) return ofField(outer, field, 't', asked);
  const within = field.kind.inner?.(field.options)[inner];
  if (!within) throw new Error(`a question asks ${bundle.type.name} for no field “${asked.path}”`);
  return sql`t.id IN (SELECT r.parent_id FROM ${sql.table(rowsTableName(bundle.type.name, outer))} AS r
    WHERE r.office_id = ${tx.officeId} AND ${ofField(inner, within, 'r', asked)})`;
}

function ofField(
  name: string,
  field: Field,
  alias: string,
  asked: Exclude<Condition, { notId: string }>,
): Sql {
  const columns = fieldColumns(name, field);
  const [first, second] = columns.map((column) => sql.ref(`${alias}.${column.name}`));
  if (!first) throw new Error(`a question asks for “${name}”, which has no column`);
  return compare(first, second, asked, columns[0]?.type === 'uuid');
}

function compare(
  first: Sql,
  second: Sql | undefined,
  asked: Exclude<Condition, { notId: string }>,
  isId: boolean,
): Sql {
  if ('is' in asked) return sql`${first} = ${asked.is}`;
  // As text, ids would be compared without their index: the earlier trips of a person, over all members of the office.
  if ('in' in asked && isId) return sql`${first} = ANY(${[...asked.in]}::uuid[])`;
  if ('in' in asked) return sql`${first}::text = ANY(${[...asked.in]}::text[])`;
  const { from, to } = 'overlaps' in asked ? asked.overlaps : asked.between;
  return sql`(${'overlaps' in asked ? (second ?? first) : first} >= ${from}::date AND ${first} <= ${to}::date)`;
}
