import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createProcessDriver, type ProcessDriver } from '../../test/harness/drive-process.ts';
import { createExampleStore } from '../../test/harness/example-store.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type Answer, type TestApp } from '../../test/harness/server.ts';
import { examples } from '../domain/examples.gen.ts';
import { pdf } from '../engine/files/sample-files.ts';
import type { Saved } from '../engine/save/save-request.ts';
import type { Values } from '../model/field.ts';
import { newId } from '../model/id.ts';

let t: TestApp;
let driver: ProcessDriver;
const { as, join } = makeCrowd();
const roles = ['applicant', 'unit-head', 'officer', 'division-head', 'director', 'supervisor'];

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  await t.owner(`UPDATE office SET short = '明' WHERE id = $1`, [t.office.id]);
  for (const role of roles) join(role, await t.signIn(role));
  const bundle = t.machine.registry.getType('delegation');
  driver = createProcessDriver(t.machine, t.office, bundle, await t.store.resolve(example().asked ?? {}));
});
afterAll(() => t.close());

function example(name = 'two-countries') {
  const found = examples['delegation']?.find((one) => one.name === name);
  if (!found) throw new Error('the example is gone');
  return found;
}
const page = async (type: string, id: string) =>
  read('getRecord', await as('officer').get(`/api/records/${type}/${id}`)).record;
const act = async (
  type: string,
  id: string,
  action: string,
  values: Values = {},
  role = 'officer',
): Promise<Answer> => {
  const { version } = await page(type, id);
  return as(role).post(
    `/api/records/${type}/${id}/actions/${action}`,
    { version, values },
    { 'idempotency-key': newId() },
  );
};
const faults = (answer: Answer): string[] =>
  refusal(answer).findings.map(({ path, code }) => `${path} ${code}`);
const said = (answer: Answer): string => JSON.stringify(refusal(answer).findings);
const scan = async (type: string, field: string, role = 'officer'): Promise<string[]> => [
  read('uploadFile', await as(role).upload(`/api/files/${type}/${field}`, '来文.pdf', pdf)).id,
];

/** An application that was handed in, of people of its own: a traveller is in one group at a time. */
const handedIn = (more: Values): Promise<Saved> =>
  createExampleStore(t.machine, t.office, examples).storeAgain('delegation', {
    ...example(),
    values: { ...example().values, ...more },
  });
async function atDirector(saved: Pick<Saved, 'id' | 'version' | 'state'>): Promise<Saved> {
  let now = saved as Saved;
  for (let step = 0; step < 7; step++) now = await driver.approve(now);
  return now;
}
const approveAsDirector = async (id: string): Promise<Answer> => {
  const { version } = await page('delegation', id);
  return as('director').post(`/api/records/delegation/${id}/process`, {
    version,
    command: { kind: 'approve', step: 7, opinion: '同意' },
    values: {},
  });
};
/** The director sends it back, and the unit hands in again with what was missing. */
async function mended(id: string, values: Values): Promise<Saved> {
  const { version } = await page('delegation', id);
  const returned = read(
    'giveCommand',
    await as('director').post(`/api/records/delegation/${id}/process`, {
      version,
      command: { kind: 'return', step: 7, to: 'applicant', reason: '请按规定补正后再报。', resume: 'here' },
      values: {},
    }),
  );
  const again = await as('applicant').post(
    `/api/records/delegation/${id}/actions/submit`,
    { version: returned.record.version, values },
    { 'idempotency-key': newId() },
  );
  return read('actOnRecord', again).record as unknown as Saved;
}
const formsOf = async (type: string, id: string): Promise<string[]> =>
  read('listForms', await as('officer').get(`/api/records/${type}/${id}/forms`)).forms.map(
    ({ name }) => name,
  );
const printed = async (type: string, id: string, form: string): Promise<string> => {
  const answer = await t.app.inject({
    method: 'GET',
    url: `/api/records/${type}/${id}/forms/${form}`,
    headers: { cookie: `wutong=${as('officer').cookie}` },
  });
  expect(answer.statusCode).toBe(200);
  const xml = strFromU8(
    unzipSync(new Uint8Array(answer.rawPayload))['word/document.xml'] ?? new Uint8Array(),
  );
  return xml.replace(/<[^>]+>/g, '');
};

describe('a group that is formed elsewhere', () => {
  test('is not confirmed without its notice, then has a confirmation and no approval document', async () => {
    const saved = await atDirector(await handedIn({ kind: 'joined', former: '省商务厅' }));
    const refused = await approveAsDirector(saved.id);
    expect(faults(refused)).toEqual(
      ['formerOffice', 'taskNumber', 'taskOn', 'taskScan'].map((path) => `${path} rule-blocks`),
    );
    expect(said(refused)).toContain('没有收到通知书的，不予确认');

    await mended(saved.id, {
      formerOffice: '省外事办公室',
      taskNumber: '东外通〔2018〕31号',
      taskOn: '2018-06-12',
      taskScan: await scan('delegation', 'taskScan', 'applicant'),
    });
    expect((await approveAsDirector(saved.id)).status).toBe(200);
    await driver.approveUntil((await page('delegation', saved.id)) as unknown as Saved, 'approved');

    const { values } = await page('delegation', saved.id);
    expect(values['approvalNumber']).toBe('明外确〔2018〕1号');
    expect(await formsOf('delegation', saved.id)).toEqual(
      expect.arrayContaining(['confirmation', 'opinion']),
    );
    expect(await formsOf('delegation', saved.id)).not.toContain('approval');
    const paper = await printed('delegation', saved.id, 'confirmation');
    expect(paper).toContain('根据省外事办公室2018年6月12日《出国任务通知书（批件）》（东外通〔2018〕31号）');
    expect(paper).toContain('参加省商务厅组派的赴德国、法国经贸团');
    const none = await as('officer').get(`/api/records/delegation/${saved.id}/forms/approval`);
    expect(refusal(none).code).toBe('form-not-offered');
    expect(none.text).toContain('本办出具任务确认件');

    // The series of approvals goes on by itself.
    const own = await driver.approveUntil(await handedIn({}), 'approved');
    expect((await page('delegation', own.id)).values['approvalNumber']).toBe('明外批〔2018〕1号');
    expect(await formsOf('delegation', own.id)).not.toContain('confirmation');
  });

  test('that was confirmed on paper is entered with no question asked', async () => {
    const store = createExampleStore(t.machine, t.office, examples);
    const paper = { paperOn: '2018-06-01', paperNumber: '明外确〔2018〕纸1号' };
    const saved = await store.storeAgain('delegation', {
      ...example(),
      action: 'enterApproved',
      values: { ...example().values, kind: 'joined', ...paper, paperScan: [{ $ref: 'file:pdf' }] },
    });
    const entered = await driver.approveUntil(saved, 'approved');
    expect((await page('delegation', entered.id)).values['approvalNumber']).toBe(paper.paperNumber);
  });
});

const he = { name: '何平', employer: '邻江市商务局', post: '副局长', rank: 'deputyDivision' };
const lu = { name: '陆远', employer: '邻江市教育局', post: '处长', rank: 'section' };
const bai = { name: '白露', employer: '海关总署', post: '处长', rank: 'division' };
const linjiang = { office: '邻江市外事办公室', region: '邻江市' };
const customs = { office: '海关总署国际合作司', region: '海关系统' };
const outsiders = [
  { ...he, ...linjiang },
  { ...lu, ...linjiang },
  { ...bai, ...customs },
];
const cross = (more: Values = {}): Promise<Saved> =>
  handedIn({ kind: 'cross', formed: 'here', outsiders, ...more });
const makeLetters = (id: string, role = 'officer') =>
  as(role).post(`/api/records/delegation/${id}/made/consultation`);
const made = async (id: string) => read('makeRecords', await makeLetters(id)).records;
const reply = async (more: Values = {}): Promise<Values> => ({
  repliedOn: '2018-06-15',
  replyScan: await scan('consultation', 'replyScan'),
  ...more,
});

describe('a cross-region group that is formed here', () => {
  test('says who forms it and who comes from outside before the unit hands in', async () => {
    for (const [more, path] of [
      [{ formed: undefined }, 'formed'],
      [{ outsiders: undefined }, 'outsiders'],
      [{ kind: 'own', formed: undefined }, 'outsiders'],
    ] as const) {
      let saved = await cross(more);
      for (let step = 0; step < 2; step++) saved = await driver.approve(saved);
      const head = await as('unit-head').post(`/api/records/delegation/${saved.id}/process`, {
        version: saved.version,
        command: { kind: 'approve', step: 2, opinion: '同意' },
        values: {},
      });
      expect(faults(head)).toEqual([`${path} rule-blocks`]);
    }
  });

  test('its letters are made by the office, all at once, and only once', async () => {
    const saved = await cross();
    expect(refusal(await makeLetters(saved.id, 'applicant')).code).toBe('not-allowed');
    expect(refusal(await makeLetters(saved.id, 'supervisor')).code).toBe('not-allowed');
    expect(refusal(await makeLetters(newId())).code).toBe('not-found');
    const nothing = await as('officer').post(`/api/records/delegation/${saved.id}/made/trip-report`);
    expect(refusal(nothing).code).toBe('not-found');

    // Two who ask at the same moment: one of them finds nothing missing.
    const both = await Promise.all([made(saved.id), made(saved.id)]);
    // In the order of the members from outside, and they stand in order of rank.
    expect(both.flat().map(({ title }) => title)).toEqual([
      '海关总署国际合作司：赴德国、法国经贸团',
      '邻江市外事办公室：赴德国、法国经贸团',
    ]);
    expect(await made(saved.id)).toEqual([]);
    const [, second] = both.flat();
    const { values } = await page('consultation', second?.id ?? '');
    expect(values).toMatchObject({
      places: '德国（柏林）、法国（巴黎）',
      travelFrom: '2018-07-15',
      persons: 2,
    });
  });

  test('a letter is answered after it was sent, and nobody is asked for twice', async () => {
    const saved = await cross();
    const [, letter] = await made(saved.id);
    const id = letter?.id ?? '';
    expect(refusal(await act('consultation', id, 'agree', await reply())).code).toBe('action-not-possible');
    expect(refusal(await act('consultation', id, 'issue')).code).toBe('action-not-possible');
    read('actOnRecord', await act('consultation', id, 'send'));
    expect((await page('consultation', id)).values).toMatchObject({
      sentOn: '2018-06-15',
      letterNumber: expect.stringMatching(/^明外函〔2018〕\d+号$/) as string,
      // Ten working days, the Dragon Boat Festival not among them.
      replyDueOn: '2018-07-02',
    });
    expect(
      refusal(await act('consultation', id, 'agree', { repliedOn: '2018-06-15' })).findings,
    ).toHaveLength(1);

    const byHand = async (values: Values): Promise<string> => {
      const body = { values: { delegation: saved.id, places: '德国', ...values } };
      return read('createRecord', await as('officer').post('/api/records/consultation', body)).record.id;
    };
    const second = await byHand({ office: linjiang.office, members: [lu] });
    const twice = await act('consultation', second, 'send');
    expect(faults(twice)).toEqual(['office rule-blocks']);
    expect(said(twice)).toContain('不能再发第二件函');
    const strange = await byHand({ office: linjiang.office, members: [bai] });
    expect(faults(await act('consultation', strange, 'send'))).toEqual(['members rule-blocks']);

    // Whoever is refused stands in the letter, and a letter that was refused can be asked anew.
    const wrong = await act('consultation', id, 'agreeInPart', await reply({ declined: '张三' }));
    expect(faults(wrong)).toEqual(['declined not-a-choice']);
    read('actOnRecord', await act('consultation', id, 'refuse', await reply()));
    expect(await made(saved.id)).toEqual([]);
    read('actOnRecord', await act('consultation', second, 'send'));
  });

  test('is approved when every office agreed, without those who were refused; then its notices are there', async () => {
    const saved = await atDirector(await cross());
    expect(said(await approveAsDirector(saved.id))).toContain(
      '白露、何平、陆远：还没有向外事归口单位征求意见',
    );
    const letters = await made(saved.id);
    for (const { id } of letters) read('actOnRecord', await act('consultation', id, 'send'));
    expect(said(await approveAsDirector(saved.id))).toContain('征求意见函还没有复函');
    const [system, city] = letters.map(({ id }) => id);
    const some = await reply({ declined: '陆远', replyNumber: '邻外函〔2018〕40号' });
    read('actOnRecord', await act('consultation', city ?? '', 'agreeInPart', some));
    const open = await approveAsDirector(saved.id);
    expect(faults(open)).toEqual(['outsiders rule-blocks', 'outsiders rule-blocks']);
    expect(said(open)).toContain('陆远：外事归口单位不同意，须从团组中去掉');
    expect(said(open)).toContain('白露：征求意见函还没有复函');
    read('actOnRecord', await act('consultation', system ?? '', 'agree', await reply()));

    await mended(saved.id, { outsiders: outsiders.filter(({ name }) => name !== '陆远') });
    read('giveCommand', await approveAsDirector(saved.id));
    await driver.approveUntil((await page('delegation', saved.id)) as unknown as Saved, 'approved');
    const { values } = await page('delegation', saved.id);
    // Three of this office were asked for, one of them an interpreter who does not count.
    expect(values).toMatchObject({ approvedPersons: 2 });

    for (const id of [city, system])
      expect(await page('consultation', id ?? '')).toMatchObject({
        state: 'notified',
        values: {
          noticeOn: '2018-06-15',
          noticeNumber: expect.stringMatching(/^明外通〔2018〕\d号$/) as string,
        },
      });
    const notice = await printed('consultation', city ?? '', 'notice');
    expect(notice).toContain('何平');
    expect(notice).not.toMatch(/陆远|白露/);
    expect(notice).toContain(String(values['approvalNumber']));
    expect(notice).toContain('邻外函〔2018〕40号');
    const letter = await printed('consultation', city ?? '', 'letter');
    expect(letter).toContain('陆远');
    expect(await printed('delegation', saved.id, 'approval')).toMatch(/一行5人出访.*外单位参团人员.*何平/);
  });

  test('that is cancelled takes its letters back, those that were answered too', async () => {
    const saved = await cross();
    const [first, second] = (await made(saved.id)).map(({ id }) => id);
    read('actOnRecord', await act('consultation', first ?? '', 'send'));
    read('actOnRecord', await act('consultation', first ?? '', 'agree', await reply()));
    const cancelled = await act('delegation', saved.id, 'cancel', {
      cancelledOn: '2018-06-15',
      reason: '邀请方推迟。',
    });
    read('actOnRecord', cancelled);
    for (const id of [first, second]) {
      const { state, values } = await page('consultation', id ?? '');
      expect([state, values['takenBackOn']]).toEqual(['takenBack', '2018-06-15']);
    }
    expect(refusal(await makeLetters(saved.id)).code).toBe('action-not-possible');
    const again = await as('officer').post('/api/records/consultation', {
      values: { delegation: saved.id, places: '德国', office: linjiang.office, members: [he] },
    });
    const late = await act('consultation', read('createRecord', again).record.id, 'send');
    expect(faults(late)).toEqual(['delegation rule-blocks']);
  });
});

describe('a personnel filing', () => {
  const begin = async (person: unknown) =>
    read(
      'createRecord',
      await as('applicant').post('/api/records/personnel-filing', {
        values: { person, kind: 'filing', authority: '市委组织部' },
      }),
    ).record.id;
  const filed = { filedOn: '2018-06-10', number: '组备〔2018〕101号' };
  const findingsOf = async (id: string) =>
    read('getProcess', await as('officer').get(`/api/records/delegation/${id}/process`)).findings.filter(
      ({ rule }) => rule === 'V02',
    );

  test('is answered by the office alone, holds for twelve months, and the delegation misses it until then', async () => {
    let saved = await handedIn({});
    for (let step = 0; step < 4; step++) saved = await driver.approve(saved);
    const members = (await page('delegation', saved.id)).values['members'] as Values[];
    const [before] = await findingsOf(saved.id);
    expect(before?.severity).toBe('note');
    const [first, second, interpreter] = members.map(({ personName }) => String(personName));
    expect(before?.message.zh).toContain(`${first}、${second}`);
    expect(before?.message.zh).not.toContain(interpreter);

    for (const { person } of members.slice(0, 2)) {
      const id = await begin(person);
      expect(refusal(await act('personnel-filing', id, 'file', filed, 'applicant')).code).toBe('not-allowed');
      read('actOnRecord', await act('personnel-filing', id, 'send', {}, 'applicant'));
      read('actOnRecord', await act('personnel-filing', id, 'file', { ...filed, filedOn: '2018-06-15' }));
      expect((await page('personnel-filing', id)).values['validTo']).toBe('2019-06-15');
    }
    expect(await findingsOf(saved.id)).toEqual([]);
  });

  test('of some rank holds as long as the office has set', async () => {
    const set = await as('division-head').post('/api/rules/V01/limits', {
      parameter: 'months',
      category: 'division',
      value: 6,
      severity: null,
      basis: '明港市干部备案办法第5条',
      from: '2018-06-01',
    });
    expect(set.status).toBe(200);
    const saved = await handedIn({});
    const members = (await page('delegation', saved.id)).values['members'] as Values[];
    const until = await Promise.all(
      members.slice(0, 2).map(async ({ person, rank }) => {
        const id = await begin(person);
        read('actOnRecord', await act('personnel-filing', id, 'file', filed));
        return [rank, (await page('personnel-filing', id)).values['validTo']];
      }),
    );
    for (const [rank, validTo] of until)
      expect(validTo).toBe(rank === 'division' ? '2018-12-10' : '2019-06-10');
    expect(until.map(([rank]) => rank)).toContain('division');
  });
});
