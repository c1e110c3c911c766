import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examples } from '../domain/examples.gen.ts';
import { programmeFor } from '../domain/types/outbound/delegation/programme.ts';
import { createProcessDriver } from '../../test/harness/drive-process.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import { byHeading, readBook } from '../../test/harness/workbooks.ts';
import { addDays } from '../model/date.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
const { as, join } = makeCrowd();
let today = '2018-06-15';

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date(`${today}T02:00:00Z`) });
  for (const login of [
    'applicant',
    'unit-head',
    'officer',
    'director',
    'supervisor',
    'system-admin',
    'exporter',
    'stranger',
  ])
    join(login, await t.signIn(login));
  join('far director', await t.signIn('director', await t.addOffice()));
});
afterAll(() => t.close());

const ask = (who: string, from: string, to: string, part = '') =>
  as(who).get(`/api/supervision${part}?from=${from}&to=${to}`);
const viewOf = async (who: string, from: string, to: string) =>
  read('getSupervision', await ask(who, from, to));

let n = 0;
async function person(name: string): Promise<string> {
  const values = { name, unit: t.office.units.applicant, post: '局长', rank: 'division' };
  return read('createRecord', await as('officer').post('/api/records/person', { values })).record.id;
}
/** A delegation that was approved, led by somebody. */
async function approved(leader: string, from: string, to: string, more: Values = {}) {
  const example = examples['delegation']?.find(({ name }) => name === 'two-countries');
  const values = await t.store.resolve(example?.values ?? {});
  const [leg] = values['legs'] as Values[];
  const made = read(
    'createRecord',
    await as('officer').post('/api/records/delegation', {
      values: {
        ...values,
        name: `=督查团${(n += 1)}`,
        plan: undefined,
        planLine: undefined,
        planNote: '外方临时邀请，确有必要前往。',
        programme: programmeFor({ travel: { from, to }, legs: [{ ...leg, stay: { from, to } }] }).map(
          (row) => ({
            activity: '会见主人，商谈合作',
            ...row,
          }),
        ),
        travel: { from, to },
        legs: [{ ...leg, stay: { from, to } }],
        members: [{ person: leader, role: 'leader', leadsUnit: true }],
        ...more,
      },
      action: 'submit',
    }),
  ).record;
  const bundle = t.machine.registry.getType('delegation');
  const asked = await t.store.resolve(example?.asked ?? {});
  return createProcessDriver(t.machine, t.office, bundle, asked).approveUntil(made, 'approved');
}

describe('who may not', () => {
  test('neither a unit nor a case officer, an administrator, or whoever may only carry lists out', async () => {
    for (const name of ['applicant', 'unit-head', 'officer', 'system-admin', 'exporter', 'stranger'])
      for (const part of ['', '/export'])
        expect([name, refusal(await ask(name, '2018-01-01', '2018-12-31', part)).code]).toEqual([
          name,
          'not-allowed',
        ]);
  });
  test('a period that is none', async () => {
    for (const [from, to] of [
      ['2018-02-30', '2018-12-31'],
      ['2018-12-31', '2018-01-01'],
      ['', ''],
    ] as const)
      expect([from, (await ask('director', from, to)).status]).toEqual([from, 400]);
  });
  test('another office is told nothing of this one', async () => {
    const leader = await person('钱出访');
    const trip = await approved(leader, '2021-05-10', '2021-05-14');
    const far = await ask('far director', '2021-01-01', '2021-12-31');
    for (const word of [trip.id, leader, '钱出访', '督查团'])
      expect([word, far.text.includes(word)]).toEqual([word, false]);
    expect(read('getSupervision', far).trips).toEqual([]);
  });
});

test('how often a leader and a unit left in the period, the days at its edges with it', async () => {
  const leader = await person('孙频繁');
  const first = await approved(leader, '2022-01-01', '2022-01-05');
  const last = await approved(leader, '2022-12-31', '2023-01-03');
  await approved(leader, '2023-08-07', '2023-08-08');
  const view = await viewOf('supervisor', '2022-01-01', '2022-12-31');
  const found = view.leaders.find(({ id }) => id === leader);
  expect(found).toMatchObject({ name: '孙频繁', count: 2, days: 9, trips: [last.id, first.id] });
  const unit = view.units.find(({ id }) => id === t.office.units.applicant);
  expect(unit).toMatchObject({ count: 2, days: 9 });
  // Nothing is counted that cannot be opened, and nothing twice.
  for (const one of [...view.leaders, ...view.units]) {
    expect(one.trips).toHaveLength(one.count);
    expect(new Set(one.trips).size).toBe(one.count);
    const made = one.trips.map((id) => view.trips.find((trip) => trip.id === id));
    expect(made.reduce((sum, trip) => sum + (trip?.days ?? NaN), 0)).toBe(one.days);
  }
  const [plan] = view.plans.filter((one) => one.unit.id === t.office.units.applicant);
  expect(plan).toMatchObject({ year: 2022, taken: 2, outside: 2, plan: null });
  for (const { id } of view.trips)
    expect((await as('supervisor').get(`/api/records/delegation/${id}`)).status).toBe(200);
});

test('a member who leads nothing is no leader, and a draft or a case in course is no trip', async () => {
  const leader = await person('李带队');
  const follower = await person('周随行');
  await approved(leader, '2024-03-04', '2024-03-08', {
    members: [
      { person: leader, role: 'leader', leadsUnit: true },
      { person: follower, role: 'member' },
    ],
  });
  const { leaders, trips } = await viewOf('director', '2024-01-01', '2024-12-31');
  expect(leaders.map(({ id }) => id)).toEqual([leader]);
  expect(trips).toHaveLength(1);
});

test('a granted waiver stands there with its reason and clause; one that is only asked for does not', async () => {
  const leader = await person('吴豁免');
  const made = read(
    'createRecord',
    await as('officer').post('/api/records/delegation', {
      values: {
        ...(await t.store.resolve(
          examples['delegation']?.find(({ name }) => name === 'two-countries')?.values ?? {},
        )),
        name: '豁免团',
        members: [{ person: leader, role: 'leader' }],
        noAgency: true,
        plan: undefined,
        planLine: undefined,
        planNote: '短',
      },
    }),
  ).record;
  const path = `/api/records/delegation/${made.id}`;
  const { findings } = read('getProcess', await as('director').get(`${path}/process`));
  const finding = findings.find(({ waivable, mayWaive }) => waivable && mayWaive);
  if (!finding) throw new Error('nothing can be waived');
  const granted = async () =>
    (await viewOf('supervisor', '2018-01-01', '2018-12-31')).waivers.filter(
      ({ record }) => record.id === made.id,
    );
  const reason = '外方临时变更，确有必要。';
  await as('officer').post(`${path}/waivers`, { finding: finding.key, reason });
  expect(await granted()).toEqual([]);
  await as('director').put(`${path}/waivers`, { finding: finding.key, grant: true, answer: '同意' });
  const [found] = await granted();
  expect(found).toMatchObject({ rule: finding.rule, reason, answer: '同意', type: 'delegation' });
  expect(found?.clause).toContain(finding.clause.title);
  expect((await viewOf('supervisor', '2017-01-01', '2017-12-31')).waivers).toEqual([]);
});

test('the workbook says the same in words, holds no formula, and is in the audit', async () => {
  const answer = await ask('supervisor', '2022-01-01', '2022-12-31', '/export');
  expect(answer.status).toBe(200);
  const book = await readBook(answer.bytes);
  expect(Object.keys(book)).toEqual(['领导出访频次', '单位出访', '计划使用', '豁免', '逾期', '团组清单']);
  const rows = byHeading(book['团组清单'] ?? []);
  expect(rows).toHaveLength(2);
  // A title that begins like a formula stays a text.
  expect(String(rows[0]?.['团组'])).toMatch(/^=督查团/);
  const [noted] = await t.owner(
    `SELECT actor_name, type FROM audit_entry WHERE action = 'export' ORDER BY id DESC LIMIT 1`,
  );
  expect(noted).toEqual({ actor_name: 'supervisor', type: 'supervision' });
});

test('a trip that is back and owes its report is overdue once the day is past, and not before', async () => {
  const trip = await approved(await person('郑未交'), '2018-07-02', '2018-07-06');
  const on = async (day: string, action: string, version: number, values: Values) => {
    today = day;
    join('officer', await t.signIn('officer'));
    const path = `/api/records/delegation/${trip.id}/actions/${action}`;
    return read('actOnRecord', await as('officer').post(path, { version, values })).record;
  };
  const late = async (day: string) => {
    today = day;
    join('director', await t.signIn('director'));
    return (await viewOf('director', '2018-01-01', '2018-12-31')).overdue.find(({ id }) => id === trip.id);
  };
  const gone = await on('2018-07-02', 'depart', trip.version, { departedOn: '2018-07-02' });
  const back = await on('2018-07-06', 'comeBack', gone.version, { returnedOn: '2018-07-06' });
  const dueOn = String(back.values['reportDueOn']);
  expect(await late(dueOn)).toBeUndefined();
  const after = addDays(dueOn, 3);
  expect(await late(after)).toMatchObject({ type: 'delegation', state: 'back', dueOn, daysLate: 3 });
});
