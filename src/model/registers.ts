import type { Field } from './field.ts';

/**
 * Records that people from outside enter about themselves, without an account, for a record of another type: guests
 * for an event. The machine serves their page on a listener of its own, numbers them, and keeps the quota.
 */
export interface Registers {
  /** The reference to what they register for. */
  readonly to: string;
  /** What a guest is asked, in the order of the page; `always`, or where the record of `to` names it in `asks`. */
  readonly entries: readonly string[];
  readonly always: readonly string[];
  /** Of the entries, those that may stay empty where they are asked. */
  readonly optional: readonly string[];
  /** Sealed entries that tell one guest from another: the same of one of them is the same guest. */
  readonly unique: readonly string[];
  /** The sealed entry to which a confirmation goes, where the office has mail. */
  readonly mail?: string;
}

/**
 * Whoever enters or moves a record without an account of the office, and the ledger: another record that holds it or
 * that it follows. No person can be given these roles.
 */
export const machineRoles = ['public', 'guest', 'door', 'ledger'] as const;
export type MachineRole = (typeof machineRoles)[number];

/** Who entered a record from outside, in place of an account. */
export const publicActor = { id: '00000000-0000-7000-8000-000000000001', name: '公众登记' } as const;

/** Entries that the machine fills in a registration, and the kind of each. */
const filled: Readonly<Record<string, string>> = {
  ticket: 'number',
  language: 'choice',
  shownAs: 'choice',
  duplicateOf: 'reference',
  consentVersion: 'text',
  consentAt: 'text',
  registeredOn: 'date',
  keptUntil: 'date',
  checkedInOn: 'date',
  checkedInAt: 'text',
  checkedInBy: 'text',
};

/** Entries that what is registered for must have. */
export const hostEntries: Readonly<Record<string, string>> = {
  nameEn: 'text',
  place: 'text',
  placeEn: 'text',
  days: 'date-range',
  quota: 'number',
  openFrom: 'date',
  openUntil: 'date',
  consent: 'long-text',
  consentEn: 'long-text',
  consentVersion: 'text',
  asks: 'choices',
  checkIn: 'choice',
  keepMonths: 'number',
};

/** What does not hold together in the declaration of a registration, in words. */
export function* registersFaults(
  { to, entries, always, optional, unique, mail }: Registers,
  fields: Readonly<Record<string, Field>>,
): Generator<string> {
  if (fields[to]?.kind.name !== 'reference') yield `registers: “${to}” is no reference`;
  for (const name of entries)
    if (fields[name]?.written !== 'form') yield `registers: “${name}” is not written by a person`;
  for (const name of [...always, ...optional, ...unique, ...(mail === undefined ? [] : [mail])])
    if (!entries.includes(name)) yield `registers: “${name}” is not asked`;
  for (const name of mail === undefined ? unique : [...unique, mail])
    if (fields[name]?.kind.storage !== 'sealed') yield `registers: “${name}” is not sealed`;
  for (const [name, kind] of Object.entries(filled))
    if (fields[name]?.kind.name !== kind || fields[name].written !== 'action')
      yield `registers: “${name}” is no ${kind} written by an action`;
}
