import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contracts, type ContractName } from '../../src/api/contracts.ts';
import { workViews } from '../../src/api/work.ts';
import type { Contract } from '../../src/api/contract.ts';
import { hostOf, targetOf } from '../../src/model/registry.ts';
import type { TypeBundle } from '../../src/model/record-type.ts';
import { pdf } from '../../src/engine/files/sample-files.ts';
import { mayAnywhere, mayOn, mayRead, type Subject } from '../harness/access-table.ts';
import type { Answer, Client } from '../harness/server.ts';
import { adminWays } from './every-way/admin-ways.ts';
import { reportWays } from './every-way/report-ways.ts';
import { checkDrafts } from './every-way/check-ways.ts';
import { forEverybody } from './every-way/for-everybody.ts';
import {
  as,
  ask,
  asked,
  codeOf,
  countReadable,
  everyone,
  named,
  openScene,
  records,
  subjects,
  t,
  type Known,
} from './every-way/scene.ts';
import { overviewWays } from './every-way/overviews.ts';
import { everyType } from './prepare.ts';

// Each test asks thousands of times.
vi.setConfig({ testTimeout: 300_000 });

beforeAll(openScene);
afterAll(() => t.close());

/** Ways to one record by its id that ask for nothing but to read it. */
const readings: [ContractName, (record: Known) => string | undefined][] = [
  ['getRecord', ({ bundle, id }) => `/api/records/${bundle.type.name}/${id}`],
  ['getHistory', ({ bundle, id }) => `/api/records/${bundle.type.name}/${id}/history`],
  ['listVersions', ({ bundle, id }) => `/api/records/${bundle.type.name}/${id}/versions`],
  ['getTree', ({ bundle, id }) => bundle.type.tree && `/api/records/${bundle.type.name}/${id}/tree`],
  ['getUses', ({ bundle, id }) => bundle.type.uses && `/api/records/${bundle.type.name}/${id}/uses`],
  ['listForms', ({ bundle, id }) => `/api/records/${bundle.type.name}/${id}/forms`],
  ['downloadFile', ({ bundle, id, file }) => file && `/api/records/${bundle.type.name}/${id}/files/${file}`],
];

test('by its id a record is read by those whom the table names, in every way, and not found by anybody else', async () => {
  let seen = 0;
  for (const [who, subject] of everyone())
    for (const record of records)
      for (const [name, pathOf] of readings) {
        const path = pathOf(record);
        if (path === undefined) continue;
        const answer = await ask(name, subject, (client) => client.get(path));
        const expected = mayRead(subject, record.bundle.type, record) ? 200 : 404;
        expect([who, name, record.mark, answer.status]).toEqual([who, name, record.mark, expected]);
        if (expected === 200) seen += 1;
      }
  expect(seen).toBeGreaterThan(200);
});

test('a printed form and the process of a record go only to those who may read it', async () => {
  for (const [who, subject] of everyone())
    for (const record of records) {
      const base = `/api/records/${record.bundle.type.name}/${record.id}`;
      const readable = mayRead(subject, record.bundle.type, record);
      const process = await ask('getProcess', subject, (client) => client.get(`${base}/process`));
      const form = await ask('printForm', subject, (client) =>
        client.get(`${base}/forms/${record.bundle.forms[0]?.name ?? 'nothing'}`),
      );
      if (!readable)
        expect([who, record.mark, process.status, form.status]).toEqual([who, record.mark, 404, 404]);
    }
});

/** Probes that change nothing: an entry that does not exist is told only to who may write at all. */
test('saving and acting is refused exactly where the table does not allow it', async () => {
  for (const [who, subject] of everyone())
    for (const record of records) {
      const { type, workflow } = record.bundle;
      const base = `/api/records/${type.name}/${record.id}`;
      const readable = mayRead(subject, type, record);
      const byTable = mayOn(subject, type, 'read', record);
      const body = { version: record.version, values: { noSuchEntry: 1 } };
      const save = await ask('saveRecord', subject, (client) => client.put(base, body));
      // In a locked state that is said first, to whoever reads the record.
      const locked = workflow.states[record.state]?.editable !== true;
      const expectedSave = !byTable
        ? 'not-found'
        : locked || mayOn(subject, type, 'save', record)
          ? 'past'
          : 'not-allowed';
      expect([who, record.mark, save.status]).not.toEqual([who, record.mark, 200]);
      expect([who, 'save', record.mark, named(save)]).toEqual([who, 'save', record.mark, expectedSave]);
      for (const [action, { roles, by }] of Object.entries(workflow.actions[record.state] ?? {})) {
        if (by === 'process') continue;
        const act = await ask('actOnRecord', subject, (client) =>
          client.post(`${base}/actions/${action}`, body),
        );
        const may = mayOn(subject, type, 'act', record) && roles.includes(subject.role ?? '');
        const expected = !byTable ? 'not-found' : may ? 'past' : 'not-allowed';
        expect([who, action, record.mark, named(act)]).toEqual([who, action, record.mark, expected]);
      }
      const command = { version: -1, command: { kind: 'approve', step: 0 } };
      const process = await ask('giveCommand', subject, (client) => client.post(`${base}/process`, command));
      expect([who, record.mark, process.status === 200]).toEqual([who, record.mark, false]);
      if (!readable) expect([who, record.mark, process.status]).toEqual([who, record.mark, 404]);
      for (const [name, method, given] of [
        ['askWaiver', 'post', { finding: 'nothing', reason: '没有这样的提示' }],
        ['decideWaiver', 'put', { finding: 'nothing', grant: true, answer: '没有这样的提示' }],
      ] as const) {
        const waiver = await ask(name, subject, (client) => client[method](`${base}/waivers`, given));
        expect([who, name, record.mark, waiver.status === 200]).toEqual([who, name, record.mark, false]);
        if (!readable) expect([who, name, waiver.status]).toEqual([who, name, 404]);
      }
      const item = { type: type.name, id: record.id, version: -1, step: 0 };
      const many = await ask('approveMany', subject, (client) =>
        client.post('/api/process/approvals', { items: [item] }),
      );
      expect(many.text).not.toContain('"done":true');
    }
});

test('what is made from a record is made by those who read it and may enter such records, and by nobody else', async () => {
  for (const [who, subject] of everyone())
    for (const record of records)
      for (const [name, { type }] of everyType) {
        const { type: source } = record.bundle;
        if (!type.madeFrom || targetOf(type, type.madeFrom.reference) !== source.name) continue;
        const path = `/api/records/${source.name}/${record.id}/made/${name}`;
        const answer = await ask('makeRecords', subject, (client) => client.post(path));
        const may = mayOn(subject, type, 'create', record);
        const expected = !mayRead(subject, source, record) ? 'not-found' : may ? 'past' : 'not-allowed';
        expect([who, record.mark, named(answer)]).toEqual([who, record.mark, expected]);
      }
});

// Allowed so far as the table goes: what is wrong then is the content or the state.
test('attendance and the door are open to those who read and act, and to nobody else', async () => {
  for (const [who, subject] of everyone())
    for (const record of records) {
      const { type } = record.bundle;
      const isHost = everyType.some(([, one]) => hostOf(one.type) === type.name);
      const readable = mayOn(subject, type, 'read', record);
      if (isHost) {
        const answer = await ask('getAttendance', subject, (client) =>
          client.get(`/api/attendance/${record.id}`),
        );
        expect([who, record.mark, answer.status]).toEqual([who, record.mark, readable ? 200 : 404]);
      }
      if (!type.registers) continue;
      const found = await ask('findGuest', subject, (client) => client.get(`/api/guests?id=${record.id}`));
      expect([who, record.mark, found.status]).toEqual([who, record.mark, readable ? 200 : 404]);
      const come = await ask('checkIn', subject, (client) =>
        client.post(`/api/guests/${record.id}/check-in`),
      );
      const may = mayOn(subject, type, 'act', record);
      // What has no number yet is let in by nobody.
      const expected = !readable ? 404 : may ? 409 : 403;
      expect([who, record.mark, come.status]).toEqual([who, record.mark, expected]);
    }
});

test('numbers are revealed to those who may reveal, and to nobody else', async () => {
  for (const [who, subject] of everyone())
    for (const record of records) {
      const { type } = record.bundle;
      const sealed = Object.keys(type.fields).find((name) => type.fields[name]?.kind.storage === 'sealed');
      if (sealed === undefined) continue;
      const path = `/api/records/${type.name}/${record.id}/reveal`;
      const answer = await ask('revealValue', subject, (client) =>
        client.post(path, { path: sealed, reason: '核对证件号码' }),
      );
      const expected = !mayRead(subject, type, record)
        ? 404
        : mayOn(subject, type, 'reveal', record)
          ? 200
          : 403;
      expect([who, record.mark, answer.status]).toEqual([who, record.mark, expected]);
    }
});

describe('lists', () => {
  /** The records of an answer, by the marks that stand in it. */
  const marksIn = (answer: Answer): string[] =>
    records
      .filter(({ mark }) => answer.text.includes(mark))
      .map(({ mark }) => mark)
      .sort();
  const readableOf = (subject: Subject, bundle: TypeBundle): string[] =>
    records
      .filter((record) => record.bundle === bundle && mayRead(subject, bundle.type, record))
      .map(({ mark }) => mark)
      .sort();

  test('list, search and look-up show what somebody may read: all of it and nothing else', async () => {
    for (const [who, subject] of everyone())
      for (const [name, bundle] of everyType) {
        const readable = readableOf(subject, bundle);
        const words = encodeURIComponent('标记');
        const list = await ask('listRecords', subject, (client) =>
          client.get(`/api/records/${name}?size=100&total=1`),
        );
        const found = await ask('listRecords', subject, (client) =>
          client.get(`/api/records/${name}?q=${words}&size=100`),
        );
        if (mayAnywhere(subject, bundle.type, 'read')) {
          expect([who, name, marksIn(list)]).toEqual([who, name, readable]);
          expect([who, name, marksIn(found)]).toEqual([who, name, readable]);
        } else
          expect([who, name, codeOf(list), codeOf(found)]).toEqual([who, name, 'not-allowed', 'not-allowed']);
        const lookUp = await ask('lookUp', subject, (client) => client.get(`/api/lookup/${name}?q=${words}`));
        const byTable = records.filter(
          (one) => one.bundle === bundle && mayOn(subject, bundle.type, 'read', one),
        );
        expect([who, name, marksIn(lookUp)]).toEqual([who, name, byTable.map(({ mark }) => mark).sort()]);
      }
  });

  test('the search of everything, the workbench and the messages show no more', async () => {
    for (const [, subject] of everyone()) {
      for (const { mark } of records)
        await ask('searchAll', subject, (client) => client.get(`/api/search?q=${encodeURIComponent(mark)}`));
      for (const view of workViews)
        await ask('getWork', subject, (client) => client.get(`/api/work?view=${view}`));
      await ask('countWork', subject, (client) => client.get('/api/work/counts'));
      await ask('listMessages', subject, (client) => client.get('/api/messages'));
      await ask('listContradictions', subject, (client) => client.get('/api/reading/contradictions'));
    }
  });

  test('a draft is held against what somebody may read, and tells of nothing else', checkDrafts);

  test('a figure counts, and opens, what somebody may read', async () => {
    for (const [who, subject] of everyone()) {
      const figures = await ask('listFigures', subject, (client) => client.get('/api/figures?period=2018'));
      for (const [, bundle] of everyType)
        for (const { name, measure } of bundle.indicators) {
          const behind = await ask('listFigureRecords', subject, (client) =>
            client.get(`/api/figures/${name}/records?period=2018`),
          );
          const parts = await ask('listFigureParts', subject, (client) =>
            client.get(`/api/figures/${name}/by/month?period=2018`),
          );
          const readable = readableOf(subject, bundle);
          const refused = ['not-allowed', 'not-allowed'];
          if (!mayAnywhere(subject, bundle.type, 'read')) {
            expect([who, name, codeOf(behind), codeOf(parts)]).toEqual([who, name, ...refused]);
            continue;
          }
          const { rows, value } = behind.body as { rows: unknown[]; value: number };
          for (const mark of marksIn(behind)) expect(readable).toContain(mark);
          expect(rows.length).toBeLessThanOrEqual(await countReadable(subject, bundle));
          const months = (parts.body as { parts: { value: number }[] }).parts;
          const added = months.reduce((sum, part) => sum + part.value, 0);
          if (!('share' in measure)) expect([who, name, added]).toEqual([who, name, value]);
          const list = (figures.body as { figures: { indicator: string; value: number }[] }).figures;
          // The share of nothing is in no list.
          const absent = 'share' in measure ? 0 : undefined;
          expect([who, name, list.find(({ indicator }) => indicator === name)?.value ?? absent]).toEqual([
            who,
            name,
            value,
          ]);
        }
    }
  });
});

test('entering, drafts, checks and uploads are open to those who may write somewhere', async () => {
  for (const [who, subject] of everyone())
    for (const [name, { type }] of everyType) {
      const may = (right: 'create' | 'save'): boolean => mayAnywhere(subject, type, right);
      const create = await ask('createRecord', subject, (client) =>
        client.post(`/api/records/${name}`, { values: { noSuchEntry: 1 } }),
      );
      expect([who, name, named(create)]).toEqual([who, name, may('create') ? 'past' : 'not-allowed']);
      const writes = may('create') || may('save');
      const draft = { type: name, recordId: null, recordVersion: null, values: {} };
      const path = `/api/drafts/00000000-0000-7000-8000-0000000000${String(subjects.indexOf(subject)).padStart(2, '0')}`;
      const kept = await ask('saveDraft', subject, (client) => client.put(path, draft));
      expect([who, name, named(kept)]).toEqual([who, name, writes ? 'past' : 'not-allowed']);
      const check = await ask('checkRecord', subject, (client) =>
        client.post(`/api/records/${name}/checks`, { id: null, values: {} }),
      );
      if (!writes) expect([who, name, named(check)]).toEqual([who, name, 'not-allowed']);
      const attachment = Object.keys(type.fields).find(
        (field) => type.fields[field]?.kind.storage === 'files',
      );
      if (attachment === undefined) continue;
      const upload = await ask('uploadFile', subject, (client) =>
        client.upload(`/api/files/${name}/${attachment}`, 'a.pdf', pdf),
      );
      expect([who, name, named(upload)]).toEqual([who, name, writes ? 'past' : 'not-allowed']);
    }
});

test('lists leave as workbooks, and come in, with those alone who have the right', async () => {
  for (const [who, subject] of everyone())
    for (const [name, { type }] of everyType) {
      const exported = await ask('exportList', subject, (client) =>
        client.get(`/api/exchange/${name}/export`),
      );
      const mayExport = subject.exports && mayAnywhere(subject, type, 'export');
      expect([who, name, exported.status]).toEqual([who, name, mayExport ? 200 : 403]);
      const creates = mayAnywhere(subject, type, 'create') || mayAnywhere(subject, type, 'save');
      const template = await ask('getTemplate', subject, (client) =>
        client.get(`/api/exchange/${name}/template`),
      );
      expect([who, name, template.status]).toEqual([who, name, creates ? 200 : 403]);
      const started = await ask('startImport', subject, (client) =>
        client.upload(`/api/exchange/${name}/imports`, 'a.xlsx', pdf),
      );
      expect([who, name, named(started)]).toEqual([who, name, creates ? 'past' : 'not-allowed']);
    }
});

test('a form over a list is printed, and reminds, in the hands of those who act on its records', async () => {
  for (const [who, subject] of everyone())
    for (const [name, { type, listForms }] of everyType) {
      const path = `/api/records/${name}/list-forms/${listForms[0]?.name ?? 'nothing'}`;
      const printed = await ask('printList', subject, (client) => client.get(path));
      const reminded = await ask('remindOfList', subject, (client) => client.post(`${path}/reminders`));
      const may = mayAnywhere(subject, type, 'act');
      const expected = !may ? 'not-allowed' : listForms.length === 0 ? 'not-found' : 'past';
      expect([who, name, named(printed), named(reminded)]).toEqual([who, name, expected, expected]);
    }
});

test.each(overviewWays)('$name', ({ asks }) => asks());

test('long work is its owner’s alone', async () => {
  const owner = subjects.find(({ login }) => login === 'officer');
  if (!owner) throw new Error('there is no officer');
  const [first] = everyType.filter(([, { type }]) => mayAnywhere(owner, type, 'create'));
  const started = await as(owner).upload(`/api/exchange/${first?.[0]}/imports`, 'a.xlsx', pdf);
  const { id } = started.body as { id: string };
  for (const [who, subject] of everyone()) {
    if (subject === owner) continue;
    const { text } = await ask('listJobs', subject, (client) => client.get('/api/jobs'));
    expect([who, text.includes(id)]).toEqual([who, false]);
    const others: [ContractName, (client: Client) => Promise<Answer>][] = [
      ['getImport', (client) => client.get(`/api/exchange/imports/${id}`)],
      ['getFaultReport', (client) => client.get(`/api/exchange/imports/${id}/faults`)],
      ['commitImport', (client) => client.post(`/api/exchange/imports/${id}/commit`, { hash: 'x' })],
      ['cancelJob', (client) => client.post(`/api/jobs/${id}/cancel`, {})],
    ];
    for (const [name, send] of others)
      expect([who, name, (await ask(name, subject, send)).status]).toEqual([who, name, 404]);
    await ask('seeJob', subject, (client) => client.post(`/api/jobs/${id}/seen`, {}));
  }
  const own = await as(owner).get('/api/jobs');
  expect((own.body as { jobs: { id: string; seen: boolean }[] }).jobs).toContainEqual(
    expect.objectContaining({ id, seen: false }),
  );
});

test('a draft is its owner’s alone', async () => {
  for (const [, subject] of everyone()) {
    const { text } = await ask('listDrafts', subject, (client) => client.get('/api/drafts'));
    const ids = [...text.matchAll(/00000000-0000-7000-8000-0000000000(\d\d)/g)].map((found) =>
      Number(found[1]),
    );
    expect(ids.filter((index) => index !== subjects.indexOf(subject))).toEqual([]);
  }
});

test.each([...adminWays, ...reportWays])(
  '$name is for its duties alone, in both offices',
  async ({ name, duties, send }) => {
    for (const [who, subject] of everyone()) {
      const answer = await ask(name, subject, (client) => send(client, subject.office));
      const may = duties.some((duty) => t.machine.registry.duties[duty].includes(subject.role ?? ''));
      expect([who, name, codeOf(answer) !== 'not-allowed']).toEqual([who, name, may]);
    }
  },
);

test('every endpoint is in this table, or open to everybody by its nature', () => {
  const all = Object.entries(contracts) as [ContractName, Contract][];
  const closed = all.filter(([, contract]) => !contract.open).map(([name]) => name);
  expect(closed.filter((name) => !asked.has(name) && !forEverybody.includes(name))).toEqual([]);
});
