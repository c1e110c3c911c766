import { roles as allRoles } from '../../src/domain/org/roles.ts';
import type { Actor } from '../../src/model/actor.ts';
import { newId } from '../../src/model/id.ts';
import type { TestMachine } from './machine.ts';

/** The units of every test office, by the name under which examples point to them. */
const unitNames = {
  office: ['外事侨务办公室', 'office'],
  division: ['出国管理处', 'division'],
  applicant: ['市教育局', 'applicant'],
  other: ['市商务局', 'applicant'],
} as const;
export type UnitName = keyof typeof unitNames;

/** Who may carry lists out, besides what their own role may: as in the offices of the demonstration. */
export const exporting: ReadonlySet<string> = new Set([
  'officer',
  'division-head',
  'deputy-director',
  'director',
  'supervisor',
]);

/** An office with units and an account of every role. */
export interface TestOffice {
  readonly id: string;
  readonly code: string;
  readonly units: Readonly<Record<UnitName, string>>;
  /** The account of a role; applicants stand in a unit, everybody else in the office itself. */
  actor(role: string, unit?: UnitName): Actor;
  /** The account of an id. */
  person(id: string): Actor;
  /** Somebody who holds every role at once, for what is not about rights. */
  everyRole(): Actor;
  /** Somebody who is signed in and has no role at all. */
  stranger(): Actor;
}

/** Roles that people of an applying unit hold. */
const inUnit: ReadonlySet<string> = new Set(['applicant', 'unit-finance', 'unit-head']);

let made = 0;

/** Makes an office as its owner would. Passwords are not set: tests that sign in bring their own accounts. */
export async function makeOffice(
  test: Pick<TestMachine, 'owner'>,
  code = `office-${++made}`,
): Promise<TestOffice> {
  const id = newId();
  await test.owner(
    `INSERT INTO office (id, code, name, en, level) VALUES ($1, $2, '明港市外办', 'Minggang', 'city')`,
    [id, code],
  );
  const units = { office: newId(), division: newId(), applicant: newId(), other: newId() };
  const place = async (name: UnitName, sort: number): Promise<void> => {
    const [label, kind] = unitNames[name];
    const parent = name === 'division' ? units.office : null;
    await test.owner(
      'INSERT INTO unit (office_id, id, parent_id, name, kind, sort) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, units[name], parent, label, kind, sort],
    );
  };
  for (const [sort, name] of (Object.keys(units) as UnitName[]).entries()) await place(name, sort);
  const accounts = new Map<string, string>();
  const addAccount = async (login: string, unitId: string): Promise<void> => {
    const account = newId();
    accounts.set(login, account);
    await test.owner(
      `INSERT INTO account (office_id, id, login, name, unit_id, password_hash, created_at)
       VALUES ($1, $2, $3, $3, $4, '', now())`,
      [id, account, login, unitId],
    );
  };
  for (const { name } of allRoles) {
    const unit = units[inUnit.has(name) ? 'applicant' : 'office'];
    await addAccount(name, unit);
    for (const role of exporting.has(name) ? [name, 'exporter'] : [name])
      await test.owner(
        'INSERT INTO account_role (office_id, account_id, role, unit_id) VALUES ($1, $2, $3, $4)',
        [id, accounts.get(name), role, unit],
      );
  }
  await addAccount('stranger', units.office);
  const actorOf = (login: string, roles: readonly string[], unit: UnitName): Actor => ({
    officeId: id,
    userId: accounts.get(login) ?? newId(),
    name: login,
    unitId: units[unit],
    unitIds: unit === 'office' ? [units.office, units.division] : [units[unit]],
    roles,
  });
  return {
    id,
    code,
    units,
    actor: (role, unit = inUnit.has(role) ? 'applicant' : 'office') => actorOf(role, [role], unit),
    person(id) {
      const role = [...accounts].find(([, account]) => account === id)?.[0];
      if (role === undefined) throw new Error(`nobody of the test office has the account ${id}`);
      return actorOf(role, role === 'stranger' ? [] : [role], inUnit.has(role) ? 'applicant' : 'office');
    },
    everyRole: () =>
      actorOf(
        'officer',
        allRoles.map((role) => role.name),
        'office',
      ),
    stranger: () => actorOf('stranger', [], 'office'),
  };
}
