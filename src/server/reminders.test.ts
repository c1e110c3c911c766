import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examples } from '../domain/examples.gen.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import { sweepOffice } from '../engine/messages/sweep.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
let today = '2018-06-15';
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date(`${today}T02:00:00Z`) });
  for (const login of ['applicant', 'unit-head', 'officer', 'supervisor', 'audit-admin', 'stranger'])
    join(login, await t.signIn(login));
  join('far officer', await t.signIn('officer', await t.addOffice()));
});
afterAll(() => t.close());

const remind = (who: string, ids: readonly string[], type = 'document-loan') =>
  as(who).post(`/api/records/${type}/reminders`, { ids });
const outcomes = async (who: string, ids: readonly string[]) =>
  read('remindMany', await remind(who, ids)).records.map(({ what }) => what);
const at = async (day: string) => {
  today = day;
  for (const login of ['applicant', 'officer']) join(login, await t.signIn(login));
};

/** A passport that was lent and is due on the 20th. */
async function loan(): Promise<string> {
  const example = examples['travel-document']?.find(({ name }) => name === 'affairs');
  if (!example) throw new Error('no example');
  const document = (await t.store.storeAgain('travel-document', example)).id;
  const values: Values = { document, purpose: 'visa', agreedOn: '2018-06-20', lentOn: '2018-06-14' };
  return read('createRecord', await as('officer').post('/api/records/document-loan', { values })).record.id;
}
const heard = async (record: string) =>
  (await t.owner(`SELECT kind FROM message WHERE record_id = $1 AND kind = 'reminder'`, [record])).length;

describe('who may not', () => {
  test('whoever is reminded, reads only, or administers', async () => {
    const id = await loan();
    for (const name of ['applicant', 'unit-head', 'supervisor', 'audit-admin', 'stranger'])
      expect([name, refusal(await remind(name, [id])).code]).toEqual([name, 'not-allowed']);
    // A unit acts on its own delegations, and sends no reminder to itself in the name of the office.
    expect(refusal(await remind('applicant', [id], 'delegation')).code).toBe('not-allowed');
  });
  test('another office finds nothing, and nobody there is told', async () => {
    const id = await loan();
    await at('2018-06-25');
    join('far officer', await t.signIn('officer', await t.addOffice()));
    expect(await outcomes('far officer', [id])).toEqual(['not-found']);
    await sweepOffice(t.machine, t.office.id);
    expect(await heard(id)).toBe(0);
    await at('2018-06-15');
  });
  test('a type without a deadline, nothing at all, and too many', async () => {
    expect(refusal(await remind('officer', ['00000000-0000-7000-8000-000000000000'], 'person')).code).toBe(
      'not-found',
    );
    expect((await remind('officer', [])).status).toBe(400);
    expect((await remind('officer', ['x'])).status).toBe(400);
  });
});

test('what is not due yet is passed over; what is overdue is told once a day, and noted in its history', async () => {
  const [one, two] = [await loan(), await loan()];
  expect(await outcomes('officer', [one, two])).toEqual(['not-due', 'not-due']);
  await at('2018-06-20');
  // The last day itself is not over.
  expect(await outcomes('officer', [one])).toEqual(['not-due']);
  await at('2018-06-25');
  expect(await outcomes('officer', [one, one])).toEqual(['reminded']);
  expect(await outcomes('officer', [one, two])).toEqual(['today-already', 'reminded']);
  await sweepOffice(t.machine, t.office.id);
  expect([await heard(one), await heard(two)]).toEqual([1, 1]);
  const noted = async () =>
    read('getHistory', await as('officer').get(`/api/records/document-loan/${one}/history`)).entries.filter(
      ({ action }) => action === 'remind',
    );
  expect(await noted()).toHaveLength(1);
  await at('2018-06-26');
  expect(await outcomes('officer', [one])).toEqual(['reminded']);
  expect(await noted()).toHaveLength(2);
  await sweepOffice(t.machine, t.office.id);
  expect(await heard(one)).toBe(2);
});

test('two who press at once remind once', async () => {
  const id = await (async () => {
    await at('2018-06-15');
    const made = await loan();
    await at('2018-06-25');
    return made;
  })();
  const both = await Promise.all([outcomes('officer', [id]), outcomes('officer', [id])]);
  expect(both.flat().sort()).toEqual(['reminded', 'today-already']);
});
