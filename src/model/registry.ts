import { WutongError } from './errors.ts';
import type { Indicator } from './indicator.ts';
import type { TypeBundle } from './record-type.ts';
import type { Labelled } from './label.ts';

/** A role that a person may hold in an office. */
export interface Role extends Labelled {
  readonly name: string;
  readonly en: string;
}

/** What the office knows, given to the machine at start. */
export interface Registry {
  readonly types: readonly TypeBundle[];
  readonly roles: readonly Role[];
  /** @throws not-found */
  getType(name: string): TypeBundle;
  findType(name: string): TypeBundle | undefined;
  /** @throws unknown-indicator */
  getIndicator(name: string): { readonly indicator: Indicator; readonly bundle: TypeBundle };
}

/** Makes the registry and refuses names used twice, references that lead nowhere, and roles that nobody holds. */
export function makeRegistry(types: readonly TypeBundle[], roles: readonly Role[]): Registry {
  const faults: string[] = [];
  const byName = new Map<string, TypeBundle>();
  const indicators = new Map<string, { indicator: Indicator; bundle: TypeBundle }>();
  const roleNames = new Set(roles.map((role) => role.name));
  for (const bundle of types) {
    const { name, access } = bundle.type;
    if (byName.has(name)) faults.push(`two types are called “${name}”`);
    byName.set(name, bundle);
    for (const indicator of bundle.indicators) {
      if (indicators.has(indicator.name)) faults.push(`two indicators are called “${indicator.name}”`);
      indicators.set(indicator.name, { indicator, bundle });
    }
    for (const grant of access)
      if (!roleNames.has(grant.role)) faults.push(`${name}: no role “${grant.role}”`);
    for (const actions of Object.values(bundle.workflow.actions))
      for (const [action, { roles: needed }] of Object.entries(actions))
        for (const role of needed)
          if (!roleNames.has(role)) faults.push(`${name}.${action}: no role “${role}”`);
  }
  for (const { type } of types)
    for (const [path, target] of referencesOf(type.fields))
      if (target !== 'unit' && !byName.has(target))
        faults.push(`${type.name}.${path} refers to no type “${target}”`);
  if (faults.length > 0) throw new Error(`registry: ${faults.join('; ')}`);
  return {
    types,
    roles,
    findType: (name) => byName.get(name),
    getType(name) {
      const found = byName.get(name);
      if (!found) throw new WutongError('not-found');
      return found;
    },
    getIndicator(name) {
      const found = indicators.get(name);
      if (!found) throw new WutongError('unknown-indicator', { indicator: name });
      return found;
    },
  };
}

function referencesOf(fields: TypeBundle['type']['fields'], prefix = ''): [string, string][] {
  return Object.entries(fields).flatMap(([name, field]): [string, string][] => {
    const target = field.kind.refersTo?.(field.options);
    const inner = field.kind.inner?.(field.options);
    return [
      ...(target === undefined ? [] : [[`${prefix}${name}`, target] as [string, string]]),
      ...(inner ? referencesOf(inner, `${name}.`) : []),
    ];
  });
}
