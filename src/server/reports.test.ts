import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { editDocx, wordsOf } from '../../test/harness/reports.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
let today = '2018-07-05';
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date(`${today}T02:00:00Z`) });
  for (const login of ['applicant', 'officer', 'division-head', 'director', 'supervisor', 'system-admin'])
    join(login, await t.signIn(login));
  join('far director', await t.signIn('director', await t.addOffice()));
});
afterAll(() => t.close());

let n = 0;
/** A legalization that was accepted on a day. */
async function accepted(acceptedOn: string, copies: number): Promise<{ id: string; version: number }> {
  const values = { acceptedOn, applicant: `申请人${(n += 1)}`, country: 'DE', subject: 'degree', copies };
  return read('createRecord', await as('officer').post('/api/records/legalization', { values })).record;
}
const half = 'period=2018H1';
const reportOf = async (who: string, name = 'half-year', period = half) =>
  read('readReport', await as(who).get(`/api/reports/${name}?${period}`));
const block = 'work.consular.legalization';
const write = (who: string, id: string, body: object, period = half) =>
  as(who).put(`/api/reports/half-year/paragraphs/${id}?${period}`, body);

describe('refusals', () => {
  test.each([
    ['applicant', 403, 'not-allowed'],
    ['supervisor', 403, 'not-allowed'],
    ['system-admin', 403, 'not-allowed'],
  ])('%s sees no report', async (who, status, code) => {
    const answer = await as(who).get(`/api/reports/half-year?${half}`);
    expect([answer.status, refusal(answer).code]).toEqual([status, code]);
  });

  test.each([
    ['/api/reports/weekly?period=2018H1', 404, 'unknown-report'],
    ['/api/reports/half-year?period=2018-05', 422, 'report-not-for-period'],
    ['/api/reports/half-year?period=2018H3', 400, 'bad-period'],
    ['/api/report-editions/00000000-0000-7000-8000-000000000000', 404, 'not-found'],
    ['/api/report-editions/00000000-0000-7000-8000-000000000000/differences', 404, 'not-found'],
  ])('%s', async (path, status, code) => {
    const answer = await as('director').get(path);
    expect([answer.status, refusal(answer).code]).toEqual([status, code]);
  });

  test('the wrong length of a period is said in words', async () => {
    const { detail } = refusal(await as('director').get('/api/reports/half-year?period=2018-05'));
    expect(detail).toBe('“半年工作总结”不按“2018年5月”这样的期间写，可用：半年、其他起止日期。');
  });

  test('who writes reports does not by that make them final', async () => {
    const answer = await as('officer').post('/api/reports/half-year/editions', { period: '2018H1' });
    expect(refusal(answer).code).toBe('not-allowed');
  });

  test('an override needs a reason', async () => {
    const pieces = [{ figure: 'consular.legalization-batches', override: { text: '5批次', reason: '' } }];
    const answer = await write('officer', block, { base: 0, after: null, content: { pieces } });
    expect(answer.status).toBe(400);
  });
});

describe('a report as it stands', () => {
  beforeAll(async () => {
    for (const [day, copies] of [
      ['2017-03-01', 2],
      ['2017-05-02', 3],
      ['2018-02-01', 4],
      ['2018-03-01', 2],
      ['2018-06-30', 1],
      ['2018-07-01', 9],
    ] as const)
      await accepted(day, copies);
  });

  test('tells the figures of the whole office in words', async () => {
    const { blocks, outline, figures } = await reportOf('officer');
    expect(wordsOf(blocks, block)).toBe('办理领事认证（附加证明书）3批次、7份，同比分别增长50%和40%。');
    expect(figures.find(({ indicator }) => indicator === 'consular.legalization-batches')).toMatchObject({
      value: 3,
      previous: 2,
      pack: 'consular',
    });
    expect(outline.filter(({ empty, byHand }) => empty && byHand).map(({ name }) => name)).toContain(
      'highlights',
    );
  });

  test('the other office has its own', async () => {
    const { blocks } = await reportOf('far director');
    expect(blocks.map(({ id }) => id)).not.toContain(block);
  });

  test.each([
    ['md', 'text/markdown', '办理领事认证（附加证明书）3批次、7份'],
    ['html', 'text/html', '<data value="consular.legalization-batches">3批次</data>'],
    ['json', 'application/json', '"figure": "consular.legalization-batches"'],
  ])('leaves as %s, and that is noted', async (format, mime, words) => {
    const answer = await as('officer').get(`/api/reports/half-year/file?${half}&format=${format}`);
    expect(answer.status).toBe(200);
    expect(String(answer.headers['content-type'])).toContain(mime);
    expect(String(answer.headers['content-disposition'])).toContain(encodeURIComponent('半年工作总结'));
    expect(answer.bytes.toString()).toContain(words);
    const noted = await t.owner(
      `SELECT count(*) AS n FROM audit_entry WHERE action = 'report.print.${format}'`,
    );
    expect(Number(noted[0]?.['n'])).toBe(1);
  });
});

describe('what people write', () => {
  const live = { figure: 'consular.legalization-batches' };

  test('stands in the place of what was made, with its figures live', async () => {
    const content = {
      pieces: ['今年以来，办理领事认证', live, '，同比增长', { figure: `${live.figure}#change` }, '。'],
    };
    const saved = read('writeParagraph', await write('officer', block, { base: 0, after: null, content }));
    expect(saved.version).toBe(1);
    expect(wordsOf((await reportOf('director')).blocks, block)).toBe(
      '今年以来，办理领事认证3批次，同比增长50%。',
    );
    await accepted('2018-04-04', 1);
    expect(wordsOf((await reportOf('director')).blocks, block)).toBe(
      '今年以来，办理领事认证4批次，同比增长100%。',
    );
  });

  test('two in the same paragraph: the second is shown the words of the first, and nothing is lost', async () => {
    const mine = { pieces: ['另一种说法。'] };
    const stale = await write('director', block, { base: 0, after: null, content: mine });
    expect(refusal(stale).code).toBe('paragraph-changed');
    expect(refusal(stale).extra).toMatchObject({ standing: { version: 1, block } });
    read('writeParagraph', await write('director', block, { base: 1, after: null, content: mine }));
    const { versions } = read(
      'listParagraphVersions',
      await as('officer').get(`/api/reports/half-year/paragraphs/${block}/versions?${half}`),
    );
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(versions[1]?.content?.pieces[0]).toBe('今年以来，办理领事认证');
  });

  test('many at once in paragraphs of their own: no word is lost', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `own.${i}`);
    await Promise.all(
      ids.map((id, i) =>
        write(i % 2 === 0 ? 'officer' : 'director', id, {
          base: 0,
          after: 'plans.heading',
          content: { pieces: [`第${i}条。`] },
        }),
      ),
    );
    const { blocks } = await reportOf('officer');
    expect(ids.map((id) => wordsOf(blocks, id))).toEqual(ids.map((_, i) => `第${i}条。`));
    // The section of what comes next had nothing; now it has a heading.
    expect(wordsOf(blocks, 'plans.heading')).toBe('下半年工作打算');
  });

  test('many at once in the same paragraph: one of them at a time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        write('officer', 'own.same', { base: 0, after: null, content: { pieces: [`${i}`] } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(refusal(answer).code).toBe('paragraph-changed');
    read('writeParagraph', await write('officer', 'own.same', { base: 1, after: null, content: null }));
    expect((await reportOf('officer')).blocks.map(({ id }) => id)).not.toContain('own.same');
  });

  test('words that a figure has turned against are pointed out', async () => {
    const pieces = ['份数同比下降', { figure: 'consular.legalization-documents#change' }, '。'];
    await write('officer', 'own.turned', { base: 0, after: block, content: { pieces } });
    const { turned } = await reportOf('officer');
    expect(turned).toEqual([
      { block: 'own.turned', figure: 'consular.legalization-documents#change', text: '份数同比下降60%' },
    ]);
    await write('officer', 'own.turned', { base: 1, after: null, content: null });
  });

  test('an override stays visible with its reason', async () => {
    const override = { text: '5批次', reason: '一批尚未录入' };
    const content = { pieces: ['办理领事认证', { ...live, override }, '。'] };
    await write('officer', block, { base: 2, after: null, content });
    const { blocks } = await reportOf('director');
    expect(blocks.find(({ id }) => id === block)?.node).toEqual({
      kind: 'paragraph',
      text: [
        '办理领事认证',
        { figure: live.figure, text: '5批次', instead: { of: '4批次', reason: '一批尚未录入' } },
        '。',
      ],
    });
    // Given back, the paragraph is made of the figures again.
    await write('officer', block, { base: 3, after: null, content: null });
    expect(wordsOf((await reportOf('director')).blocks, block)).toContain(
      '4批次、8份，同比分别增长100%和60%',
    );
  });

  test('a record that is worth a sentence is told, in the report of its time', async () => {
    const { id } = await accepted('2018-05-05', 1);
    const path = `/api/records/legalization/${id}/highlight`;
    const body = { on: '2018-05-05', sentence: '首次办理附加证明书' };
    expect(refusal(await as('far director').put(path, body)).code).toBe('not-found');
    expect(refusal(await as('applicant').put(path, body)).code).toBe('not-allowed');
    read('markHighlight', await as('officer').put(path, body));
    const highlightsOf = async (period: string) =>
      (await reportOf('officer', 'one-pager', `period=${period}`)).blocks.filter(({ id: name }) =>
        /^highlights\.[0-9a-f]/.test(name),
      );
    const [told] = await highlightsOf('2018H1');
    expect(told?.node).toMatchObject({ kind: 'heading', level: 3, body: '首次办理附加证明书。' });
    expect(await highlightsOf('2018-05')).toHaveLength(1);
    expect(await highlightsOf('2018-06')).toEqual([]);
    read('unmarkHighlight', await as('officer').delete(path));
    expect(await highlightsOf('2018H1')).toEqual([]);
  });
});

describe('an edition', () => {
  let id = '';
  const differencesOf = async (who = 'director') =>
    read('compareEdition', await as(who).get(`/api/report-editions/${id}/differences`)).differences;
  const made: { id: string; version: number }[] = [];

  beforeAll(async () => {
    for (const copies of [3, 5]) made.push(await accepted('2018-01-15', copies));
    const edition = read(
      'freezeReport',
      await as('director').post('/api/reports/half-year/editions', { period: '2018-01-01..2018-06-30' }),
    );
    id = edition.id;
    expect(edition).toMatchObject({ report: 'half-year', number: 1 });
  });

  test('keeps every record behind its figures once, and they sum to the figures', async () => {
    const { figures } = read('getEdition', await as('officer').get(`/api/report-editions/${id}`));
    const rows = await t.owner(
      `SELECT adds FROM report_edition_record WHERE edition_id = '${id}' AND type = 'legalization'`,
    );
    const sum = (place: number) =>
      rows.reduce((all, { adds }) => all + Number((adds as (string | number | null)[])[place] ?? 0), 0);
    const value = (name: string) => figures.find(({ indicator }) => indicator === name)?.value;
    expect(rows).toHaveLength(7);
    expect(sum(0)).toBe(value('consular.legalization-batches'));
    expect(sum(1)).toBe(value('consular.legalization-documents'));
  });

  test('differs in nothing as long as nothing changes', async () => {
    expect(await differencesOf()).toEqual([]);
  });

  test('is not seen from the other office', async () => {
    for (const way of ['', '/differences', '/file?format=md'])
      expect(refusal(await as('far director').get(`/api/report-editions/${id}${way}`)).code).toBe(
        'not-found',
      );
  });

  test('says 原报 and 现, and which records came, went and changed', async () => {
    const [first, second] = made;
    await accepted('2018-06-01', 1);
    await as('officer').put(`/api/records/legalization/${first?.id}`, {
      version: first?.version,
      values: { copies: 10 },
    });
    await as('officer').post(`/api/records/legalization/${second?.id}/actions/void`, {
      version: second?.version,
      values: {},
    });
    const list = await differencesOf();
    // One came and one went: the number of batches is what it was.
    expect(list.map(({ indicator, then, now, count }) => [indicator, then, now, count])).toEqual([
      ['consular.legalization-documents', 17, 20, 3],
    ]);
  });

  test('the figure whose sum changed names the record that changed, with both versions', async () => {
    const documents = (await differencesOf()).find(
      ({ indicator }) => indicator === 'consular.legalization-documents',
    );
    const [first, second] = made;
    expect(documents?.records.map(({ id: record, how, then, now }) => [record, how, then, now])).toEqual(
      expect.arrayContaining([
        [first?.id, 'changed', 3, 10],
        [second?.id, 'went', 5, null],
      ]),
    );
    expect(documents?.records.find(({ how }) => how === 'changed')).toMatchObject({
      versionThen: 1,
      versionNow: 2,
      title: expect.stringMatching(/申请人/) as string,
    });
  });

  test('itself stays as it was', async () => {
    const { blocks } = read('getEdition', await as('officer').get(`/api/report-editions/${id}`));
    expect(wordsOf(blocks, block)).toContain('7批次、17份');
    const text = (await as('officer').get(`/api/report-editions/${id}/file?format=md`)).bytes.toString();
    expect(text).toContain('7批次、17份');
  });

  test('its Word file comes back edited, and the figure that was changed is named', async () => {
    const docx = (await as('officer').get(`/api/report-editions/${id}/file?format=docx`)).bytes;
    const edited = editDocx(docx, (xml) => xml.replace('>7批次<', '>8批次<'));
    const answer = await as('officer').upload(
      `/api/report-editions/${id}/comparisons`,
      '总结 改.docx',
      edited,
    );
    const { figures, name } = read('compareUpload', answer);
    expect(name).toBe('总结 改.docx');
    expect(figures.filter(({ verdict }) => verdict !== 'same')).toEqual([
      expect.objectContaining({
        figure: 'consular.legalization-batches',
        then: '7批次',
        now: '8批次',
        by: 'control',
        verdict: 'differs',
      }),
    ]);
  });

  test.each([
    ['a.docx', 'PK\u0003\u0004x', 'file-damaged'],
    ['密.txt', '机密★10年\n总结', 'file-secret'],
  ])('%s is refused', async (name, text, code) => {
    const path = `/api/report-editions/${id}/comparisons`;
    expect(refusal(await as('officer').upload(path, name, strToU8(text))).code).toBe(code);
  });

  test('a plain text is read', async () => {
    const text = '办理领事认证（附加证明书）9批次、17份，同比分别增长250%和240%。';
    const { figures } = read(
      'compareUpload',
      await as('officer').upload(`/api/report-editions/${id}/comparisons`, '稿.txt', strToU8(text)),
    );
    const told = figures.filter(({ block: place }) => place === block);
    expect(told.map(({ now, by, verdict }) => [now, by, verdict])).toEqual([
      ['9批次', 'place', 'differs'],
      ['17份', 'place', 'same'],
      ['250%', 'place', 'same'],
      ['240%', 'place', 'same'],
    ]);
  });

  test('the next one has the next number, and both are listed', async () => {
    const next = read(
      'freezeReport',
      await as('division-head').post('/api/reports/half-year/editions', { period: '2018H1' }),
    );
    expect(next.number).toBe(2);
    const { editions, mayFreeze } = read('listReports', await as('officer').get('/api/reports'));
    expect(editions.map(({ number }) => number)).toEqual([2, 1]);
    expect(mayFreeze).toBe(false);
  });

  test('no program of the office can write over it', async () => {
    await expect(
      t.machine.db.inOffice(t.office.id, (tx) => tx.query({ text: 'UPDATE report_edition SET number = 9' })),
    ).rejects.toThrow(/permission denied/);
    await expect(
      t.machine.db.inOffice(t.office.id, (tx) => tx.query({ text: 'DELETE FROM report_edition_record' })),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('the year after an edition', () => {
  const year = 'period=2019H1';
  const note = async () => wordsOf((await reportOf('officer', 'half-year', year)).blocks, 'base.note');

  test('compares with what was told or with the records as they are now, as the office chose, and says where they differ', async () => {
    today = '2019-07-05';
    for (const who of ['officer', 'director']) join(who, await t.signIn(who));
    await accepted('2019-02-02', 10);
    expect(await note()).toBe('');
    const { id, version } = await accepted('2018-02-02', 5);
    const textOf = async () => wordsOf((await reportOf('officer', 'half-year', year)).blocks, block);
    expect(await textOf()).toContain('1批次、10份，同比分别下降85.7%和50%');
    const both =
      '办理领事认证（附加证明书）原报7批次，现为8批次；办理领事认证（附加证明书）份数原报20份，现为25份。）';
    expect(await note()).toBe(`（注：上年同期数按上年定稿计算，其后记录有更正的有：${both}`);
    expect((await as('director').put('/api/figure-base', { first: 'records' })).status).toBe(200);
    expect(await textOf()).toContain('1批次、10份，同比分别下降87.5%和60%');
    expect(await note()).toBe(`（注：上年同期数按更正后的记录计算，与上年定稿不同的有：${both}`);
    await as('officer').post(`/api/records/legalization/${id}/actions/void`, { version, values: {} });
    expect(await note()).toBe('');
  });
});
