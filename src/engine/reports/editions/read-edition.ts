import { sql } from 'kysely';
import { WutongError } from '../../../model/errors.ts';
import { columnName } from '../../../model/field.ts';
import type { Period } from '../../../model/period.ts';
import type { RecordType } from '../../../model/record-type.ts';
import type { Registry } from '../../../model/registry.ts';
import type { SignsReports } from '../../../model/signs-reports.ts';
import { compile, type Sql } from '../../database/compile.ts';
import type { Row, Transaction } from '../../database/database.ts';
import { tableName } from '../../schema/table.ts';
import type { Edition, EditionApproval, WholeEdition } from './edition.ts';

/** The type whose records carry editions to their signature, where the office has one. */
export function signingType({
  types,
}: Pick<Registry, 'types'>): { readonly type: RecordType; readonly signs: SignsReports } | undefined {
  for (const { type } of types) if (type.signsReports) return { type, signs: type.signsReports };
  return undefined;
}

const plain = sql`e.id, e.report, e.period, e.number, e.made_at,
  (SELECT a.name FROM account a WHERE a.office_id = e.office_id AND a.id = e.made_by) AS made_by`;

/** What is read of an edition, and from where: with how its case stands, where it was handed in. */
function partsOf(registry: Pick<Registry, 'types'>): { head: Sql; from: Sql; standing: Sql } {
  const found = signingType(registry);
  if (!found) return { head: plain, from: sql`report_edition e`, standing: sql`true` };
  const { type, signs } = found;
  const of = (name: string): Sql => sql`r.${sql.ref(columnName(name))}`;
  return {
    head: sql`${plain}, r.id AS record, r.state AS record_state, ${of('edition')} = e.id::text AS current,
      ${of('edition')} = e.id::text AND r.state = ${signs.signed} AS signed,
      ${of(signs.signedOn)} AS signed_on, ${of(signs.signedBy)} AS signed_by`,
    from: sql`report_edition e
      LEFT JOIN report_submission s ON s.office_id = e.office_id AND s.edition_id = e.id
      LEFT JOIN ${sql.table(tableName(type.name))} r ON r.office_id = s.office_id AND r.id = s.record_id`,
    // What was handed in and not signed was told to nobody.
    standing: sql`(s.record_id IS NULL OR (${of('edition')} = e.id::text AND r.state = ${signs.signed}))`,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function approvalOf(registry: Pick<Registry, 'types'>, row: Row): EditionApproval | null {
  const found = signingType(registry);
  if (!found || typeof row.record !== 'string') return null;
  const signed = row.signed === true;
  return {
    type: found.type.name,
    record: row.record,
    state: String(row.record_state),
    current: row.current === true,
    signed,
    signedOn: signed ? textOf(row.signed_on) : null,
    signedBy: signed ? textOf(row.signed_by) : null,
  };
}

function toEdition(registry: Pick<Registry, 'types'>, row: Row): Edition {
  return {
    id: String(row.id),
    report: String(row.report),
    period: String(row.period),
    number: Number(row.number),
    madeAt: (row.made_at as Date).toISOString(),
    madeBy: String(row.made_by ?? ''),
    approval: approvalOf(registry, row),
  };
}

/** The editions of an office, latest first, at most 200. */
export function listEditions(tx: Transaction, registry: Pick<Registry, 'types'>): Promise<Edition[]> {
  return editionsWhere(tx, registry, sql`true`, 200);
}

/** The editions of one report and period, latest first. */
export function listEditionsOf(
  tx: Transaction,
  registry: Pick<Registry, 'types'>,
  { report, period }: { readonly report: string; readonly period: Period },
): Promise<Edition[]> {
  const where = sql`e.report = ${report} AND e.period_from = ${period.from}::date AND e.period_to = ${period.to}::date`;
  return editionsWhere(tx, registry, where, 200);
}

/** The editions that went into a case, latest first. */
export function listEditionsIn(
  tx: Transaction,
  registry: Pick<Registry, 'types'>,
  record: string,
): Promise<Edition[]> {
  const where = sql`e.id IN (SELECT edition_id FROM report_submission WHERE office_id = ${tx.officeId}::uuid AND record_id = ${record}::uuid)`;
  return editionsWhere(tx, registry, where, 50);
}

async function editionsWhere(
  tx: Transaction,
  registry: Pick<Registry, 'types'>,
  where: Sql,
  most: number,
): Promise<Edition[]> {
  const { head, from } = partsOf(registry);
  const rows = await tx.query(
    compile(
      sql`SELECT ${head} FROM ${from} WHERE e.office_id = ${tx.officeId}::uuid AND ${where}
        ORDER BY e.made_at DESC, e.number DESC, e.id DESC LIMIT ${most}`,
    ),
  );
  return rows.map((row) => toEdition(registry, row));
}

/** @throws not-found */
export async function getEdition(
  tx: Transaction,
  registry: Pick<Registry, 'types'>,
  id: string,
): Promise<WholeEdition> {
  const found = await readEdition(tx, registry, sql`e.id = ${id}::uuid`);
  if (!found) throw new WutongError('not-found');
  return found;
}

/**
 * The edition of a period that the office stands by: of whatever report, for all keep the figures of the whole office;
 * what was handed in counts once it is signed.
 */
export function findLastEdition(
  tx: Transaction,
  registry: Pick<Registry, 'types'>,
  period: Period,
): Promise<WholeEdition | undefined> {
  const { standing } = partsOf(registry);
  return readEdition(
    tx,
    registry,
    sql`e.period_from = ${period.from}::date AND e.period_to = ${period.to}::date AND ${standing}`,
  );
}

async function readEdition(
  tx: Transaction,
  registry: Pick<Registry, 'types'>,
  where: Sql,
): Promise<WholeEdition | undefined> {
  const { head, from } = partsOf(registry);
  const [row] = await tx.query(
    compile(
      sql`SELECT ${head}, e.blocks, e.figures, e.columns FROM ${from}
        WHERE e.office_id = ${tx.officeId}::uuid AND ${where} ORDER BY e.made_at DESC, e.id DESC LIMIT 1`,
    ),
  );
  return (
    row && {
      ...toEdition(registry, row),
      ...(row as unknown as Pick<WholeEdition, 'blocks' | 'figures' | 'columns'>),
    }
  );
}
