import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { wordsOf } from '../../test/harness/reports.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
const { as, join } = makeCrowd();
const report = '/api/reports/half-year';
const live = { figure: 'consular.legalization-batches' };

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date('2019-01-05T02:00:00Z') });
  for (const login of ['applicant', 'supervisor', 'officer', 'director']) join(login, await t.signIn(login));
  join('far officer', await t.signIn('officer', await t.addOffice()));
  for (const acceptedOn of ['2018-02-01', '2018-03-01', '2018-09-01', '2018-10-01', '2018-11-01']) {
    const values = { acceptedOn, applicant: acceptedOn, country: 'DE', subject: 'degree', copies: 2 };
    read('createRecord', await as('officer').post('/api/records/legalization', { values }));
  }
  await write('2018H1', 'work.consular.legalization', null, ['2018年上半年办理领事认证', live, '。']);
  await write('2018H1', 'own.forum', 'work.heading', ['3月举办第3届论坛，上半年来访407批。']);
  const override = { text: '9批', reason: '一批未录' };
  await write('2018H1', 'own.told', 'work.heading', [
    '办证',
    { ...live, override },
    '，',
    { ...live, rounding: 'over' },
    '。',
  ]);
  await write('2018H1', 'own.plan', 'plans.heading', ['一是办好友城论坛；二是推进APEC卡办理。']);
  await write('2018H1', 'opening.text', null, [], true);
});
afterAll(() => t.close());

async function write(period: string, block: string, after: string | null, pieces: unknown[], hidden?: true) {
  const content = { pieces, ...(hidden ? { hidden } : {}) };
  const body = { base: 0, after, content };
  read('writeParagraph', await as('officer').put(`${report}/paragraphs/${block}?period=${period}`, body));
}
const roll = (who: string, from: string, to: string) => as(who).post(`${report}/continuations`, { from, to });
const rolled = async (from: string, to: string) => read('rollForward', await roll('officer', from, to));
const draft = async (period: string) =>
  read('readReport', await as('officer').get(`${report}?period=${period}`));
const tasksOf = async (period: string, who = 'officer') =>
  read('listTasks', await as(who).get(`${report}/tasks?period=${period}`)).tasks;
const set = (who: string, id: string, body: object) => as(who).put(`/api/report-tasks/${id}`, body);

describe('refusals', () => {
  test.each([['applicant'], ['supervisor']])('%s begins no report', async (who) => {
    expect(refusal(await roll(who, '2018H1', '2018H2')).code).toBe('not-allowed');
    expect(refusal(await as(who).get(`${report}/tasks?period=2018H2`)).code).toBe('not-allowed');
  });

  test.each([
    ['2018H1', '2018H1', 'roll-backward'],
    ['2018H1', '2017H2', 'roll-backward'],
    ['2018H1', '2018-01-01..2018-12-31', 'report-not-for-period'],
    ['2018-05', '2018H2', 'report-not-for-period'],
    ['2018H1', '2018H9', 'bad-period'],
  ])('from %s to %s', async (from, to, code) => {
    expect(refusal(await roll('officer', from, to)).code).toBe(code);
  });

  test('it says so in words', async () => {
    expect(refusal(await roll('officer', '2018H1', '2017H2')).detail).toBe(
      '“2018年上半年”的稿只能作以后各期的底稿，不能用于“2017年下半年”。',
    );
    expect(await t.owner(`SELECT 1 FROM report_work WHERE period <> '2018H1'`)).toEqual([]);
  });
});

describe('the next report begun with this one', () => {
  test('brings what people wrote, and says what it left behind', async () => {
    await write('2018H2', 'own.told', 'work.heading', ['已经有人写的。']);
    expect(await rolled('2018H1', '2018H2')).toEqual({
      carried: 2,
      kept: ['own.told'],
      left: [{ block: 'opening.text', why: 'hidden' }],
      marked: 2,
      tasks: 2,
    });
  });

  test('moves its period, and its figures are those of the new one', async () => {
    const { blocks } = await draft('2018H2');
    expect(wordsOf(blocks, 'work.consular.legalization')).toBe('2018年下半年办理领事认证3批次。');
    expect(wordsOf(blocks, 'own.forum')).toBe('3月举办第3届论坛，下半年来访407批。');
    // Nobody's paragraph was written over, and what was planned is no text any more.
    expect(wordsOf(blocks, 'own.told')).toBe('已经有人写的。');
    expect(wordsOf(blocks, 'own.plan')).toBe('');
  });

  test('what nobody can know is marked at its paragraph until somebody has looked', async () => {
    const { comments } = read('listComments', await as('director').get(`${report}/comments?period=2018H2`));
    expect(Object.fromEntries(comments.map(({ block, text }) => [block, text]))).toEqual({
      'work.consular.legalization': '由2018年上半年的稿带来。已改：2018年上半年→2018年下半年。',
      'own.forum': '由2018年上半年的稿带来。已改：上半年→下半年。请看是否还对：3月、第3届、407批。',
    });
  });

  test('how a figure was rounded or overridden stays behind, and is named', async () => {
    expect((await rolled('2018H1', '2019H1')).carried).toBe(3);
    const { comments } = read('listComments', await as('officer').get(`${report}/comments?period=2019H1`));
    expect(comments.find(({ block }) => block === 'own.told')?.text).toBe(
      '由2018年上半年的稿带来。没有带来：改写“9批”（理由：一批未录）、约数“2批次”。',
    );
    const { paragraphs } = await draft('2019H1');
    expect(paragraphs.find(({ block }) => block === 'own.told')?.content?.pieces).toEqual([
      '办证',
      live,
      '，',
      live,
      '。',
    ]);
  });

  test('done again it brings nothing twice', async () => {
    const again = await rolled('2018H1', '2018H2');
    expect([again.carried, again.tasks, again.marked]).toEqual([0, 0, 0]);
    expect(again.kept).toHaveLength(3);
    expect(await tasksOf('2018H2')).toHaveLength(2);
  });

  test('the report that it was begun with stays as it was', async () => {
    const { blocks } = await draft('2018H1');
    expect(wordsOf(blocks, 'own.forum')).toBe('3月举办第3届论坛，上半年来访407批。');
    expect(wordsOf(blocks, 'own.told')).toBe('办证9批，2批次。');
  });
});

describe('what was planned', () => {
  test('stands as tasks, one for each', async () => {
    expect((await tasksOf('2018H2')).map(({ words, standing }) => [words, standing])).toEqual([
      ['一是办好友城论坛；', 'open'],
      ['二是推进APEC卡办理。', 'open'],
    ]);
    expect(await tasksOf('2018H2', 'far officer')).toEqual([]);
  });

  test('is nobody’s to settle but of those who write reports of the office', async () => {
    const [first] = await tasksOf('2018H2');
    const body = { standing: 'done', outcome: '已办。' };
    expect(refusal(await set('applicant', first?.id ?? '', body)).code).toBe('not-allowed');
    expect(refusal(await set('far officer', first?.id ?? '', body)).code).toBe('not-found');
    expect((await tasksOf('2018H2'))[0]?.standing).toBe('open');
  });

  test('is struck with its reason, or said to go on', async () => {
    const [, second] = await tasksOf('2018H2');
    const struck = read(
      'setTask',
      await set('officer', second?.id ?? '', { standing: 'struck', outcome: '政策调整。' }),
    );
    expect(struck).toMatchObject({ standing: 'struck', outcome: '政策调整。', setBy: 'officer' });
    read(
      'setTask',
      await set('director', second?.id ?? '', { standing: 'ongoing', outcome: '已发卡20张。' }),
    );
    expect((await tasksOf('2018H2'))[1]).toMatchObject({ standing: 'ongoing', setBy: 'director' });
  });

  test('becomes a sentence of the new report, once: what somebody made of it is not written over', async () => {
    const [first] = await tasksOf('2018H2');
    const id = first?.id ?? '';
    const body = { standing: 'told', outcome: '10月成功举办。', after: 'work.heading' };
    const { toldIn } = read('setTask', await set('officer', id, body));
    expect(wordsOf((await draft('2018H2')).blocks, toldIn ?? '')).toBe('办好友城论坛，10月成功举办。');
    const better = { base: 1, after: 'work.heading', content: { pieces: ['友城论坛成功举办。'] } };
    read('writeParagraph', await as('officer').put(`${report}/paragraphs/${toldIn}?period=2018H2`, better));
    read('setTask', await set('officer', id, body));
    expect(wordsOf((await draft('2018H2')).blocks, toldIn ?? '')).toBe('友城论坛成功举办。');
  });
});
