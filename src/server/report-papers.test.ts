import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { wordsOf } from '../../test/harness/reports.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
const { as, join } = makeCrowd();
const report = '/api/reports/half-year';
const block = 'work.consular.legalization';
const live = { figure: 'consular.legalization-batches' };

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date('2018-07-05T02:00:00Z') });
  for (const login of ['applicant', 'supervisor', 'officer', 'director']) join(login, await t.signIn(login));
  await accepted('2018-02-01');
  await write('own.long', 'work.heading', ['详细情况如下：', '很长'.repeat(100), '。']);
});
afterAll(() => t.close());

async function accepted(acceptedOn: string): Promise<void> {
  const values = { acceptedOn, applicant: acceptedOn, country: 'DE', subject: 'degree', copies: 2 };
  read('createRecord', await as('officer').post('/api/records/legalization', { values }));
}
async function write(id: string, after: string | null, pieces: unknown[] | null, base = 0): Promise<void> {
  const content = pieces === null ? null : { pieces };
  const path = `${report}/paragraphs/${encodeURIComponent(id)}?period=2018H1`;
  read('writeParagraph', await as('officer').put(path, { base, after, content }));
}
const draft = async (paper?: string, who = 'officer') =>
  read('readReport', await as(who).get(`${report}?period=2018H1${paper ? `&paper=${paper}` : ''}`));
const fileOf = async (paper: string, format = 'md') =>
  (await as('officer').get(`${report}/file?period=2018H1&format=${format}&paper=${paper}`)).bytes.toString();

describe('refusals', () => {
  test.each([['applicant'], ['supervisor']])('%s reads no paper', async (who) => {
    expect(refusal(await as(who).get(`${report}?period=2018H1&paper=party`)).code).toBe('not-allowed');
  });

  test('a paper that the report does not have is none, on the screen and in a file', async () => {
    for (const path of [`${report}?period=2018H1`, `${report}/file?period=2018H1&format=md`]) {
      const answer = refusal(await as('officer').get(`${path}&paper=press`));
      expect([answer.code, answer.detail]).toEqual(['unknown-paper', '“半年工作总结”没有“press”这一份。']);
    }
    const brief = await as('officer').get('/api/reports/monthly-brief?period=2018-05&paper=party');
    expect(refusal(brief).code).toBe('unknown-paper');
  });
});

describe('a paper', () => {
  test('has its sections of the same words, and says nothing of annexes that it has not', async () => {
    const [whole, party] = [await draft(), await draft('party')];
    expect(whole.blocks.map(({ node }) => node.kind)).toContain('annex');
    expect(party.blocks.map(({ node }) => node.kind)).not.toContain('annex');
    expect(party.blocks.map(({ node }) => node.kind)).not.toContain('attachments');
    for (const id of [block, 'own.long']) expect(wordsOf(party.blocks, id)).toBe(wordsOf(whole.blocks, id));
  });

  test('is as long as its text is, beside its limit', async () => {
    const { papers } = await draft();
    expect(papers.map(({ name, most }) => [name, most])).toEqual([
      ['party', 2000],
      ['government', 3000],
      ['upper', 5000],
    ]);
    const { blocks } = await draft('party');
    const text = blocks
      .filter(({ node }) => ['title', 'heading', 'paragraph'].includes(node.kind))
      .map(({ id, node }) => (node.kind === 'heading' && node.body ? node.text : '') + wordsOf(blocks, id))
      .join('')
      .replace(/\s/g, '');
    expect(papers[0]?.count).toBe([...text].length);
    expect(papers[0]?.sections[0]?.name).toBe('work');
    expect(papers[0]?.sections.reduce((sum, { count }) => sum + count, 0)).toBe(papers[0]?.count);
  });

  test('may say it in words of its own, whose figures stay live; the others keep the common words', async () => {
    const before = (await draft()).papers;
    await write('~party~own.long', null, ['办证', live, '。']);
    expect(wordsOf((await draft('party')).blocks, 'own.long')).toBe('办证1批次。');
    for (const paper of [undefined, 'government', 'upper'])
      expect(wordsOf((await draft(paper)).blocks, 'own.long')).toContain('很长很长');
    await accepted('2018-03-01');
    expect(wordsOf((await draft('party')).blocks, 'own.long')).toBe('办证2批次。');
    const { papers } = await draft();
    expect(papers[0]?.count).toBeLessThan((before[0]?.count ?? 0) - 150);
    expect(papers[1]?.count).toBeGreaterThanOrEqual(before[1]?.count ?? 0);
  });

  test('leaves as a file that is called by it, and that is noted', async () => {
    expect(await fileOf('party')).toContain('办证2批次。');
    expect(await fileOf('government')).toContain('很长很长');
    const answer = await as('officer').get(`${report}/file?period=2018H1&format=html&paper=party`);
    expect(String(answer.headers['content-disposition'])).toContain(encodeURIComponent('报党委办公室'));
    const noted =
      await t.owner(`SELECT v.changes::text AS c FROM audit_value v JOIN audit_entry e ON e.id = v.entry_id
      WHERE e.action = 'report.print.html'`);
    expect(noted[0]?.c).toContain('party');
  });

  test('its own words given back, it says the common ones again', async () => {
    await write('~party~own.long', null, null, 1);
    expect(wordsOf((await draft('party')).blocks, 'own.long')).toContain('很长很长');
  });

  test('an edition keeps the common words, and the next report begins with these alone', async () => {
    await write('~party~own.long', null, ['短。'], 2);
    const { id } = read(
      'freezeReport',
      await as('director').post(`${report}/editions`, { period: '2018H1' }),
    );
    const { blocks } = read('getEdition', await as('officer').get(`/api/report-editions/${id}`));
    expect(wordsOf(blocks, 'own.long')).toContain('很长很长');
    expect(JSON.stringify(blocks)).not.toContain('~party~');
    const rolled = await as('officer').post(`${report}/continuations`, { from: '2018H1', to: '2018H2' });
    expect(read('rollForward', rolled)).toMatchObject({ carried: 1 });
  });
});

test('the leader’s page stands on one page in large type, and the report does not', async () => {
  const htmlOf = async (name: string) =>
    (await as('officer').get(`/api/reports/${name}/file?period=2018H1&format=html`)).bytes.toString();
  expect(await htmlOf('one-pager')).toContain('body { font-size: 22pt;');
  expect(await htmlOf('half-year')).not.toContain('body { font-size');
});
