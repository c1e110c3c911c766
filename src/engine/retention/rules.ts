import type { RecordType } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import type { Retention } from '../../model/retention.ts';
import type { Transaction } from '../database/database.ts';
import { readOfficeSetting } from '../settings/office-setting.ts';

/** A rule with the type that declares it. */
export interface TypeRetention {
  readonly type: RecordType;
  readonly rule: Retention;
}

/** The days that an office set, by `type/rule`. */
export type RetentionDays = Readonly<Record<string, number>>;

/** The name under which an office keeps them. */
export const retentionName = 'retention';

/** All rules of all types, in their order. */
export function retentionRules(registry: Pick<Registry, 'types'>): TypeRetention[] {
  return registry.types.flatMap(({ type }) => (type.retention ?? []).map((rule) => ({ type, rule })));
}

/** By what the setting of a rule is known. */
export const retentionKey = ({ type, rule }: TypeRetention): string => `${type.name}/${rule.name}`;

/** How many days hold in an office: what it set, and never more than the declaration allows. */
export function daysOf(declared: TypeRetention, set: RetentionDays): number {
  const own = set[retentionKey(declared)];
  return own === undefined ? declared.rule.days : Math.min(own, declared.rule.days);
}

/** What an office set. */
export async function readRetentionDays(tx: Transaction): Promise<RetentionDays> {
  const value = await readOfficeSetting(tx, retentionName);
  return (value ?? {}) as RetentionDays;
}
