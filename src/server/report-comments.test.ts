import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import { relayOutbox } from '../engine/messages/outbox.ts';

let t: TestApp;
let now = '2018-07-05T02:00:00Z';
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date(now) });
  for (const login of ['applicant', 'supervisor', 'officer', 'division-head', 'director'])
    join(login, await t.signIn(login));
  join('far officer', await t.signIn('officer', await t.addOffice()));
  await as('officer').put(`${paragraphs}/${block}?${half}`, {
    base: 0,
    after: 'plans.heading',
    content: { pieces: ['办好友城合作论坛。'] },
  });
});
afterAll(() => t.close());

const half = 'period=2018H1';
const comments = `/api/reports/half-year/comments?${half}`;
const paragraphs = '/api/reports/half-year/paragraphs';
const block = 'own.plan';
const say = (who: string, text: string, more: object = {}) =>
  as(who).post(comments, { block, text, about: '办好友城合作论坛。', ...more });
const said = async (who: string, text: string, more: object = {}) =>
  read('addComment', await say(who, text, more)).id;
const listOf = async (who = 'officer', path = comments) =>
  read('listComments', await as(who).get(path)).comments;
const resolve = (who: string, id: string, resolved = true) =>
  as(who).put(`/api/report-comments/${id}/resolution`, { resolved });
/** What somebody finds in the house, after the next round of the post. */
async function messagesOf(who: string): Promise<{ kind: string; type: string | null; title: string }[]> {
  await t.machine.db.inOffice(t.office.id, (tx) => relayOutbox(tx, new Date(now)));
  const { messages } = read('listMessages', await as(who).get('/api/messages'));
  return messages.map(({ kind, type, title }) => ({ kind, type, title }));
}

describe('refusals', () => {
  test.each([['applicant'], ['supervisor']])('%s neither reads nor writes any', async (who) => {
    expect(refusal(await as(who).get(comments)).code).toBe('not-allowed');
    expect(refusal(await say(who, '请核对。')).code).toBe('not-allowed');
  });

  test.each([
    ['/api/reports/weekly/comments?period=2018H1', 'unknown-report'],
    ['/api/reports/half-year/comments?period=2018-05', 'report-not-for-period'],
  ])('%s', async (path, code) => {
    expect(refusal(await as('officer').get(path)).code).toBe(code);
    expect(refusal(await as('officer').post(path, { block, text: '请核对。' })).code).toBe(code);
  });

  test('nothing said is no comment', async () => {
    expect((await say('officer', '  ')).status).toBe(400);
    expect(await listOf()).toEqual([]);
  });

  test('an answer to nothing, and one to a comment on another report or of another office', async () => {
    const id = await said('director', '口径要说明。');
    const nobodys = '00000000-0000-7000-8000-000000000000';
    expect(refusal(await say('officer', '好。', { replyTo: nobodys })).code).toBe('not-found');
    const elsewhere = '/api/reports/half-year/comments?period=2017H1';
    const answer = { block, text: '好。', replyTo: id };
    expect(refusal(await as('officer').post(elsewhere, answer)).code).toBe('not-found');
    expect(refusal(await as('far officer').post(comments, answer)).code).toBe('not-found');
    expect(refusal(await resolve('far officer', id)).code).toBe('not-found');
    expect(refusal(await resolve('applicant', id)).code).toBe('not-allowed');
    expect((await listOf()).map(({ replies, resolved }) => [replies, resolved])).toEqual([[[], null]]);
    expect(await listOf('far officer')).toEqual([]);
  });
});

describe('a comment', () => {
  test('stands at its paragraph with the words that it was about', async () => {
    const [first] = await listOf();
    expect(first).toMatchObject({ block, text: '口径要说明。', about: '办好友城合作论坛。', by: 'director' });
  });

  test('reaches whoever wrote the paragraph, in the house, and not who said it', async () => {
    const title = '2018年上半年半年工作总结';
    expect(await messagesOf('officer')).toEqual([{ kind: 'comment', type: 'report-work', title }]);
    expect(await messagesOf('director')).toEqual([]);
    const { inWork } = read('listReports', await as('officer').get('/api/reports'));
    expect(inWork).toEqual(expect.arrayContaining([expect.objectContaining({ period: '2018H1' })]));
  });

  test('an answer reaches those who spoke before, and stands below', async () => {
    const [first] = await listOf();
    now = '2018-07-05T02:10:00Z';
    await said('division-head', '已加说明。', { replyTo: first?.id, block: 'another.block' });
    expect((await messagesOf('director')).map(({ kind }) => kind)).toEqual(['comment']);
    const [again] = await listOf();
    expect(again?.replies.map(({ text, by }) => [text, by])).toEqual([['已加说明。', 'division-head']]);
    expect(again?.block).toBe(block);
  });

  test('is settled by name and hour, opened again, and open again when somebody answers', async () => {
    const [first] = await listOf();
    const id = first?.id ?? '';
    read('resolveComment', await resolve('officer', id));
    expect((await listOf())[0]?.resolved).toEqual({ by: 'officer', at: '2018-07-05T02:10:00.000Z' });
    read('resolveComment', await resolve('officer', id, false));
    expect((await listOf())[0]?.resolved).toBeNull();
    read('resolveComment', await resolve('officer', id));
    await said('director', '还差一句。', { replyTo: id });
    expect((await listOf())[0]?.resolved).toBeNull();
  });

  test('an answer is not settled by itself', async () => {
    const [first] = await listOf();
    expect(refusal(await resolve('officer', first?.replies[0]?.id ?? '')).code).toBe('not-found');
  });

  test('is said by many at once, and none is lost', async () => {
    const texts = Array.from({ length: 12 }, (_, i) => `第${i}条`);
    await Promise.all(texts.map((text, i) => said(i % 2 ? 'officer' : 'director', text)));
    expect((await listOf()).map(({ text }) => text)).toEqual(expect.arrayContaining(texts));
  });

  test('never goes into the print, nor into an edition', async () => {
    const edition = read(
      'freezeReport',
      await as('director').post('/api/reports/half-year/editions', { period: '2018H1' }),
    );
    for (const path of [`/api/reports/half-year/file?${half}`, `/api/report-editions/${edition.id}/file?`])
      for (const format of ['md', 'html', 'json']) {
        const { bytes } = await as('officer').get(`${path}&format=${format}`);
        const text = bytes.toString();
        expect(text).toContain('办好友城合作论坛。');
        expect(text).not.toContain('口径要说明');
      }
  });

  test('what was said can be changed by no program of the office', async () => {
    await expect(
      t.machine.db.inOffice(t.office.id, (tx) => tx.query({ text: `UPDATE report_comment SET said = ''` })),
    ).rejects.toThrow(/permission denied/);
    await expect(
      t.machine.db.inOffice(t.office.id, (tx) => tx.query({ text: 'DELETE FROM report_comment' })),
    ).rejects.toThrow(/permission denied/);
  });
});
