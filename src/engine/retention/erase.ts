import { sql } from 'kysely';
import { columnName, type Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import { erasedMark } from '../../model/retention.ts';
import { auditStatements } from '../audit/audit-statements.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { readRecords } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { tableName } from '../schema/table.ts';
import { searchText } from '../search/search-text.ts';
import { tokensOf } from '../search/tokens.ts';
import { eraseFiles } from './erase-files.ts';
import type { TypeRetention } from './rules.ts';

/** Who erases, in place of an account. */
export const eraser = { userId: '00000000-0000-7000-8000-000000000002', name: '到期清除' } as const;

/**
 * Erases what a rule names in these records, in the transaction of the owner: the entries with their blind indexes, the
 * versions that were kept, drafts, messages, and the values of the audit that tell of them. The audit's entries and their
 * hashes stay, so its seals stay whole.
 */
export async function eraseRecords(
  tx: Transaction,
  { type, rule }: TypeRetention,
  asked: { readonly ids: readonly string[]; readonly now: Date; readonly clause: string },
): Promise<void> {
  const ids = [...asked.ids];
  const names = [...rule.entries];
  const records = await readRecords(tx, type, ids);
  for (const record of records) await eraseRow(tx, { type, rule }, record);
  const files = names.filter((name) => type.fields[name]?.kind.storage === 'files');
  if (files.length > 0) await eraseFiles(tx, { type: type.name, ids, paths: files, now: asked.now });
  const office = sql`office_id = ${tx.officeId}`;
  await tx.query(
    compile(sql`DELETE FROM audit_value v USING audit_entry e WHERE v.${office} AND e.${office} AND e.id = v.entry_id
      AND e.type = ${type.name} AND e.record_id = ANY(${ids}::uuid[])
      AND EXISTS (SELECT 1 FROM jsonb_array_elements(v.changes) c WHERE split_part(c ->> 'path', '.', 1) = ANY(${names}::text[]))`),
  );
  await tx.query(
    compile(sql`UPDATE record_version SET content = content - ${names}::text[]
      WHERE ${office} AND type = ${type.name} AND record_id = ANY(${ids}::uuid[])`),
  );
  await tx.query(
    compile(
      sql`DELETE FROM draft WHERE ${office} AND type = ${type.name} AND record_id = ANY(${ids}::uuid[])`,
    ),
  );
  // Messages bear the title of a record and nothing else of it.
  if (names.includes(type.title))
    for (const table of ['message', 'outbox'])
      await tx.query(
        compile(
          sql`DELETE FROM ${sql.table(table)} WHERE ${office} AND type = ${type.name} AND record_id = ANY(${ids}::uuid[])`,
        ),
      );
  const entries = records.map((record) => ({
    id: newId(),
    at: new Date(),
    actor: eraser,
    action: 'retention',
    type: type.name,
    recordId: record.id,
    version: record.version + 1,
    demo: false,
    reason: `${rule.label}：${asked.clause}`,
    changes: names.map((path) => ({ path, before: null, after: null })),
  }));
  for (const statement of auditStatements({ officeId: tx.officeId, entries })) await tx.query(statement);
}

// The version goes up, so that whoever has the form open is told before saving the old words back.
async function eraseRow(tx: Transaction, { type, rule }: TypeRetention, record: StoredRecord): Promise<void> {
  const values: Record<string, unknown> = { ...record.values };
  const sets: Sql[] = [];
  for (const name of rule.entries) {
    if (record.values[name] === undefined) continue;
    const storage = type.fields[name]?.kind.storage;
    const set = (suffix: string, value: string | null): void =>
      void sets.push(sql`${sql.ref(columnName(name, suffix))} = ${value}`);
    if (storage === 'sealed') {
      sets.push(
        sql`${sql.ref(columnName(name, '_cipher'))} = NULL`,
        sql`${sql.ref(columnName(name, '_blind'))} = NULL`,
      );
      set('_mask', erasedMark);
      values[name] = { masked: erasedMark };
    } else if (storage === 'columns') {
      set('', erasedMark);
      values[name] = erasedMark;
    } else delete values[name];
  }
  const text = searchText(type, values as Values);
  await tx.query(
    compile(
      sql`UPDATE ${sql.table(tableName(type.name))} SET ${sql.join([
        ...sets,
        sql`search_text = ${text}`,
        sql`search_tokens = array_to_tsvector(${tokensOf(tx.officeId, text)}::text[])`,
        sql`version = version + 1`,
      ])} WHERE office_id = ${tx.officeId} AND id = ${record.id}`,
    ),
  );
}
