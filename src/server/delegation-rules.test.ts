import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examples } from '../domain/examples.gen.ts';
import { createProcessDriver, type ProcessDriver } from '../../test/harness/drive-process.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
let driver: ProcessDriver;
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  for (const login of ['applicant', 'unit-head', 'officer', 'stranger']) join(login, await t.signIn(login));
  const example = examples.delegation?.find(({ name }) => name === 'two-countries');
  driver = createProcessDriver(
    t.machine,
    t.office,
    t.machine.registry.getType('delegation'),
    await t.store.resolve({ ...example?.asked, ...example?.values }),
  );
});
afterAll(() => t.close());

const path = '/api/records/delegation';
async function whole(more: Values = {}): Promise<Values> {
  const found = examples.delegation?.find(({ name }) => name === 'two-countries');
  return { ...(await t.store.resolve(found?.values ?? {})), ...more };
}
let people = 0;
/** Somebody of the register whom no other test sends. */
async function somebody(more: Values): Promise<string> {
  const values = {
    name: `人员${++people}`,
    unit: t.office.units.applicant,
    post: '局长',
    rank: 'staff',
    ...more,
  };
  return read('createRecord', await as('officer').post('/api/records/person', { values })).record.id;
}
const lead = (person: string, more: Values = {}): Values => ({
  members: [{ person, role: 'leader', ...more }],
});
const create = async (more: Values, action?: string) =>
  as('officer').post(path, { values: await whole(more), ...(action === undefined ? {} : { action }) });

type Answer = Awaited<ReturnType<typeof create>>;
/** What stood in the way, by entry and the words of the rule. */
const blocks = (answer: Answer): string[] =>
  refusal(answer)
    .findings.filter(({ code }) => code === 'rule-blocks')
    .map((one) => `${one.path}: ${one.message}`);

/** Takes a new application through the unit; what its hand-in was refused for, or nothing. */
async function handIn(more: Values): Promise<string[]> {
  const { record } = read('createRecord', await create(more, 'submit'));
  return driver.approveUntil(record as never, 'submitted').then(
    () => [],
    (error: { findings?: readonly { path: string; code: string; params: { message: string } }[] }) => {
      if (!error.findings) throw error;
      return error.findings.map((one) => `${one.path}: ${one.params.message}`);
    },
  );
}

describe('a programme is refused', () => {
  test('with a day outside the journey or one half-day twice, even in a draft', async () => {
    const row = { half: 'morning', activity: '会谈', nature: 'official' };
    const outside = await create({ programme: [{ ...row, day: '2018-07-23' }] });
    expect(refusal(outside).findings).toMatchObject([{ path: 'programme.0.day', code: 'date-too-late' }]);
    const twice = [
      { ...row, day: '2018-07-16' },
      { ...row, day: '2018-07-16', activity: '参加开幕式' },
    ];
    expect(refusal(await create({ programme: twice })).findings).toMatchObject([
      { path: 'programme.1.day', code: 'row-repeated' },
    ]);
  });
  test('in a city that is not among the places, when it is handed in with a half-day missing, or half of it is rest', async () => {
    const [first, ...others] = (await whole()).programme as Values[];
    const bonn = [
      first,
      ...others.map((row) => ({ ...row, ...(row.city === '柏林' ? { city: '波恩' } : {}) })),
    ];
    expect(blocks(await create({ programme: bonn }, 'submit'))).toEqual([
      expect.stringContaining('programme.1.city: 日程中的波恩没有列入行程'),
    ]);
    const resting = [first, ...others].map((row) => ({ ...row, nature: 'rest' }));
    expect(blocks(await create({ programme: resting }, 'submit'))).toEqual([
      expect.stringContaining('programme: 在外8天，有公务活动的0天，不足3分之2（6天）'),
    ]);
    expect(await handIn({ programme: others })).toEqual(['programme: 日程没有写：7月15日上午。']);
    expect(await handIn({ programme: undefined })).toEqual([
      expect.stringContaining('programme: 日程没有写：7月15日全天'),
    ]);
  });
  test('and whole, it is handed in', async () => expect(await handIn({})).toEqual([]));
});

describe('places', () => {
  test('Taiwan is handled elsewhere; an uninvited country is not handed in', async () => {
    const [berlin, paris] = (await whole()).legs as Values[];
    expect(
      blocks(await create({ legs: [berlin, { ...paris, country: 'TW', city: '台北' }] }, 'submit')),
    ).toContainEqual(expect.stringContaining('legs.1.country: 赴中国台湾不走'));
    const [inviter] = (await whole()).inviters as Values[];
    expect(await handIn({ inviters: [inviter] })).toEqual([
      'inviters: 法国没有邀请单位，每个国家（地区）都要有邀请函。',
    ]);
  });
  test('several cities of a country are one country, each with its days and rates', async () => {
    const [berlin, paris] = (await whole()).legs as Values[];
    const legs = [berlin, { ...paris, country: 'DE', city: '波恩' }];
    const { record } = read(
      'createRecord',
      await create({ legs, programme: undefined, inviters: undefined }),
    );
    expect(record.values).toMatchObject({ countries: 1, legs: [{ paidDays: 3 }, { paidDays: 5 }] });
  });
});

describe('people', () => {
  test('of bureau level who were approved within two years are refused, with the days of the trip', async () => {
    const person = await somebody({ rank: 'deputyBureau' });
    const first = read('createRecord', await create(lead(person), 'submit')).record;
    // An application alone is no trip yet.
    expect((await create(lead(person), 'submit')).status).toBe(200);
    await driver.approveUntil(first as never, 'approved');
    const [refused] = blocks(await create(lead(person), 'submit'));
    expect(refused).toContain('members.0.person: 人员');
    expect(refused).toContain('24个月内另有1次已批准的出访：2018-07-15至2018-07-22；一般不超过1次');
    expect((await create({ ...lead(person), category: 'research' }, 'submit')).status).toBe(200);
    const foreign = await somebody({ rank: 'deputyBureau', postGroup: 'foreign' });
    for (let i = 0; i < 2; i++)
      await driver.approveUntil(
        read('createRecord', await create(lead(foreign), 'submit')).record as never,
        'approved',
      );
  });
  test('who are retired, retire within the year, or hold an ordinary document do not go', async () => {
    const retired = await somebody({ retired: true });
    expect(blocks(await create(lead(retired), 'submit'))).toEqual([
      expect.stringContaining('已离退休，不再派遣'),
    ]);
    const old = await somebody({ gender: 'male', bornOn: '1958-11-30' });
    expect(blocks(await create(lead(old), 'submit'))).toEqual([expect.stringContaining('2018年满60周岁')]);
    const young = await somebody({ gender: 'male', bornOn: '1980-11-30' });
    expect(blocks(await create(lead(young, { passport: 'ordinary' }), 'submit'))).toEqual([
      expect.stringContaining('members.0.passport: '),
    ]);
    expect((await create(lead(young), 'submit')).status).toBe(200);
  });
  test('of a core secrecy post, or of seventy years, need their papers, which are then accepted', async () => {
    const core = await somebody({ secrecyLevel: 'core' });
    expect(await handIn(lead(core))).toEqual([
      expect.stringContaining('是核心涉密人员，没有附保密承诺书、同意派出函、核心涉密人员备案表'),
    ]);
    const pdf = await t.store.resolve({ file: [{ $ref: 'file:pdf' }] });
    const paper = (person: string, kind: string): Values => ({ person, kind, ...pdf });
    const papers = ['pledge', 'consent', 'filing'].map((kind) => paper(core, kind));
    expect(await handIn({ ...lead(core), papers })).toEqual([]);
    const old = await somebody({ retired: true, bornOn: '1940-01-01' });
    const research = { category: 'research', ...lead(old) };
    expect(await handIn(research)).toEqual([expect.stringContaining('没有附健康证明、返聘文件')]);
    expect(await handIn({ ...research, papers: [paper(old, 'health'), paper(old, 'rehired')] })).toEqual([]);
  });
  test('what the unit must declare is demanded when it hands in; a spouse in the group and a tour at once', async () => {
    expect(await handIn({ foreignTies: undefined, noRelatives: undefined })).toEqual([
      expect.stringContaining('noRelatives: '),
      expect.stringContaining('foreignTies: '),
    ]);
    expect(await handIn({ foreignTies: true })).toEqual([expect.stringContaining('foreignTiesNote: ')]);
    expect(blocks(await create({ noRelatives: false }, 'submit'))).toEqual([
      expect.stringContaining('noRelatives: '),
    ]);
    expect(blocks(await create({ task: '考察城市管理。' }, 'submit'))).toEqual([
      expect.stringContaining('task: 出现“考察”'),
    ]);
  });
  test('a leader beside another of the unit, and two continents, are shown and stop nobody', async () => {
    const [one, two] = [await somebody({}), await somebody({})];
    const first = read('createRecord', await create(lead(one, { leadsUnit: true }), 'submit')).record;
    await driver.approveUntil(first as never, 'submitted');
    const [berlin, tokyo] = (await whole()).legs as Values[];
    const { record } = read(
      'createRecord',
      await create({
        ...lead(two, { leadsUnit: true }),
        legs: [
          { ...berlin, country: 'IT', city: '柏林' },
          { ...tokyo, country: 'JP', city: '巴黎' },
        ],
      }),
    );
    const { findings } = read('getProcess', await as('officer').get(`${path}/${record.id}/process`));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['T03', 'warn'],
      ['P02b', 'warn'],
    ]);
    expect(findings[1]?.message.zh).toContain('2018-07-15至2018-07-22');
  });
});

test('what was approved on paper is entered without a programme, declarations and papers', async () => {
  const person = await somebody({ rank: 'bureau', retired: true, secrecyLevel: 'core' });
  const values = await whole({
    ...lead(person),
    programme: undefined,
    noRelatives: undefined,
    foreignTies: undefined,
    paperOn: '2018-05-02',
    paperNumber: '外批2018-7',
    ...(await t.store.resolve({ paperScan: [{ $ref: 'file:pdf' }] })),
  });
  const answer = await as('officer').post(path, { values, action: 'enterApproved' });
  const { record } = read('createRecord', answer);
  const saved = await driver.approveUntil(record as never, 'approved');
  expect(saved.record.values.entered).toBe(true);
});
