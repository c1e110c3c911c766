import { sql } from 'kysely';
import { WutongError } from '../../model/errors.ts';
import { compile } from '../database/compile.ts';
import type { Database, Row } from '../database/database.ts';

export interface OfficeInfo {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly en: string;
  readonly level: string;
}

const officeColumns = sql`id, code, name, en, level`;

function toOffice(row: Row): OfficeInfo {
  return {
    id: String(row.id),
    code: String(row.code),
    name: String(row.name),
    en: String(row.en),
    level: String(row.level),
  };
}

/** All offices in their order. */
export async function listOffices(db: Pick<Database, 'outside'>): Promise<OfficeInfo[]> {
  return (await db.outside(compile(sql`SELECT ${officeColumns} FROM office ORDER BY sort, code`))).map(
    toOffice,
  );
}

/** @throws unknown-office */
export async function getOffice(db: Pick<Database, 'outside'>, code: string): Promise<OfficeInfo> {
  const [row] = await db.outside(compile(sql`SELECT ${officeColumns} FROM office WHERE code = ${code}`));
  if (!row) throw new WutongError('unknown-office', { office: code.slice(0, 60) });
  return toOffice(row);
}
