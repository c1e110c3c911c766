import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import { createImporter, makeBook, type Book } from '../../test/harness/workbooks.ts';
import type { JobRunner } from '../engine/jobs/job-runner.ts';

let t: TestApp;
let runner: JobRunner;
let officer: Client;
let importer: ReturnType<typeof createImporter>;
beforeAll(async () => {
  t = await openTestApp(inject('database'), { server: { onRunner: (one) => (runner = one) } });
  importer = createImporter(t, () => runner);
  officer = await t.signIn('officer');
});
afterAll(() => t.close());

const people = (...rows: Book[string]): Book => ({
  人员: [['姓名', '所在单位', '职务', '职级', '出生日期', '身份证号'], ...rows],
});
const countPeople = async () => Number((await t.owner('SELECT count(*)::int AS n FROM person'))[0]?.n);
const preview = async (book: Book) => importer.preview(officer, 'person', await makeBook(book));

describe('between preview and confirmation', () => {
  const one = (name: string) => people([name, '市教育局', '科员', '科员及以下', null, null]);
  test('a file that is not the one looked at is refused', async () => {
    const found = await preview(one('子'));
    const answer = await importer.confirm(officer, { ...found, hash: 'another' });
    expect(refusal(answer)).toMatchObject({ status: 409, code: 'import-file-changed' });
    expect((await importer.look(officer, found.job.id)).job.state).toBe('waiting');
  });
  test('a file that was altered where it lies is refused', async () => {
    const before = await countPeople();
    const found = await preview(one('丑'));
    const other = await preview(one('寅'));
    await t.owner(
      `UPDATE job_file SET content = (SELECT content FROM job_file WHERE job_id = $2) WHERE job_id = $1`,
      [found.job.id, other.job.id],
    );
    const done = await importer.commit(officer, found);
    expect(done.job).toMatchObject({ state: 'failed', error: { code: 'import-file-changed' } });
    expect(await countPeople()).toBe(before);
  });
  test('records that changed meanwhile are shown anew instead of being overwritten', async () => {
    const { id } = read(
      'createRecord',
      await officer.post('/api/records/person', {
        values: { name: '卯', unit: t.office.units.applicant, post: '科员', rank: 'staff' },
      }),
    ).record;
    const found = await preview(people(['卯', '市教育局', '科长', '科员及以下', null, null]));
    expect(found.result).toMatchObject({ changed: 1 });
    await officer.put(`/api/records/person/${id}`, { version: 1, values: { post: '处长' } });
    const done = await importer.commit(officer, found);
    expect(done.job).toMatchObject({ state: 'waiting', error: { code: 'import-changed-meanwhile' } });
    expect(done.result).toMatchObject({ changes: [{ entries: [{ before: '处长', after: '科长' }] }] });
    await importer.commit(officer, done);
    expect(await t.owner('SELECT post FROM person WHERE id = $1', [id])).toEqual([{ post: '科长' }]);
  });
  test('cancelled, nothing of it stays, and it cannot be confirmed', async () => {
    const before = await countPeople();
    const found = await preview(one('辰'));
    const { job } = read('cancelJob', await officer.post(`/api/jobs/${found.job.id}/cancel`));
    expect(job.state).toBe('cancelled');
    expect(refusal(await importer.confirm(officer, found))).toMatchObject({
      code: 'import-not-ready',
      detail: '这次导入当前是“已取消”，不能这样操作。',
    });
    expect(await t.owner('SELECT 1 FROM job_file WHERE job_id = $1', [found.job.id])).toEqual([]);
    expect(await countPeople()).toBe(before);
  });
});
