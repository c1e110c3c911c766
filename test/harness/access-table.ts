import { roles } from '../../src/domain/org/roles.ts';
import type { RecordType, Right } from '../../src/model/record-type.ts';
import { exporting, type TestOffice, type UnitName } from './office.ts';

/** Somebody who signs in, with the one role they hold and where they hold it. */
export interface Subject {
  readonly login: string;
  readonly office: TestOffice;
  readonly role: string | undefined;
  /** The unit of the role with those below it. */
  readonly units: readonly UnitName[];
  readonly userId: string;
  /** Holds the right to export besides. */
  readonly exports: boolean;
}

/** A record of which it is known whose it is. */
export interface Placed {
  readonly office: TestOffice;
  readonly unit: UnitName;
  readonly createdBy: string;
  /** Accounts that had a part in its process: they may read it on. */
  readonly parties: readonly string[];
}

const inUnit: ReadonlySet<string> = new Set(['applicant', 'unit-finance', 'unit-head']);

/** Everybody of an office who can sign in: one of each role, the applicant of another unit, and one without a role. */
export function subjectsOf(office: TestOffice): Subject[] {
  const own = (login: string, role: string | undefined, units: readonly UnitName[]): Subject => ({
    login,
    office,
    role,
    units,
    userId: login === 'other' ? '' : office.actor(login).userId,
    exports: exporting.has(login),
  });
  return [
    ...roles.map(({ name }) => own(name, name, inUnit.has(name) ? ['applicant'] : ['office', 'division'])),
    own('other', 'applicant', ['other']),
    own('stranger', undefined, []),
  ];
}

/**
 * What the declaration of a type says about a right of somebody on a record: read out of the table of access line by
 * line, without a word of the code that is being tested.
 */
export function mayOn(subject: Subject, type: RecordType, right: Right, record: Placed): boolean {
  if (subject.office.id !== record.office.id) return false;
  return type.access.some(({ role, rights, scope }) => {
    if (role !== subject.role || !rights.includes(right)) return false;
    if (scope === 'office') return true;
    return scope === 'unit' ? subject.units.includes(record.unit) : record.createdBy === subject.userId;
  });
}

/** Whether somebody may read a record: by the table, or because they had a part in its process. */
export function mayRead(subject: Subject, type: RecordType, record: Placed): boolean {
  return mayOn(subject, type, 'read', record) || record.parties.includes(subject.userId);
}

/** Whether somebody has a right on records of a type anywhere. */
export function mayAnywhere(subject: Subject, type: RecordType, right: Right): boolean {
  return type.access.some(({ role, rights }) => role === subject.role && rights.includes(right));
}
