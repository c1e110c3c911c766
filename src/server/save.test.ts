import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';
import { newId } from '../model/id.ts';

let t: TestApp;
let officer: Client;
let director: Client;
let base: Values;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  officer = await t.signIn('officer');
  director = await t.signIn('director');
  const saved = await t.store.store('delegation', 'two-countries');
  const { name, category, kind, unit, task, secrecy, travel, legs, members, inviters } = saved.record.values;
  const bare = (rows: unknown): Values[] => (rows as Values[]).map(({ id: _id, ...row }) => row);
  base = {
    ...{ name, category, kind, unit, task, secrecy, travel },
    legs: bare(legs),
    members: bare(members).map(({ person, role, counted }) => ({ person, role, counted })),
    inviters: bare(inviters).map(({ letter: _letter, ...row }) => row),
  };
});
afterAll(() => t.close());

const create = (values: Values, more: object = {}, headers = {}) =>
  officer.post('/api/records/delegation', { values, ...more }, headers);

/** Every row that a save could write, so that “nothing” can be held to it. */
const everything = async () =>
  t.owner(`SELECT (SELECT count(*)::int FROM delegation) AS records,
    (SELECT count(*)::int FROM delegation_legs) + (SELECT count(*)::int FROM delegation_members)
      + (SELECT count(*)::int FROM delegation_inviters) AS rows,
    (SELECT count(*)::int FROM audit_entry) + (SELECT count(*)::int FROM audit_value) AS audit,
    (SELECT count(*)::int FROM idempotency_key) AS keys, (SELECT sum(version)::int FROM delegation) AS versions`);

describe('a record with faults', () => {
  let before: unknown;
  beforeEach(async () => {
    before = await everything();
  });

  test.each<[string, Values, [string, string][]]>([
    [
      'a day that is none',
      { travel: { from: '2018-02-30', to: '2018-05-13' } },
      [['travel', '“出境至入境日期”不是日历上的日期，请写成 2018-05-06。']],
    ],
    [
      'an end before the beginning',
      { travel: { from: '2018-05-13', to: '2018-05-06' }, legs: [] },
      [['travel', '“出境至入境日期”的结束日期早于开始日期。']],
    ],
    [
      'a city twice without other days',
      {
        legs: [
          { country: 'DE', city: '柏林' },
          { country: 'DE', city: '柏林' },
        ],
      },
      [['legs.1.country', '“出访国家（地区）”第2行的“德国 柏林”与第1行重复。']],
    ],
    [
      'a place that is no country',
      { legs: [{ country: 'XX', city: '某地' }] },
      [['legs.0.country', '“国家（地区）”：“XX”不在国家（地区）名录中，请用外交部规范名称。']],
    ],
    ['a field that nobody declared', { colour: 'red' }, [['colour', '没有“colour”这个栏目。']]],
    [
      'fields that every object has',
      { constructor: 1, toString: 'x' },
      [
        ['constructor', '没有“constructor”这个栏目。'],
        ['toString', '没有“toString”这个栏目。'],
      ],
    ],
    [
      'a date that only an approval writes',
      { approvedOn: '2018-05-01' },
      [['approvedOn', '“批准日期”由系统计算或在办理时填写，不能直接修改。']],
    ],
    [
      'a number that the system computes',
      { days: 3 },
      [['days', '“在外天数”由系统计算或在办理时填写，不能直接修改。']],
    ],
    [
      'a secret',
      { secrecy: '机密' },
      [['secrecy', '本系统只处理公开、内部和工作秘密。标为“机密”的事项请走线下渠道，不要录入。']],
    ],
    [
      'a unit that is nowhere',
      { unit: '00000000-0000-7000-8000-000000000000' },
      [['unit', '“组团单位”所选的单位不存在，或不在您的权限范围内。']],
    ],
    ['too many words', { name: '团'.repeat(121) }, [['name', '“团组名称”最多120个字，现有121个字。']]],
    ['a list where a text belongs', { name: ['x'] }, [['name', '“团组名称”的内容无法识别。']]],
    ['a choice that is none', { category: 'toString' }, [['category', '“类别”没有“toString”这一项。']]],
  ])('is refused for %s, and nothing is stored', async (_name, values, findings) => {
    const answer = await create({ ...base, ...values });
    expect(answer.status).toBe(422);
    const problem = refusal(answer);
    expect(problem).toMatchObject({
      code: 'invalid-record',
      detail: `有${findings.length}处需要修改。`,
      en: `${findings.length} entries need correction.`,
    });
    expect(problem.findings.map(({ path, message }) => [path, message])).toEqual(findings);
    for (const { en } of problem.findings) expect(en).toMatch(/[A-Za-z]{3}/);
    expect(await everything()).toEqual(before);
  });

  test('members without a person cannot be submitted', async () => {
    const members = [{ role: 'leader', counted: true }, ...(base['members'] as Values[])];
    const answer = await create({ ...base, members }, { action: 'submit' });
    expect(refusal(answer).findings).toMatchObject([
      { path: 'members.0.person', code: 'required', message: '请填写“姓名”。' },
    ]);
    expect(await everything()).toEqual(before);
  });

  test('hears of all of them at once, each with its place', async () => {
    const answer = await create(
      {
        name: '',
        category: 'nobody',
        travel: { from: 'x', to: 'y' },
        legs: [{ country: 'DE', city: '柏林' }, { country: 'DE', city: '柏林' }, { country: '??' }],
        members: [{ role: 'chief' }],
        colour: 'red',
        persons: 3,
      },
      { action: 'submit' },
    );
    const paths = refusal(answer).findings.map(({ path }) => path);
    expect([...new Set(paths)].sort()).toEqual([
      'category',
      'colour',
      'inviters',
      'kind',
      'legs.0.stay',
      'legs.1.country',
      'legs.1.stay',
      'legs.2.city',
      'legs.2.country',
      'legs.2.stay',
      'members.0.person',
      'members.0.role',
      'name',
      'persons',
      'secrecy',
      'task',
      'travel',
      'unit',
    ]);
    expect(refusal(answer).detail).toBe(`有${paths.length}处需要修改。`);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['is no JSON', '{"values":', /请求有误/],
    ['would poison a prototype', '{"values":{"__proto__":{"x":1}}}', /请求有误/],
    ['is too large', JSON.stringify({ values: { task: '长'.repeat(1_000_000) } }), /请求有误/],
    ['has no values', '{}', /请求有误：values/],
  ])('a body that %s is a wrong request', async (_name, payload, words) => {
    const answer = await t.app.inject({
      method: 'POST',
      url: '/api/records/delegation',
      headers: { cookie: `wutong=${officer.cookie}`, 'x-wutong': '1', 'content-type': 'application/json' },
      payload,
    });
    expect(answer.statusCode).toBe(400);
    expect((answer.json() as { detail: string }).detail).toMatch(words);
    expect(await everything()).toEqual(before);
    expect(t.log).toEqual([]);
  });

  test('an action or a type that is none is a refusal and no fault', async () => {
    const none = await create(base, { action: 'constructor' });
    expect(refusal(none)).toMatchObject({ status: 409, code: 'action-not-possible' });
    const type = await officer.post('/api/records/constructor', { values: {} });
    expect(refusal(type).code).toBe('not-found');
    expect(await everything()).toEqual(before);
  });
});

describe('a row of a record', () => {
  test('keeps its id, and cannot be taken over from another record', async () => {
    const one = read('createRecord', await create({ ...base, name: '甲团' })).record;
    const legs = one.values['legs'] as Values[];
    const two = await create({ ...base, name: '乙团', legs });
    expect([200, 422]).toContain(two.status);
    const again = read('getRecord', await officer.get(`/api/records/delegation/${one.id}`)).record;
    expect(again.values['legs']).toEqual(legs);
    expect(t.log).toEqual([]);
  });
});

describe('two people and one record', () => {
  const made = async (): Promise<string> =>
    read('createRecord', await create({ ...base, name: '并发团' })).record.id;

  test('a save of what is no longer so is refused with what stands now', async () => {
    const id = await made();
    const path = `/api/records/delegation/${id}`;
    read('saveRecord', await director.put(path, { version: 1, values: { name: '主任改名' } }));
    const before = await everything();
    const answer = await officer.put(path, { version: 1, values: { task: '经办人改任务' } });
    expect(answer.status).toBe(409);
    expect(refusal(answer)).toMatchObject({
      code: 'stale-version',
      detail: '您打开之后，director已修改并保存了这条记录。请对照后再保存。',
      en: 'director has saved this record since you opened it. Compare, then save again.',
      extra: { given: 1, current: { id, version: 2, values: { name: '主任改名', task: base['task'] } } },
    });
    expect(await everything()).toEqual(before);
    const act = await officer.post(`${path}/actions/submit`, { version: 1, values: {} });
    expect(refusal(act).code).toBe('stale-version');
  });

  test('of two saves at once exactly one wins, and the audit knows one', async () => {
    const id = await made();
    const path = `/api/records/delegation/${id}`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        (i % 2 === 0 ? officer : director).put(path, { version: 1, values: { name: `第${i}个` } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    const winner = answers.findIndex(({ status }) => status === 200);
    const now = read('getRecord', await officer.get(path)).record;
    expect(now).toMatchObject({ version: 2, values: { name: `第${winner}个` } });
    const { entries } = read('getHistory', await officer.get(`${path}/history`));
    expect(entries.map(({ action, version }) => [action, version])).toEqual([
      ['save', 2],
      ['create', 1],
    ]);
  });

  test('what is locked or does not lead there is refused with its state', async () => {
    const id = read('createRecord', await create(base, { action: 'submit' })).record.id;
    const path = `/api/records/delegation/${id}`;
    const save = await officer.put(path, { version: 1, values: { name: '改' } });
    expect(refusal(save)).toMatchObject({
      status: 409,
      code: 'record-locked',
      detail: '当前状态为“单位审核中”，内容已锁定，不能直接修改。',
    });
    const act = await officer.post(`${path}/actions/comeBack`, { version: 1, values: {} });
    expect(refusal(act)).toMatchObject({ detail: '当前状态为“单位审核中”，不能“登记回国”。' });
    const asked = await officer.post(`${path}/actions/cancel`, { version: 1, values: {} });
    expect(refusal(asked).findings).toMatchObject([
      { path: 'cancelledOn', message: '请填写“取消日期”。' },
      { path: 'reason', message: '请填写“原因”。' },
    ]);
    const early = await director.post(`${path}/actions/cancel`, {
      version: 1,
      values: { cancelledOn: '2018-06-16', reason: '外方延期' },
    });
    expect(refusal(early).findings).toMatchObject([{ path: 'cancelledOn', code: 'date-too-late' }]);
    const decided = await director.post(`${path}/actions/handIn`, { version: 1, values: {} });
    expect(refusal(decided)).toMatchObject({ code: 'not-allowed', detail: '您没有“报送外办”的权限。' });
  });
});

describe('the same form sent twice', () => {
  const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
  const counts = async () => (await everything())[0] as Record<string, number>;

  test('gives the same record, one after the other and five at once', async () => {
    const before = await counts();
    const mark = key();
    const first = read('createRecord', await create(base, { action: 'submit' }, mark));
    const again = read('createRecord', await create(base, { action: 'submit' }, mark));
    expect(again.record).toEqual(first.record);
    const many = key();
    const five = await Promise.all(Array.from({ length: 5 }, () => create(base, { action: 'submit' }, many)));
    const ids = five.map((answer) => read('createRecord', answer).record.id);
    expect(new Set(ids).size).toBe(1);
    const after = await counts();
    expect(after['records']).toBe((before['records'] ?? 0) + 2);
    expect(after['keys']).toBe((before['keys'] ?? 0) + 2);
    // Each: two entries (entered, submitted), each with its values.
    expect(after['audit']).toBe((before['audit'] ?? 0) + 8);
  });

  test('gives the first answer again also where the record went on meanwhile', async () => {
    const made = key();
    const { record } = read('createRecord', await create(base, {}, made));
    const path = `/api/records/delegation/${record.id}`;
    const mark = key();
    const body = { version: 1, values: { name: '改过一次' } };
    // The answer of the first was lost; the client knows only that it asked.
    read('saveRecord', await officer.put(path, body, mark));
    const retry = read('saveRecord', await officer.put(path, body, mark));
    expect(retry.record).toMatchObject({ version: 2, values: { name: '改过一次' } });
    const act = key();
    read('actOnRecord', await officer.post(`${path}/actions/submit`, { version: 2, values: {} }, act));
    const acted = await officer.post(`${path}/actions/submit`, { version: 2, values: {} }, act);
    expect(read('actOnRecord', acted).record).toMatchObject({ version: 3, state: 'inUnit' });
  });

  test('is refused under the same key with other content, and by nobody else’s key', async () => {
    const mark = key();
    read('createRecord', await create(base, {}, mark));
    const before = await everything();
    const other = await create({ ...base, name: '另一个团' }, {}, mark);
    expect(refusal(other)).toMatchObject({
      status: 409,
      code: 'idempotency-key-reused',
      detail: '同一提交编号对应了不同的内容。',
    });
    const action = await create(base, { action: 'submit' }, mark);
    expect(refusal(action).code).toBe('idempotency-key-reused');
    const type = await officer.post('/api/records/person', { values: base }, mark);
    expect(type.status).toBeGreaterThanOrEqual(409);
    expect(await everything()).toEqual(before);
    const theirs = await director.post('/api/records/delegation', { values: base }, mark);
    expect(theirs.status).toBe(200);
  });

  test.each(['short', 'with blank 123', 'a'.repeat(101)])('a key that is none: %s', async (bad) => {
    const answer = await create(base, {}, { 'idempotency-key': bad });
    expect(refusal(answer)).toMatchObject({ status: 400, code: 'bad-request' });
  });

  test('a refusal is not kept: the mended form goes through under the same key', async () => {
    const mark = key();
    expect((await create({ ...base, days: 1 }, {}, mark)).status).toBe(422);
    expect((await create(base, {}, mark)).status).toBe(200);
  });
});
