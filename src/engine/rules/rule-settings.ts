import { sql } from 'kysely';
import type { ParameterValue, OfficeLookup } from '../../model/rule/parameter.ts';
import type { Severity } from '../../model/rule.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';

/** A limit as an office has set it. */
export interface RuleSetting {
  readonly id: string;
  readonly rule: string;
  readonly parameter: string;
  readonly category: string | null;
  readonly value: ParameterValue;
  readonly severity: Severity | null;
  readonly basis: string;
  readonly from: string;
  readonly to: string | null;
  readonly setBy: string;
  readonly setAt: string;
}

/** All of them, the latest first, ended ones too: they are the history of a limit. */
export async function readRuleSettings(tx: Transaction): Promise<RuleSetting[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT s.id, s.rule, s.parameter, s.category, s.value, s.severity, s.basis, s.from_on, s.to_on, s.set_at, a.name AS set_by
        FROM rule_setting s LEFT JOIN account a ON a.office_id = s.office_id AND a.id = s.set_by
        WHERE s.office_id = ${tx.officeId} ORDER BY s.set_at DESC, s.id DESC`,
      'rule-settings',
    ),
  );
  return rows.map(toSetting);
}

function toSetting(row: Row): RuleSetting {
  const open = (value: unknown): string | null => (value === null ? null : String(value));
  return {
    id: String(row.id),
    rule: String(row.rule),
    parameter: String(row.parameter),
    category: open(row.category),
    value: row.value as ParameterValue,
    severity: open(row.severity) as Severity | null,
    basis: String(row.basis),
    from: String(row.from_on),
    to: open(row.to_on),
    setBy: String(row.set_by ?? ''),
    setAt: row.set_at instanceof Date ? row.set_at.toISOString() : String(row.set_at),
  };
}

/** What holds on a day: that of the category before that of all, the one set last before earlier ones. */
export function lookupIn(settings: readonly RuleSetting[]): OfficeLookup {
  return ({ rule, parameter, category, today }) => {
    const inForce = settings.filter(
      (one) =>
        one.rule === rule &&
        one.parameter === parameter &&
        one.from <= today &&
        (one.to === null || today <= one.to) &&
        (one.category === null || one.category === category),
    );
    const found = inForce.find((one) => one.category !== null) ?? inForce[0];
    if (!found) return undefined;
    return {
      value: found.value,
      severity: found.severity ?? undefined,
      words: found.basis,
      since: found.from,
    };
  };
}
