import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { registry } from '../../domain/server.gen.ts';
import type { Actor, RoleGrant } from '../../model/actor.ts';
import type { Grant, RecordType, Scope } from '../../model/record-type.ts';
import { openTestMachine, type TestMachine } from '../../../test/harness/machine.ts';
import { makeOffice, type TestOffice } from '../../../test/harness/office.ts';
import { compile } from '../database/compile.ts';
import { saveMany } from '../save/save-many.ts';
import { covers, reachOf, restriction, rightsOf, walled } from './reach.ts';

let t: TestMachine;
let office: TestOffice;
let far: TestOffice;
let rows: { id: string; unitId: string; createdBy: string }[];
const { type } = registry.getType('delegation');

beforeAll(async () => {
  t = await openTestMachine(inject('database'));
  [office, far] = [await makeOffice(t), await makeOffice(t)];
  // Every unit, entered by every one of three people; and the same in another office.
  for (const place of [office, far])
    for (const role of ['officer', 'director', 'division-head'])
      for (const unit of Object.values(place.units))
        await saveMany(t.machine, {
          actor: place.actor(role),
          type: 'delegation',
          items: [{ values: { name: `${role} ${unit}`, unit } }],
        });
  const found = await t.owner('SELECT id, unit_id, created_by FROM delegation WHERE office_id = $1', [
    office.id,
  ]);
  rows = found.map((row) => ({
    id: String(row['id']),
    unitId: String(row['unit_id']),
    createdBy: String(row['created_by']),
  }));
});
afterAll(() => t.close());

const roles = ['one', 'two', 'three'];
const grant = fc.record({
  role: fc.constantFrom(...roles),
  rights: fc.subarray(['read', 'save', 'act'] as const),
  scope: fc.constantFrom<Scope>('office', 'unit', 'own'),
});

test('one record is covered exactly when a list would show it', async () => {
  expect(rows).toHaveLength(12);
  const units = Object.values(office.units);
  const people = [...new Set(rows.map(({ createdBy }) => createdBy))];
  await fc.assert(
    fc.asyncProperty(
      fc.array(grant, { maxLength: 4 }),
      fc.array(
        fc.record({
          role: fc.constantFrom(...roles),
          unitIds: fc.subarray(units),
          narrow: fc.boolean(),
          personIds: fc.subarray(people),
        }),
        { maxLength: 3 },
      ),
      fc.constantFrom(...people),
      async (access: Grant[], grants: RoleGrant[], userId) => {
        const held = grants.map(({ role }) => role);
        const actor: Actor = { ...office.actor('officer'), userId, unitIds: units, roles: held, grants };
        const declared: RecordType = { ...type, access };
        const reach = reachOf(actor, declared, 'read');
        const listed = await t.machine.db.inOffice(office.id, (tx) =>
          tx.query(
            compile(
              sql`SELECT id FROM delegation WHERE office_id = ${office.id} AND ${restriction(reach, actor)}`,
            ),
          ),
        );
        const shown = listed.map((row) => String(row['id'])).sort();
        const covered = rows.filter((row) => covers(reach, actor, row)).map(({ id }) => id);
        expect(covered.sort()).toEqual(shown);
        // Without a right nothing, whatever other rights there are.
        const given = access.some((one) => held.includes(one.role) && one.rights.includes('read'));
        expect(reach.size > 0).toBe(given);
        if (!given) expect(shown).toEqual([]);
        expect(rightsOf(actor, declared).includes('read')).toBe(given);
      },
    ),
    { numRuns: 150 },
  );
});

test('the widest reach ends at the office, in the statement as well as behind the second wall', async () => {
  const everything = reachOf(office.actor('officer'), type, 'read');
  expect(everything.has('office')).toBe(true);
  const statement = compile(
    sql`SELECT id FROM delegation WHERE ${walled(everything, office.actor('officer'))}`,
  );
  // The owner is behind no second wall here: what keeps the other office out is the statement itself.
  expect(await t.owner(statement.text, statement.values)).toHaveLength(12);
  const elsewhere = await t.machine.db.inOffice(far.id, (tx) => tx.query(statement));
  expect(elsewhere).toEqual([]);
});

describe('a role of one unit does not lend its reach to a role of another', () => {
  const lines: Grant[] = [
    { role: 'one', rights: ['read', 'save'], scope: 'unit' },
    { role: 'two', rights: ['read'], scope: 'unit' },
    { role: 'three', rights: ['read', 'save'], scope: 'office' },
  ];
  const declared: RecordType = { ...type, access: lines };
  const holding = (...grants: RoleGrant[]): Actor => ({
    ...office.actor('officer'),
    unitIds: Object.values(office.units),
    roles: grants.map(({ role }) => role),
    grants,
  });
  const plain = { narrow: false, personIds: [] };
  const by = (unitId: string, createdBy = 'somebody') => ({ unitId, createdBy });

  test('who writes in one unit and reads in another writes in the first only', () => {
    const { applicant, other } = office.units;
    const actor = holding(
      { ...plain, role: 'one', unitIds: [applicant] },
      { ...plain, role: 'two', unitIds: [other] },
    );
    const [read, save] = [reachOf(actor, declared, 'read'), reachOf(actor, declared, 'save')];
    expect([covers(read, actor, by(applicant)), covers(read, actor, by(other))]).toEqual([true, true]);
    expect([covers(save, actor, by(applicant)), covers(save, actor, by(other))]).toEqual([true, false]);
  });

  test('a role of the whole office, narrowed, ends where it was narrowed', () => {
    const { applicant, other } = office.units;
    const actor = holding({ role: 'three', unitIds: [applicant], narrow: true, personIds: ['named'] });
    const read = reachOf(actor, declared, 'read');
    expect(read.has('office')).toBe(false);
    expect(covers(read, actor, by(applicant))).toBe(true);
    expect(covers(read, actor, by(other))).toBe(false);
    expect(covers(read, actor, by(other, 'named'))).toBe(true);
    expect(reachOf(actor, declared, 'read', ['one']).size).toBe(0);
  });
});
