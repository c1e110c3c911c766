import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date('2018-07-10T10:00:00+08:00') });
  for (const login of [
    'applicant',
    'other',
    'officer',
    'division-head',
    'director',
    'supervisor',
    'system-admin',
  ])
    join(login, await t.signIn(login));
  join('far', await t.signIn('director', await t.addOffice()));
});
afterAll(() => t.close());

async function makeIndicator(code: string, more: Values = {}): Promise<string> {
  const values = {
    name: `指标${code}`,
    code,
    area: 'economy',
    nature: 'flow',
    measure: '亿元',
    definition: '统计局口径。',
    often: 'half',
    unit: t.office.units.applicant,
    ...more,
  };
  return read('createRecord', await as('officer').post('/api/records/reported-indicator', { values })).record
    .id;
}

const numberOf = (indicator: string, period: string, value: number, more: Values = {}): Values => ({
  indicator,
  period,
  value,
  source: '区统计局月报',
  reporter: '张敏',
  ...more,
});
const enter = async (values: Values, login = 'applicant') =>
  read('createRecord', await as(login).post('/api/records/reported-figure', { values })).record;
const act = (record: { id: string; version: number }, action: string, login: string, values: Values = {}) =>
  as(login).post(`/api/records/reported-figure/${record.id}/actions/${action}`, {
    version: record.version,
    values,
  });
async function approve(values: Values) {
  const entered = await enter(values);
  const handedIn = read('actOnRecord', await act(entered, 'handIn', 'applicant')).record;
  return read('actOnRecord', await act(handedIn, 'approve', 'division-head')).record;
}
async function figuresOf(login = 'director', period = '2018H1') {
  const { figures } = read('listFigures', await as(login).get(`/api/figures?period=${period}`));
  return new Map(figures.map((figure) => [figure.indicator, figure]));
}
const behind = (indicator: string, login = 'director', period = '2018H1', more = '') =>
  as(login).get(`/api/figures/${indicator}/records?period=${period}${more}`);

describe('refused', () => {
  test('nobody approves but who answers for the figures, and what is not approved is no figure', async () => {
    const indicator = await makeIndicator('refused.waiting');
    const draft = await enter(numberOf(indicator, '2018H1', 3));
    expect(refusal(await act(draft, 'approve', 'director')).code).toBe('action-not-possible');
    const handedIn = read('actOnRecord', await act(draft, 'handIn', 'applicant')).record;
    for (const login of ['applicant', 'officer'])
      expect(refusal(await act(handedIn, 'approve', login)).code).toBe('not-allowed');
    for (const login of ['other', 'far', 'system-admin'])
      expect(refusal(await act(handedIn, 'approve', login)).code).toBe('not-found');
    expect((await figuresOf()).has('reported.refused.waiting')).toBe(false);
    expect(read('listFigureRecords', await behind('reported.refused.waiting'))).toMatchObject({
      value: 0,
      count: 0,
      rows: [],
    });
  });

  test('a second number for the period, by whoever hands it in; an estimate gives way to the final one', async () => {
    const indicator = await makeIndicator('refused.twice');
    await approve(numberOf(indicator, '2018H1', 10, { estimate: true }));
    expect((await figuresOf()).get('reported.refused.twice')).toMatchObject({
      value: 10,
      reported: { estimate: true },
    });
    await approve(numberOf(indicator, '2018-01-01..2018-06-30', 11));
    expect((await figuresOf()).get('reported.refused.twice')).toMatchObject({
      value: 11,
      reported: { estimate: false },
    });
    const again = await enter(numberOf(indicator, '2018H1', 12));
    const refused = refusal(await act(again, 'handIn', 'applicant'));
    expect(refused.code).toBe('invalid-record');
    expect(JSON.stringify(refused)).toContain('这一期已有审核过的数：11。');
    expect((await figuresOf()).get('reported.refused.twice')?.value).toBe(11);
  });

  test('an indicator that nobody declared cannot be opened, nor one be taken apart', async () => {
    const indicator = await makeIndicator('refused.parts');
    await approve(numberOf(indicator, '2018H1', 1));
    expect(refusal(await behind('reported.no-such')).code).toBe('unknown-indicator');
    const apart = await as('director').get('/api/figures/reported.refused.parts/by/month?period=2018H1');
    expect(refusal(apart).code).toBe('unknown-indicator');
    const part = await behind('reported.refused.parts', 'director', '2018H1', '&by=month&key=2018-05');
    expect(refusal(part).code).toBe('unknown-dimension');
    const cursor = await behind('reported.refused.parts', 'director', '2018H1', '&cursor=x');
    expect(refusal(cursor).code).toBe('bad-cursor');
  });

  test('a neighbour sees nothing, and a unit only what it reports itself', async () => {
    const own = await makeIndicator('refused.own');
    const theirs = await makeIndicator('refused.theirs', { unit: t.office.units.other });
    await approve(numberOf(own, '2018H1', 5));
    const other = await enter(numberOf(theirs, '2018H1', 6), 'other');
    const handedIn = read('actOnRecord', await act(other, 'handIn', 'other')).record;
    read('actOnRecord', await act(handedIn, 'approve', 'director'));
    const seen = async (login: string) =>
      [...(await figuresOf(login)).keys()].filter((name) => /refused\.(own|theirs)/.test(name));
    expect(await seen('director')).toEqual(['reported.refused.own', 'reported.refused.theirs']);
    expect(await seen('applicant')).toEqual(['reported.refused.own']);
    expect(await seen('far')).toEqual([]);
    expect(await seen('system-admin')).toEqual([]);
    expect(refusal(await behind('reported.refused.own', 'far')).code).toBe('unknown-indicator');
    expect(read('listFigureRecords', await behind('reported.refused.theirs', 'applicant')).rows).toEqual([]);
  });
});

describe('a figure', () => {
  test('is compared with what was reported last year, and opens its numbers', async () => {
    const indicator = await makeIndicator('safety.calls', { measure: '起' });
    await approve(numberOf(indicator, '2017H1', 12607));
    const { id } = await approve(numberOf(indicator, '2018H1', 12408));
    expect((await figuresOf()).get('reported.safety.calls')).toMatchObject({
      kind: 'reported',
      basis: 'reported',
      value: 12408,
      previous: 12607,
      percent: -1.6,
      percentText: '-1.6%',
      baseFrom: 'reported',
      pack: 'reports',
      type: 'reported-figure',
      reported: { area: 'economy', source: '区统计局月报', reporter: '张敏' },
    });
    const opened = read('listFigureRecords', await behind('reported.safety.calls'));
    expect(opened).toMatchObject({ value: 12408, count: 1, next: null });
    expect(opened.rows.map(({ record, title, on, adds }) => [record.id, title, on, adds])).toEqual([
      [id, '指标safety.calls 2018年上半年', '2018-06-30', 12408],
    ]);
  });

  test('of months is their sum, page by page, and none while a month is missing', async () => {
    const indicator = await makeIndicator('economy.monthly', { often: 'month' });
    for (const month of [1, 2, 3, 4, 5]) await approve(numberOf(indicator, `2018-0${month}`, month / 10));
    expect((await figuresOf()).has('reported.economy.monthly')).toBe(false);
    await approve(numberOf(indicator, '2018-06', 0.6));
    expect((await figuresOf()).get('reported.economy.monthly')?.value).toBe(2.1);
    const months: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = `&size=4${cursor && `&cursor=${cursor}`}`;
      const page = read(
        'listFigureRecords',
        await behind('reported.economy.monthly', 'director', '2018H1', more),
      );
      expect([page.value, page.count]).toEqual([2.1, 6]);
      months.push(...page.rows.map(({ on }) => on));
      cursor = page.next;
    }
    expect(months).toHaveLength(6);
    expect(months).toEqual([...months].sort());
  });

  test('keeps the growth that was published at comparable prices, with and without a value of last year', async () => {
    const indicator = await makeIndicator('economy.added-value');
    await approve(numberOf(indicator, '2018H1', 82.9, { growth: 2.85, growthBasis: 'comparable' }));
    const line = {
      percent: 2.85,
      percentText: '+2.85%',
      decimals: 2,
      reported: { growthBasis: 'comparable' },
    };
    expect((await figuresOf()).get('reported.economy.added-value')).toMatchObject({
      ...line,
      previous: null,
      baseFrom: 'stated',
    });
    await approve(numberOf(indicator, '2017H1', 78));
    expect((await figuresOf()).get('reported.economy.added-value')).toMatchObject({
      ...line,
      previous: 78,
      baseFrom: 'reported',
    });
  });

  test('of a rate differs by percentage points, of a rank by places', async () => {
    const rate = await makeIndicator('petitions.rate', { nature: 'rate', measure: '%' });
    const rank = await makeIndicator('city.rank', { nature: 'rank', measure: '名', lowerIsBetter: true });
    await approve(numberOf(rate, '2017H1', 94.2));
    await approve(numberOf(rate, '2018H1', 96));
    await approve(numberOf(rank, '2017H1', 7));
    await approve(numberOf(rank, '2018H1', 5));
    const found = await figuresOf();
    expect(found.get('reported.petitions.rate')).toMatchObject({
      percent: null,
      difference: 1.8,
      percentText: '+1.8个百分点',
    });
    expect(found.get('reported.city.rank')).toMatchObject({
      percent: null,
      difference: -2,
      percentText: '-2位',
    });
  });

  test('is compared with the period before when that is asked, and then without the growth that was published', async () => {
    const indicator = await makeIndicator('economy.before');
    await approve(numberOf(indicator, '2017H1', 50));
    await approve(numberOf(indicator, '2017H2', 80));
    await approve(numberOf(indicator, '2018H1', 100, { growth: 99, growthBasis: 'comparable' }));
    const answer = await as('director').get('/api/figures?period=2018H1&against=periodBefore');
    const { figures, previous } = read('listFigures', answer);
    expect(previous.name).toBe('2017H2');
    const found = figures.find((one) => one.indicator === 'reported.economy.before');
    expect(found).toMatchObject({ value: 100, previous: 80, percent: 25, baseFrom: 'reported' });
    expect(found?.reported).not.toHaveProperty('growthBasis');
    expect((await figuresOf()).get('reported.economy.before')).toMatchObject({ previous: 50, percent: 99 });
    expect(refusal(await as('director').get('/api/figures?period=2018H1&against=nothing')).status).toBe(400);
  });

  test('has a dash for a base of zero', async () => {
    const indicator = await makeIndicator('zero.base');
    await approve(numberOf(indicator, '2017H1', 0));
    await approve(numberOf(indicator, '2018H1', 3));
    expect((await figuresOf()).get('reported.zero.base')).toMatchObject({
      previous: 0,
      percent: null,
      percentText: '—',
    });
  });

  test('leaves while it is corrected, and comes back as it was corrected', async () => {
    const indicator = await makeIndicator('corrected');
    const standing = await approve(numberOf(indicator, '2018H1', 5));
    const open = read(
      'actOnRecord',
      await act(standing, 'correct', 'director', { reason: '月报修订。' }),
    ).record;
    expect((await figuresOf()).has('reported.corrected')).toBe(false);
    const saved = read(
      'saveRecord',
      await as('applicant').put(`/api/records/reported-figure/${open.id}`, {
        version: open.version,
        values: { value: 5.5 },
      }),
    ).record;
    const handedIn = read('actOnRecord', await act(saved, 'handIn', 'applicant')).record;
    read('actOnRecord', await act(handedIn, 'approve', 'director'));
    expect((await figuresOf()).get('reported.corrected')?.value).toBe(5.5);
  });
});

describe('a target', () => {
  const set = async (indicator: string, value: number, more: Values = {}) =>
    read(
      'createRecord',
      await as('officer').post('/api/records/target', {
        values: {
          name: '年度目标',
          indicator,
          period: '2018',
          value,
          measure: '亿元',
          source: '任务书',
          ...more,
        },
      }),
    ).record;

  test('alone is a line of its own that claims nothing', async () => {
    const { id } = await set('reported.promotion.planned', 8, { measure: '家', name: '年内授牌' });
    expect((await figuresOf()).get('reported.promotion.planned')).toMatchObject({
      kind: 'target',
      label: '年内授牌',
      record: id,
      value: 8,
      target: 8,
      previous: null,
      basis: 'target',
    });
  });

  test('of the year stands beside the half-year with its share and light; another unit’s does not', async () => {
    const indicator = await makeIndicator('promotion.investment');
    await approve(numberOf(indicator, '2018H1', 2000));
    await set('reported.promotion.investment', 5000);
    await set('reported.promotion.investment', 50, { measure: '万元', period: '2018-01-01..2018-12-30' });
    expect((await figuresOf()).get('reported.promotion.investment')).toMatchObject({
      value: 2000,
      target: 5000,
      aim: { period: '2018', source: '任务书', reached: 40, light: 'behind' },
    });
    // Units do not see what the whole office should reach.
    expect((await figuresOf('applicant')).get('reported.promotion.investment')).not.toHaveProperty('aim');
  });

  test('holds for figures that are counted from records as well, and no longer once it is dropped', async () => {
    const target = await set('outbound.party-batches', 90, { measure: '批' });
    expect((await figuresOf()).get('outbound.party-batches')).toMatchObject({
      target: 90,
      aim: { reached: 0 },
    });
    const dropped = await as('officer').post(`/api/records/target/${target.id}/actions/drop`, {
      version: target.version,
      values: { reason: '任务调整。' },
    });
    expect(dropped.status).toBe(200);
    expect((await figuresOf()).get('outbound.party-batches')).not.toHaveProperty('aim');
  });
});
