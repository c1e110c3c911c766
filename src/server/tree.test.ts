import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createProcessDriver, type ProcessDriver } from '../../test/harness/drive-process.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';
import type { Saved } from '../engine/save/save-request.ts';

let t: TestApp;
let officer: Client;
let driver: ProcessDriver;
const { as, join } = makeCrowd();
let person: string;

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  officer = await t.signIn('officer');
  for (const login of ['applicant', 'other', 'supervisor', 'audit-admin', 'stranger'])
    join(login, await t.signIn(login));
  const far = await t.addOffice();
  join('far director', await t.signIn('director', far));
  driver = createProcessDriver(t.machine, t.office, t.machine.registry.getType('inspection'), {});
  person = (await t.store.store('person', 'wang-min')).id;
});
afterAll(() => t.close());

const post = (values: Values) => officer.post('/api/records/inspection', { values });
async function enter(values: Values): Promise<{ id: string; version: number; level: unknown }> {
  const { record } = read('createRecord', await post({ unit: t.office.units.office, ...values }));
  return { id: record.id, version: record.version, level: record.values['level'] };
}
async function makeTree() {
  const root = await enter({ name: '2018年巡察', feedbackOn: '2018-03-19' });
  const aspect = await enter({ name: '作风方面', parent: root.id });
  const problem = await enter({ name: '接待不规范', parent: aspect.id });
  const measure = (name: string, more: Values = {}) =>
    enter({ name, parent: problem.id, responsible: person, deadline: '2018-06-10', ...more });
  return { root, aspect, problem, measure };
}
const treeOf = async (client: Client, id: string) =>
  read('getTree', await client.get(`/api/records/inspection/${id}/tree`)).rows;
const levelsIn = (rows: Awaited<ReturnType<typeof treeOf>>) =>
  rows.map(({ values }) => values['level']).sort();
const allLevels = ['aspect', 'measure', 'problem', 'round'];

describe('who sees a tree', () => {
  test('nobody who may not read the record, and a type without one has none', async () => {
    const { root, measure } = await makeTree();
    const { id } = await measure('立行立改');
    for (const name of ['other', 'applicant', 'audit-admin', 'stranger', 'far director'])
      for (const one of [root.id, id])
        expect([name, refusal(await as(name).get(`/api/records/inspection/${one}/tree`)).code]).toEqual([
          name,
          'not-found',
        ]);
    expect(refusal(await officer.get(`/api/records/person/${person}/tree`)).code).toBe('not-found');
    expect(levelsIn(await treeOf(as('supervisor'), id))).toEqual(allLevels);
  });

  test('a unit sees its own measures of it, and nothing above or beside them', async () => {
    const { measure } = await makeTree();
    await measure('别的单位的');
    const own = await measure('本单位的', { unit: t.office.units.applicant });
    const rows = await treeOf(as('applicant'), own.id);
    expect(rows.map(({ values }) => values['name'])).toEqual(['本单位的']);
  });
});

describe('where a record stands', () => {
  test('the level follows from the record above, and nobody writes it', async () => {
    const { root, aspect, problem, measure } = await makeTree();
    expect([root.level, aspect.level, problem.level, (await measure('甲')).level]).toEqual([
      'round',
      'aspect',
      'problem',
      'measure',
    ]);
    const written = await post({ name: '甲', unit: t.office.units.office, level: 'round', parent: root.id });
    expect(refusal(written).findings[0]).toMatchObject({ path: 'level', code: 'field-not-writable' });
    // What is fed back on one day is so for everything below.
    const rows = await treeOf(officer, root.id);
    expect(new Set(rows.map(({ values }) => values['feedbackOn']))).toEqual(new Set(['2018-03-19']));
  });

  test('nothing stands below the last level', async () => {
    const { measure } = await makeTree();
    const { id } = await measure('甲');
    const answer = await measureBelow(id);
    expect(refusal(answer)).toMatchObject({
      findings: [
        { path: 'parent', code: 'tree-too-deep', message: expect.stringContaining('措施') as string },
      ],
    });
  });
  const measureBelow = (parent: string) =>
    post({ name: '乙', parent, responsible: person, deadline: '2018-06-10', unit: t.office.units.office });

  test('a record with others below it is not moved, nor below itself: no ring can come about', async () => {
    const { root, aspect, problem, measure } = await makeTree();
    await measure('甲');
    const move = (one: { id: string; version: number }, parent: string | null) =>
      officer.put(`/api/records/inspection/${one.id}`, { version: one.version, values: { parent } });
    for (const [one, parent] of [
      [aspect, problem.id],
      [problem, root.id],
      [root, problem.id],
      [root, root.id],
    ] as const)
      expect(refusal(await move(one, parent)).findings).toContainEqual(
        expect.objectContaining({ path: 'parent', code: 'tree-not-movable' }),
      );
    expect(levelsIn(await treeOf(officer, root.id))).toEqual(allLevels);
  });

  test('neighbours stand by their number, then as they were entered', async () => {
    const { root, measure } = await makeTree();
    for (const [name, place] of [
      ['三', 3],
      ['一', 1],
      ['末', undefined],
      ['二', 2],
    ] as const)
      await measure(name, place === undefined ? {} : { place });
    const names = (await treeOf(officer, root.id)).map(({ values }) => values['name']);
    expect(names.filter((name) => String(name).length === 1)).toEqual(['一', '二', '三', '末']);
  });

  test('one without anything below is moved, and its level with it', async () => {
    const { root, aspect, measure } = await makeTree();
    const { id, version } = await measure('甲');
    const moved = await officer.put(`/api/records/inspection/${id}`, {
      version,
      values: { parent: aspect.id },
    });
    expect(read('saveRecord', moved).record.values).toMatchObject({ level: 'problem', parent: aspect.id });
    expect((await treeOf(officer, root.id)).length).toBe(4);
  });

  test('a record may not be put below one that its writer does not see', async () => {
    const { problem, measure } = await makeTree();
    const own = await measure('本单位的', { unit: t.office.units.applicant });
    const { problem: elsewhere } = await makeTree();
    const answer = await as('applicant').put(`/api/records/inspection/${own.id}`, {
      version: own.version,
      values: { parent: elsewhere.id },
    });
    expect(refusal(answer).findings[0]).toMatchObject({ path: 'parent', code: 'not-in-register' });
    expect(problem.id).not.toBe(elsewhere.id);
  });
});

describe('close-out', () => {
  const ask = ({ id, version }: { id: string; version: number }) =>
    officer.post(`/api/records/inspection/${id}/actions/requestClose`, { version, values: {} });
  const blocking = (answer: Awaited<ReturnType<typeof ask>>): unknown[] =>
    refusal(answer).findings.map(({ path, code }) => `${path} ${code}`);

  test('is refused without evidence, while work is left, and while something below is open', async () => {
    const { problem, measure } = await makeTree();
    const begun = await measure('甲', { progress: 60 });
    expect(blocking(await ask(begun))).toEqual(['progress rule-blocks', 'evidence rule-blocks']);
    expect(blocking(await ask(problem))).toEqual(['name rule-blocks']);
  });

  test('is decided by a body without an account: a letter goes, its reply closes, and the share follows', async () => {
    const { root, problem, measure } = await makeTree();
    const file = await officer.upload(
      '/api/files/inspection/evidence',
      '纪要.txt',
      Buffer.from('会议纪要。'),
    );
    const evidence = [read('uploadFile', file).id];
    await measure('还在做', { progress: 50 });
    const done = await measure('做完了', { progress: 100, evidence, news: '办法已印发。' });
    const asked = read('actOnRecord', await ask(done)).record;
    const standing = { id: asked.id, version: asked.version, state: asked.state };
    const reported = await driver.approveUntil(standing, 'reported');
    const closed: Saved = await driver.approveUntil(reported, 'closed');
    expect(closed.record.values).toMatchObject({
      closedOn: '2018-06-15',
      decider: '市委巡察工作领导小组办公室',
    });
    const trail = read('getHistory', await officer.get(`/api/records/inspection/${closed.id}/history`));
    expect(trail.entries.map(({ action }) => action).join()).toMatch(/reply|close/);

    // The weekly report names it, from the round only.
    const forms = async (id: string) =>
      read('listForms', await officer.get(`/api/records/inspection/${id}/forms`)).forms.map(
        ({ name }) => name,
      );
    expect([await forms(root.id), await forms(problem.id)]).toEqual([['weekly'], []]);
    const docx = await t.app.inject({
      method: 'GET',
      url: `/api/records/inspection/${root.id}/forms/weekly`,
      headers: { cookie: `wutong=${officer.cookie}` },
    });
    const xml = strFromU8(unzipSync(docx.rawPayload)['word/document.xml'] ?? new Uint8Array());
    for (const words of ['做完了', '已销号', '办法已印发。', '本周有进展', '还在做'])
      expect(xml).toContain(words);

    const { figures } = read('listFigures', await officer.get('/api/figures?period=2018H1'));
    const of = (name: string) =>
      figures.find(({ indicator }) => indicator === `governance.inspection-${name}`);
    const measures = of('measures')?.value ?? 0;
    expect(of('measures-closed')?.value).toBe(1);
    expect(of('rate')).toMatchObject({
      value: Math.floor(1000 / measures + 0.5) / 10,
      unit: '%',
      target: 100,
      percent: null,
      previous: null,
    });
    // Before anything was fed back there is no share at all.
    const before = read('listFigures', await officer.get('/api/figures?period=2017H1')).figures;
    expect(before.map(({ indicator }) => indicator)).not.toContain('governance.inspection-rate');
  });
});
