import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { registry } from '../../domain/server.gen.ts';
import type { Actor } from '../../model/actor.ts';
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
      fc.subarray(roles),
      fc.subarray(units),
      fc.constantFrom(...people),
      async (access: Grant[], held, unitIds, userId) => {
        const actor: Actor = { ...office.actor('officer'), userId, unitIds, roles: held };
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
        const grants = access.some((one) => held.includes(one.role) && one.rights.includes('read'));
        expect(reach.size > 0).toBe(grants);
        if (!grants) expect(shown).toEqual([]);
        expect(rightsOf(actor, declared).includes('read')).toBe(grants);
      },
    ),
    { numRuns: 150 },
  );
});

test('the widest reach ends at the office, in the statement as well as behind the second wall', async () => {
  const statement = compile(
    sql`SELECT id FROM delegation WHERE ${walled(new Set(['office']), office.actor('officer'))}`,
  );
  // The owner is behind no second wall here: what keeps the other office out is the statement itself.
  expect(await t.owner(statement.text, statement.values)).toHaveLength(12);
  const elsewhere = await t.machine.db.inOffice(far.id, (tx) => tx.query(statement));
  expect(elsewhere).toEqual([]);
});
