import { askedFaults } from './beside.ts';
import { WutongError } from './errors.ts';
import { operandsOf, type Formula } from './formula.ts';
import { formulaFaults } from './formula-faults.ts';
import { heldFaults } from './holds.ts';
import type { Indicator } from './indicator.ts';
import type { TypeBundle } from './record-type.ts';
import { hostEntries, machineRoles } from './registers.ts';
import type { Labelled } from './label.ts';
import { overviewFaults, type Overviews } from './overview.ts';
import { reportFaults, type Report } from './report/report.ts';
import type { Clause, Rule } from './rule.ts';
import type { Source } from './source.ts';
import { declaredInTerms, type Term } from './terms.ts';

/** A role that a person may hold in an office. */
export interface Role extends Labelled {
  readonly name: string;
  readonly en: string;
  /** One of the three administrators (三员): such a role and one of business, or two of these, are never one account's. */
  readonly administers?: Administration;
}

/** The three powers that are kept apart. */
export type Administration = 'system' | 'security' | 'audit';

/**
 * What an office sets for itself, and the roles that may. `export` is the right to take lists out of the system.
 * `reports` writes them, `editions` makes one final.
 * `resets` proposes that somebody's password or second factor be reset, `confirming` confirms it, `vouching` does where
 * an office of five has one person for system and security.
 */
export const dutyNames = [
  'calendar',
  'authority',
  'limits',
  'chains',
  'absences',
  'proposals',
  'measures',
  'export',
  'accounts',
  'units',
  'roles',
  'security',
  'resets',
  'confirming',
  'vouching',
  'audit',
  'health',
  'messages',
  'packs',
  'terms',
  'supervision',
  'reports',
  'editions',
  'figures',
] as const;
export type Duty = (typeof dutyNames)[number];
export type Duties = Readonly<Record<Duty, readonly string[]>>;

const nobody: Duties = {
  calendar: [],
  authority: [],
  limits: [],
  chains: [],
  absences: [],
  proposals: [],
  measures: [],
  export: [],
  accounts: [],
  units: [],
  roles: [],
  security: [],
  resets: [],
  confirming: [],
  vouching: [],
  audit: [],
  health: [],
  messages: [],
  packs: [],
  terms: [],
  supervision: [],
  reports: [],
  editions: [],
  figures: [],
};

/** What the office knows, given to the machine at start. */
export interface Registry {
  readonly duties: Duties;
  readonly types: readonly TypeBundle[];
  readonly roles: readonly Role[];
  readonly sources: readonly Source[];
  /** Pages that look at several types at once. */
  readonly overviews: Overviews;
  /** What an office writes out of its figures. */
  readonly reports: readonly Report[];
  /** Figures that follow from those of several types. */
  readonly acrossTypes: readonly Formula[];
  /** Every figure that follows from others: those of the types and those across them. */
  readonly formulas: readonly Formula[];
  /** With the type of the first figure that it is made of, to whose field of business it belongs. */
  findFormula(name: string): { readonly formula: Formula; readonly bundle: TypeBundle } | undefined;
  /** @throws unknown-report */
  getReport(name: string): Report;
  /** @throws not-found */
  getType(name: string): TypeBundle;
  findType(name: string): TypeBundle | undefined;
  /** @throws unknown-indicator, figure-of-figures: a formula counts nothing itself */
  getIndicator(name: string): { readonly indicator: Indicator; readonly bundle: TypeBundle };
  /** @throws unknown-rule */
  getRule(name: string): { readonly rule: Rule; readonly bundle: TypeBundle };
  /** @throws Error: clauses were checked when the registry was made */
  getSource(name: string): Source;
}

/** The registry as the people of an office read it, in its own terms. */
export function registryInTerms(registry: Registry, terms: readonly Term[]): Registry {
  if (terms.length === 0) return registry;
  const { types, roles, sources, duties, overviews, reports, acrossTypes } = registry;
  return makeRegistry(
    declaredInTerms(types, terms),
    declaredInTerms(roles, terms),
    sources,
    duties,
    declaredInTerms(overviews, terms),
    declaredInTerms(reports, terms),
    declaredInTerms(acrossTypes, terms),
  );
}

/**
 * Makes the registry and refuses names used twice, references that lead nowhere, roles that nobody holds, clauses of
 * documents that are not there, and formulas that lead into each other.
 */
export function makeRegistry(
  types: readonly TypeBundle[],
  roles: readonly Role[],
  sources: readonly Source[] = [],
  duties: Duties = nobody,
  overviews: Overviews = {},
  reports: readonly Report[] = [],
  acrossTypes: readonly Formula[] = [],
): Registry {
  const faults: string[] = [];
  const byName = new Map<string, TypeBundle>();
  const indicators = new Map<string, { indicator: Indicator; bundle: TypeBundle }>();
  const rules = new Map<string, { rule: Rule; bundle: TypeBundle }>();
  const roleNames = new Set<string>([...roles.map((role) => role.name), ...machineRoles]);
  const sourceNames = new Map<string, Source>();
  for (const source of sources) {
    if (sourceNames.has(source.name)) faults.push(`two sources are called “${source.name}”`);
    sourceNames.set(source.name, source);
  }
  for (const bundle of types) {
    const { name, access } = bundle.type;
    if (byName.has(name)) faults.push(`two types are called “${name}”`);
    byName.set(name, bundle);
    for (const indicator of bundle.indicators) {
      if (indicators.has(indicator.name)) faults.push(`two indicators are called “${indicator.name}”`);
      indicators.set(indicator.name, { indicator, bundle });
    }
    for (const rule of bundle.rules) {
      if (rules.has(rule.name)) faults.push(`two rules are called “${rule.name}”`);
      rules.set(rule.name, { rule, bundle });
      for (const { source } of clausesOf(rule))
        if (!sourceNames.has(source)) faults.push(`rule ${rule.name}: no source “${source}”`);
      for (const role of rule.waivers)
        if (!roleNames.has(role)) faults.push(`rule ${rule.name}: no role “${role}”`);
    }
    const { applicants = [], handlers = [], keepers = [] } = bundle.procedure ?? {};
    for (const role of [...applicants, ...handlers, ...keepers])
      if (!roleNames.has(role)) faults.push(`${name}: the procedure names no role “${role}”`);
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
  for (const { type } of types) {
    const held = type.holds && byName.get(targetOf(type, type.holds.reference) ?? '');
    if (type.holds && held)
      for (const fault of heldFaults(type.holds, held.workflow)) faults.push(`${type.name}: ${fault}`);
  }
  for (const { type } of types) {
    const states = (reference: string): object =>
      byName.get(targetOf(type, reference) ?? '')?.workflow.states ?? {};
    const { madeFrom, movedBy } = type;
    const named = [
      ...(madeFrom ? madeFrom.states.map((state) => [madeFrom.reference, state] as const) : []),
      ...(movedBy?.moves ?? []).flatMap(({ when }) =>
        when.map((state) => [movedBy?.reference ?? '', state] as const),
      ),
    ];
    for (const [reference, state] of named)
      if (!Object.keys(states(reference)).includes(state))
        faults.push(`${type.name}: “${reference}” has no state “${state}”`);
    const { beside, dossier } = type;
    for (const name of dossier?.whole ?? [])
      if (!byName.has(name)) faults.push(`${type.name}: the dossier holds no type “${name}”`);
    const inner = beside && type.fields[beside.rows]?.kind.inner?.(type.fields[beside.rows]?.options ?? {});
    const field = beside && inner?.[beside.reference];
    for (const ask of beside?.asks ?? []) {
      const other = byName.get(ask.type);
      if (!other) faults.push(`${type.name}: beside asks for no type “${ask.type}”`);
      else
        for (const fault of askedFaults(ask, other, field?.kind.refersTo?.(field.options)))
          faults.push(`${type.name}: ${fault}`);
    }
  }
  for (const { type } of types) {
    const host = hostOf(type);
    const fields = host === undefined ? undefined : byName.get(host)?.type.fields;
    if (fields)
      for (const [name, kind] of Object.entries(hostEntries))
        if (fields[name]?.kind.name !== kind)
          faults.push(`${type.name}: “${name}” of ${String(host)} is no ${kind}`);
  }
  faults.push(...overviewFaults(overviews, (name) => byName.get(name), types));
  faults.push(...reportFaults(reports));
  const formulas = [...types.flatMap((bundle) => bundle.formulas), ...acrossTypes];
  faults.push(
    ...formulaFaults(
      formulas,
      types.flatMap((bundle) => bundle.indicators),
    ),
  );
  for (const role of Object.values(duties).flat())
    if (!roleNames.has(role)) faults.push(`a duty names no role “${role}”`);
  if (faults.length > 0) throw new Error(`registry: ${faults.join('; ')}`);
  return {
    types,
    roles,
    duties,
    sources,
    overviews,
    reports,
    acrossTypes,
    formulas,
    findFormula(name) {
      const formula = formulas.find((one) => one.name === name);
      // Formulas in a ring were refused above: every way down ends at an indicator.
      for (let at: string | undefined = name; at !== undefined;) {
        const found = indicators.get(at);
        if (found && formula) return { formula, bundle: found.bundle };
        const through = formulas.find((one) => one.name === at);
        at = through && operandsOf(through)[0];
      }
      return undefined;
    },
    getReport(name) {
      const found = reports.find((report) => report.name === name);
      if (!found) throw new WutongError('unknown-report', { report: name.slice(0, 40) });
      return found;
    },
    findType: (name) => byName.get(name),
    getType(name) {
      const found = byName.get(name);
      if (!found) throw new WutongError('not-found');
      return found;
    },
    getIndicator(name) {
      const found = indicators.get(name);
      if (found) return found;
      const made = formulas.find((formula) => formula.name === name);
      if (!made) throw new WutongError('unknown-indicator', { indicator: name });
      const of = operandsOf(made).map(
        (one) =>
          indicators.get(one)?.indicator.label ?? formulas.find((formula) => formula.name === one)?.label,
      );
      throw new WutongError('figure-of-figures', { label: made.label, of: of.join('、') });
    },
    getRule(name) {
      const found = rules.get(name);
      if (!found) throw new WutongError('unknown-rule');
      return found;
    },
    getSource(name) {
      const found = sourceNames.get(name);
      if (!found) throw new Error(`there is no source “${name}”`);
      return found;
    },
  };
}

/** What a reference of a type points to. */
export function targetOf({ fields }: TypeBundle['type'], name: string): string | undefined {
  const field = fields[name];
  return field?.kind.refersTo?.(field.options);
}

/** The type of what a registration is for; undefined for types that nobody registers in. */
export function hostOf(type: TypeBundle['type']): string | undefined {
  return type.registers && targetOf(type, type.registers.to);
}

/** Every clause that a rule names: its own, that of its exemption, those of its parameters and of their variants. */
export function clausesOf(rule: Rule): Clause[] {
  return [
    rule.clause,
    ...(rule.also ?? []),
    ...(rule.exemption ? [rule.exemption] : []),
    ...Object.values(rule.parameters).flatMap(({ clause, variants = [] }) => [
      ...(clause ? [clause] : []),
      ...variants.map((variant) => variant.clause),
    ]),
  ];
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
