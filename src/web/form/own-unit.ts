import type { RecordType } from '../../model/record-type.ts';
import { isId } from '../../model/id.ts';
import type { Me } from '../records.ts';

/** What a new record says before anybody typed: entries, and the names behind them. */
export interface Preset {
  readonly values: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
}

/** Whoever may enter records of the own unit only finds it filled in; others choose. */
export function presetOf(type: RecordType, me: Me, parent?: string): Preset {
  // Begun from a line of a tree, it stands below that line.
  const below = type.tree && parent !== undefined && isId(parent) ? { [type.tree.parent]: parent } : {};
  const scopes = type.access
    .filter(({ role, rights }) => me.roles.includes(role) && rights.includes('create'))
    .map(({ scope }) => scope);
  if (type.unit === undefined || scopes.includes('office')) return { values: below, titles: {} };
  return { values: { ...below, [type.unit]: me.unit.id }, titles: { [me.unit.id]: me.unit.name } };
}
