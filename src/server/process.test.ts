import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examples } from '../domain/examples.gen.ts';
import type { Saved } from '../engine/save/save-request.ts';
import { createProcessDriver, type ProcessDriver } from '../../test/harness/drive-process.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
let driver: ProcessDriver;
const { as, join } = makeCrowd();
const roles = [
  'applicant',
  'unit-finance',
  'unit-head',
  'officer',
  'division-head',
  'deputy-director',
  'director',
  'supervisor',
];

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  for (const role of roles) join(role, await t.signIn(role));
  const bundle = t.machine.registry.getType('delegation');
  driver = createProcessDriver(t.machine, t.office, bundle, await t.store.resolve(example().asked ?? {}));
});
afterAll(() => t.close());

function example() {
  const found = examples['delegation']?.find(({ name }) => name === 'two-countries');
  if (!found) throw new Error('the example is gone');
  return found;
}

const pathOf = ({ id }: { id: string }) => `/api/records/delegation/${id}`;
const give = (role: string, saved: { id: string; version: number }, command: object, values: object = {}) =>
  as(role).post(`${pathOf(saved)}/process`, { version: saved.version, command, values });

/** A case that waits for a step of the chain: 0 finance … 3 vetting, 4 officer, 5 head, 6 deputy, 7 director, 8 the city. */
async function caseAt(step: number): Promise<Saved> {
  let saved = await t.store.storeAgain('delegation', example());
  for (let i = 0; i < step; i++) saved = await driver.approve(saved);
  return saved;
}

describe('who is not asked decides nothing', () => {
  test('neither somebody of the office who is not named, nor one of another unit', async () => {
    const saved = await caseAt(5);
    for (const role of ['officer', 'deputy-director', 'director', 'applicant'])
      expect(refusal(await give(role, saved, { kind: 'approve', step: 5 })).code).toBe('not-your-step');
    const other = await t.signIn('other');
    expect((await other.get(`${pathOf(saved)}/process`)).status).toBe(404);
    const forced = await other.post(`${pathOf(saved)}/process`, {
      version: saved.version,
      command: { kind: 'approve', step: 5 },
    });
    expect(refusal(forced).code).toBe('not-found');
  });

  test('nobody decides twice, and a page that is out of date decides nothing', async () => {
    const saved = await caseAt(4);
    const done = read('giveCommand', await give('officer', saved, { kind: 'approve', step: 4 }));
    expect(refusal(await give('officer', saved, { kind: 'approve', step: 4 })).code).toBe('page-out-of-date');
    const again = await give('officer', done.record, { kind: 'approve', step: 4 });
    expect(refusal(again).code).toBe('step-not-open');
    const returned = await give('division-head', done.record, {
      kind: 'return',
      step: 5,
      to: 4,
      reason: '请核对行程',
    });
    const back = read('giveCommand', returned).record;
    // The same step is open as when that page was loaded, but what led there is another story.
    expect(refusal(await give('officer', saved, { kind: 'approve', step: 4 })).code).toBe('page-out-of-date');
    expect((await give('officer', back, { kind: 'approve', step: 4 })).status).toBe(200);
  });

  test('an absent deputy is refused, the substitute decides visibly, and a return ends it', async () => {
    const saved = await caseAt(6);
    const people = read('listPeople', await as('officer').get('/api/people')).people;
    const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? '';
    const body = {
      person: idOf('deputy-director'),
      from: '2018-06-15',
      to: '2018-06-20',
      substitute: idOf('division-head'),
      note: '',
    };
    const own = await as('officer').post('/api/absences', { ...body, substitute: body.person });
    expect(refusal(own).code).toBe('absence-own-substitute');
    const reversed = await as('officer').post('/api/absences', { ...body, to: '2018-06-14' });
    expect(refusal(reversed).code).toBe('absence-out-of-order');
    expect(refusal(await as('applicant').post('/api/absences', body)).code).toBe('not-allowed');
    expect((await as('officer').post('/api/absences', body)).status).toBe(200);
    const refused = refusal(await give('deputy-director', saved, { kind: 'approve', step: 6 }));
    expect(refused.code).toBe('you-are-absent');
    const todo = read('getWork', await as('division-head').get('/api/work?view=todo'));
    expect(todo.rows.find(({ id }) => id === saved.id)?.standsFor).toBe('deputy-director');
    const away = read('getWork', await as('deputy-director').get('/api/work?view=todo'));
    expect(away).toMatchObject({ away: true, rows: [] });
    read('giveCommand', await give('division-head', saved, { kind: 'approve', step: 6 }));
    const { process } = read('getProcess', await as('officer').get(`${pathOf(saved)}/process`));
    expect(process?.steps[6]?.seats[0]?.decision).toMatchObject({
      by: { name: 'division-head' },
      as: { kind: 'substitute', for: { name: 'deputy-director' } },
    });
    const { absences } = read('listAbsences', await as('officer').get('/api/absences'));
    for (const { id } of absences)
      expect((await as('deputy-director').delete(`/api/absences/${id}`)).status).toBe(200);
  });
});

describe('what is signed on paper', () => {
  const paper = { kind: 'register', step: 8, seat: 0, verdict: 'approve', words: '同意。', medium: 'paper' };

  test('has a day between its slip and today, a proof, and a second person', async () => {
    const saved = await caseAt(8);
    const slip = read('giveCommand', await give('officer', saved, { kind: 'printSlip', step: 8 })).record;
    const proof = { evidence: { number: '批示12' } };
    const register = (more: object) => give('officer', slip, { ...paper, ...proof, ...more });
    expect(refusal(await register({ on: '2018-06-16' })).code).toBe('signature-in-future');
    expect(refusal(await register({ on: '2018-06-14' })).code).toBe('signature-before-slip');
    expect(refusal(await register({ on: '2018-06-15', evidence: {} })).code).toBe('evidence-needed');
    const foreign = { fileId: '00000000-0000-7000-8000-000000000001' };
    const scan = refusal(await register({ on: '2018-06-15', evidence: foreign }));
    expect(scan.findings).toMatchObject([{ path: 'evidence', code: 'file-not-yours' }]);
    const noted = read('giveCommand', await register({ on: '2018-06-15' })).record;
    expect(noted.state).toBe('submitted');
    const alone = await give('officer', noted, { kind: 'confirm', step: 8, seat: 0 });
    expect(refusal(alone).code).toBe('second-person-needed');
    const waiting = read('getWork', await as('division-head').get('/api/work?view=confirm'));
    expect(waiting.rows.map(({ id }) => id)).toContain(saved.id);
    const confirmed = await give('division-head', noted, { kind: 'confirm', step: 8, seat: 0 });
    expect(read('giveCommand', confirmed).record).toMatchObject({
      state: 'approved',
      values: { approvedOn: '2018-06-15', verb: 'approve', decider: '市委、市政府领导' },
    });
  });
});

describe('many at once', () => {
  test('of twelve who approve one step together, one is heard', async () => {
    const saved = await caseAt(5);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => give('division-head', saved, { kind: 'approve', step: 5 })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(['step-not-open', 'page-out-of-date']).toContain(refusal(answer).code);
    const [row] = await t.owner(
      `SELECT count(*)::int AS n FROM process_event WHERE record_id = $1 AND kind = 'decided' AND (event->>'step')::int = 5`,
      [saved.id],
    );
    expect(row).toEqual({ n: 1 });
  });

  test('numbers have no gap, though approvals and refused saves run together', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, () => caseAt(8)));
    const noted = await Promise.all(
      cases.map(async (saved) => {
        const command = {
          kind: 'register',
          step: 8,
          seat: 0,
          verdict: 'approve',
          on: '2018-06-15',
          words: '同意',
          medium: 'meeting',
          evidence: { number: '纪要5' },
        };
        return read('giveCommand', await give('officer', saved, command)).record;
      }),
    );
    // The officer's own confirmation is refused after the decision was made: it must take no number along.
    const answers = await Promise.all(
      noted.flatMap((record) => [
        give('officer', record, { kind: 'confirm', step: 8, seat: 0 }),
        give('division-head', record, { kind: 'confirm', step: 8, seat: 0 }),
      ]),
    );
    const numbers = answers
      .filter(({ status }) => status === 200)
      .map((answer) => String(read('giveCommand', answer).record.values['approvalNumber']));
    const counted = await t.owner(
      `SELECT approval_number FROM delegation WHERE office_id = $1 AND approval_number IS NOT NULL`,
      [t.office.id],
    );
    const places = counted
      .map(({ approval_number: number }) => Number(/〕(\d+)号/.exec(String(number))?.[1]))
      .sort((a, b) => a - b);
    expect(numbers).toHaveLength(6);
    expect(places).toEqual(places.map((_, i) => i + 1));
  });

  test('the events fold to the state that is kept beside them', async () => {
    const { foldEvents } = await import('../model/process/fold.ts');
    const cases = await t.owner('SELECT record_id, state FROM process_case');
    expect(cases.length).toBeGreaterThan(8);
    for (const { record_id: id, state } of cases) {
      const events = await t.owner('SELECT event FROM process_event WHERE record_id = $1 ORDER BY number', [
        id,
      ]);
      expect(foldEvents(events.map(({ event }) => event as never))).toEqual(state);
    }
  });
});

describe('rules and their waivers', () => {
  const crowd = {
    ...example().values,
    travel: { from: '2018-07-15', to: '2018-07-24' },
    programme: [
      ...((example().values.programme ?? []) as readonly object[]),
      ...['2018-07-23', '2018-07-24'].flatMap((day) =>
        ['morning', 'afternoon'].map((half) => ({ day, half, activity: '等候航班', nature: 'rest' })),
      ),
    ],
  };

  test('what stands in the way of the unit is explained or mended, and granted before the office approves', async () => {
    const values = await t.store.resolve(crowd);
    const made = read('createRecord', await as('officer').post('/api/records/delegation', { values }));
    const path = pathOf(made.record);
    const submit = () => as('officer').post(`${path}/actions/submit`, { version: 1, values: {} });
    const blocked = refusal(await submit());
    expect(blocked.findings).toMatchObject([{ path: 'travel', code: 'rule-blocks' }]);
    const { findings } = read('getProcess', await as('officer').get(`${path}/process`));
    const finding = findings.find(({ severity }) => severity === 'block');
    expect(finding).toMatchObject({ rule: 'T04', waivable: true, mayWaive: false });
    const key = finding?.key ?? '';
    const short = await as('officer').post(`${path}/waivers`, { finding: key, reason: '急' });
    expect(refusal(short).code).toBe('reason-required');
    const none = await as('officer').post(`${path}/waivers`, { finding: 'T99|x|1', reason: '航班每周一班' });
    expect(refusal(none).code).toBe('nothing-to-waive');
    const asked = await as('officer').post(`${path}/waivers`, { finding: key, reason: '航班每周一班' });
    expect(asked.status).toBe(200);
    const granted = await as('officer').put(`${path}/waivers`, { finding: key, grant: true, answer: '' });
    expect(refusal(granted).code).toBe('not-allowed');
    let saved = read('actOnRecord', await submit()).record;
    for (let i = 0; i < 7; i++) saved = (await driver.approve(saved as never)).record as typeof saved;
    const last = await give('director', saved, { kind: 'approve', step: 7 });
    // The chain goes on to the city's leaders on paper: there, without the waiver, it is refused.
    expect(refusal(last).findings.map(({ code }) => code)).toContain('rule-blocks');
    const many = await as('director').post('/api/process/approvals', {
      items: [{ type: 'delegation', id: saved.id, version: saved.version, step: 7 }],
    });
    expect(read('approveMany', many).results).toMatchObject([{ done: false }]);
    const waived = await as('director').put(`${path}/waivers`, { finding: key, grant: true, answer: '' });
    expect(waived.status).toBe(200);
    expect((await give('director', saved, { kind: 'approve', step: 7 })).status).toBe(200);
  });
});

describe('what the office sets', () => {
  test('everybody may look at the own lists, whatever their roles reach', async () => {
    for (const role of roles) {
      expect((await as(role).get('/api/work/counts')).status, role).toBe(200);
      for (const view of ['todo', 'confirm', 'started', 'outside', 'due', 'overdue', 'done', 'since'])
        expect((await as(role).get(`/api/work?view=${view}`)).status, `${role} ${view}`).toBe(200);
    }
  });

  test('a holiday moves the deadlines of open steps, and a day of another year is refused', async () => {
    const saved = await caseAt(4);
    const due = async () =>
      read('getProcess', await as('officer').get(`${pathOf(saved)}/process`)).process?.steps[4]?.clock.due;
    expect(await due()).toBe('2018-06-21');
    const year = read('getCalendar', await as('director').get('/api/calendar/2018'));
    const days = [...year.days, { day: '2018-06-19', kind: 'holiday' as const, name: '停工' }];
    const outside = await as('director').put('/api/calendar/2018', {
      source: '市政府通知',
      days: [{ day: '2019-01-01', kind: 'holiday', name: '' }],
    });
    expect(refusal(outside).code).toBe('calendar-day-outside');
    expect(
      refusal(await as('applicant').put('/api/calendar/2018', { source: '市政府通知', days })).code,
    ).toBe('not-allowed');
    const set = await as('director').put('/api/calendar/2018', { source: '市政府通知', days });
    expect(read('setCalendar', set).moved).toBeGreaterThan(0);
    expect(await due()).toBe('2018-06-22');
    const [row] = await t.owner('SELECT due_on::text FROM process_case WHERE record_id = $1', [saved.id]);
    expect(row).toEqual({ due_on: '2018-06-22' });
  });

  test('a line of the authority table that would orphan an open case is shown before it is saved', async () => {
    const saved = await caseAt(4);
    const line = {
      rank: null,
      category: null,
      kind: null,
      verb: 'report',
      decider: { body: '省外事办公室' },
      basis: '省里通知',
      from: '2018-06-15',
      replaces: null,
      preview: true,
      accepted: false,
    };
    expect(refusal(await as('officer').post('/api/authority/delegation', line)).code).toBe('not-allowed');
    const shown = read('setAuthority', await as('director').post('/api/authority/delegation', line));
    expect(shown.saved).toBe(false);
    expect(shown.affected.map(({ id }) => id)).toContain(saved.id);
    const refused = await as('director').post('/api/authority/delegation', { ...line, preview: false });
    expect(refusal(refused).code).toBe('authority-would-orphan');
    const early = await as('director').post('/api/authority/delegation', { ...line, from: '2018-06-14' });
    expect(refusal(early).code).toBe('bad-request');
  });
});
