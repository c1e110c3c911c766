import { columnName, type Field } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Row, Statement } from '../database/database.ts';
import { rowsTableName, tablesOf, type Table } from '../schema/table.ts';

/**
 * The statements by which records of one type are written. Their text is always the same, however many records there
 * are, so that each connection prepares them once: the rows travel as one JSON parameter.
 */
export interface WritePlan {
  insert(officeId: string, rows: readonly Row[]): Statement;
  /** Writes rows whose version is one above the stored one; gives back the ids that were written. */
  update(officeId: string, rows: readonly Row[]): Statement;
  readonly children: readonly ChildPlan[];
}

export interface ChildPlan {
  readonly field: string;
  insert(officeId: string, rows: readonly Row[]): Statement;
  clear(officeId: string, parents: readonly string[]): Statement;
}

const plans = new WeakMap<TypeBundle, WritePlan>();

/** The plan of a type, made on first use. */
export function writePlanOf(bundle: TypeBundle): WritePlan {
  const known = plans.get(bundle);
  if (known) return known;
  const made = makePlan(bundle);
  plans.set(bundle, made);
  return made;
}

// `search_tokens` travels as a list of words; everything else as its own type.
const typed = (table: Table): string =>
  table.columns
    .filter((column) => column.name !== 'office_id')
    .map((column) => `${column.name} ${column.type === 'tsvector' ? 'text[]' : column.type}`)
    .join(', ');

const given = (name: string, from: string): string =>
  name === 'search_tokens' ? `array_to_tsvector(${from}.search_tokens)` : `${from}.${name}`;

function insertText(table: Table): string {
  const names = table.columns.map((column) => column.name);
  const values = names.map((name) => (name === 'office_id' ? '$1::uuid' : given(name, 'v')));
  return `INSERT INTO ${table.name} (${names.join(', ')}) SELECT ${values.join(', ')} FROM jsonb_to_recordset($2::jsonb) AS v (${typed(table)})`;
}

function makePlan(bundle: TypeBundle): WritePlan {
  const [record, ...children] = tablesOf(bundle);
  if (!record) throw new Error(`${bundle.type.name} has no table`);
  const sealed = sealedColumns(bundle.type.fields);
  const fixed = new Set(['office_id', 'id', 'created_at', 'created_by']);
  const sets = record.columns
    .filter((column) => !fixed.has(column.name))
    .map(({ name }) => {
      const keep = sealed.get(name);
      return `${name} = ${keep === undefined ? given(name, 'v') : `CASE WHEN v.${keep} THEN t.${name} ELSE v.${name} END`}`;
    });
  const keeps = [...new Set(sealed.values())].map((name) => `, ${name} boolean`).join('');
  const updateText =
    `UPDATE ${record.name} AS t SET ${sets.join(', ')} FROM jsonb_to_recordset($2::jsonb) AS v (${typed(record)}${keeps}) ` +
    `WHERE t.office_id = $1::uuid AND t.id = v.id AND t.version = v.version - 1 RETURNING t.id`;
  const insert = insertText(record);
  const json = (rows: readonly Row[]): string => JSON.stringify(rows);
  return {
    insert: (officeId, rows) => ({
      name: `ins_${record.name}`,
      text: insert,
      values: [officeId, json(rows)],
    }),
    update: (officeId, rows) => ({
      name: `upd_${record.name}`,
      text: updateText,
      values: [officeId, json(rows)],
    }),
    children: children.map((table) => {
      const text = insertText(table);
      const clear = `DELETE FROM ${table.name} WHERE office_id = $1::uuid AND parent_id = ANY($2::uuid[])`;
      return {
        field: fieldOf(bundle, table.name),
        insert: (officeId, rows) => ({ name: `ins_${table.name}`, text, values: [officeId, json(rows)] }),
        clear: (officeId, parents) => ({
          name: `clr_${table.name}`,
          text: clear,
          values: [officeId, [...parents]],
        }),
      };
    }),
  };
}

function fieldOf(bundle: TypeBundle, table: string): string {
  const found = Object.keys(bundle.type.fields).find(
    (name) => rowsTableName(bundle.type.name, name) === table,
  );
  if (found === undefined) throw new Error(`no field is kept in ${table}`);
  return found;
}

// column → the flag that says the stored value stays, because the form gave its mask back
function sealedColumns(fields: Readonly<Record<string, Field>>): Map<string, string> {
  const columns = new Map<string, string>();
  for (const [name, field] of Object.entries(fields))
    if (field.kind.storage === 'sealed')
      for (const { suffix } of field.kind.columns(field.options))
        columns.set(columnName(name, suffix), columnName(name, '_keep'));
  return columns;
}
