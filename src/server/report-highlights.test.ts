import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
const { as, join } = makeCrowd();
let id = '';

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date('2018-07-05T02:00:00Z') });
  for (const login of ['applicant', 'supervisor', 'officer', 'director']) join(login, await t.signIn(login));
  join('far officer', await t.signIn('officer', await t.addOffice()));
  const values = { acceptedOn: '2018-05-05', applicant: '李华', country: 'DE', subject: 'degree', copies: 1 };
  ({ id } = read('createRecord', await as('officer').post('/api/records/legalization', { values })).record);
});
afterAll(() => t.close());

const path = () => `/api/records/legalization/${id}/highlight`;
const mark = (who: string, on: string, sentence: string) => as(who).put(path(), { on, sentence });
const found = async (who = 'officer') => read('findHighlight', await as(who).get(path())).highlight;
const listed = async (period: string, who = 'officer') =>
  read('listHighlights', await as(who).get(`/api/report-highlights?period=${period}`)).highlights;

describe('refusals', () => {
  test.each([
    ['applicant', 'not-allowed'],
    ['supervisor', 'not-allowed'],
    ['far officer', 'not-found'],
  ])('%s neither marks the record nor sees what it is marked for', async (who, code) => {
    expect(refusal(await mark(who, '2018-05-05', '首次办理附加证明书')).code).toBe(code);
    expect(refusal(await as(who).get(path())).code).toBe(code);
  });

  test('a list is of a period, and for those who write reports', async () => {
    const bad = await as('officer').get('/api/report-highlights?period=2018H9');
    expect(refusal(bad).code).toBe('bad-period');
    const applicants = await as('applicant').get('/api/report-highlights?period=2018H1');
    expect(refusal(applicants).code).toBe('not-allowed');
  });

  test.each([
    ['2018-05-05', '好'],
    ['五月', '首次办理附加证明书'],
  ])('%s: “%s” is no mark', async (on, sentence) => {
    expect((await mark('officer', on, sentence)).status).toBe(400);
    expect(await found()).toBeNull();
  });
});

test('a mark says who wrote it; it is changed by the next, and taken off', async () => {
  read('markHighlight', await mark('officer', '2018-05-05', '首次办理附加证明书'));
  expect(await found('director')).toEqual({
    on: '2018-05-05',
    sentence: '首次办理附加证明书',
    by: 'officer',
    at: '2018-07-05T02:00:00.000Z',
  });
  read('markHighlight', await mark('director', '2018-06-30', '全省首次办理附加证明书'));
  expect(await found()).toMatchObject({ on: '2018-06-30', by: 'director' });
  expect(await listed('2018H1')).toMatchObject([
    { type: 'legalization', record: id, title: '李华', sentence: '全省首次办理附加证明书' },
  ]);
  expect(await listed('2018H2')).toEqual([]);
  expect(await listed('2018H1', 'far officer')).toEqual([]);
  read('unmarkHighlight', await as('officer').delete(path()));
  expect(await found()).toBeNull();
});
