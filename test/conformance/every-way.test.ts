import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contracts, type ContractName } from '../../src/api/contracts.ts';
import { workViews } from '../../src/api/work.ts';
import type { Contract } from '../../src/api/contract.ts';
import { hostOf } from '../../src/model/registry.ts';
import type { TypeBundle } from '../../src/model/record-type.ts';
import { pdf } from '../../src/engine/files/sample-files.ts';
import { createExampleStore } from '../harness/example-store.ts';
import {
  mayAnywhere,
  mayOn,
  mayRead,
  subjectsOf,
  type Placed,
  type Subject,
} from '../harness/access-table.ts';
import type { TestOffice, UnitName } from '../harness/office.ts';
import { openTestApp, type Answer, type Client, type TestApp } from '../harness/server.ts';
import { adminWays } from './every-way/admin-ways.ts';
import { forEverybody } from './every-way/for-everybody.ts';
import { everyType, examples, fullestExample } from './prepare.ts';

interface Known extends Placed {
  readonly id: string;
  readonly bundle: TypeBundle;
  /** A word that stands in this record and nowhere else. */
  readonly mark: string;
  readonly state: string;
  readonly version: number;
  readonly file: string | undefined;
}

let t: TestApp;
const records: Known[] = [];
const subjects: Subject[] = [];
const clients = new Map<Subject, Client>();
const as = (subject: Subject): Client => {
  const client = clients.get(subject);
  if (!client) throw new Error(`${subject.login} did not sign in`);
  return client;
};

/** Contracts that were asked by this file; the last test holds the list against all there are. */
const asked = new Set<ContractName>();

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  for (const office of [t.office, await t.addOffice()]) {
    for (const subject of subjectsOf(office)) {
      subjects.push(subject);
      clients.set(subject, await t.signIn(subject.login, office));
    }
    for (const [, bundle] of everyType)
      for (const unit of ['applicant', 'other', 'division'] as const) await place(office, bundle, unit);
  }
  await startProcesses();
  for (const record of records) Object.assign(record, await stands(record));
});
afterAll(() => t.close());

/** Stores the fullest example of a type in a unit, entered by somebody of the office, with a name of its own. */
async function place(office: TestOffice, bundle: TypeBundle, unit: UnitName): Promise<void> {
  const { type } = bundle;
  const actor = { ...office.everyRole(), unitId: office.units[unit] };
  const mark = `标记${office.code}${type.name}${unit}`.replaceAll('-', '');
  const example = fullestExample(bundle);
  const values = {
    ...example.values,
    [type.title]: mark,
    ...(type.unit === undefined ? {} : { [type.unit]: office.units[unit] }),
  };
  const saved = await createExampleStore(t.machine, office, examples, actor).storeAgain(type.name, {
    ...example,
    values,
  });
  records.push({ ...(await placeOf(office, saved.id, bundle)), id: saved.id, bundle, mark });
}

type Standing = Pick<Known, 'state' | 'version' | 'file' | 'parties'>;

async function stands({ office, bundle, id }: Pick<Known, 'office' | 'bundle' | 'id'>): Promise<Standing> {
  const table = bundle.type.name.replaceAll('-', '_');
  const [row] = await t.owner(`SELECT state, version FROM ${table} WHERE office_id = $1 AND id = $2`, [
    office.id,
    id,
  ]);
  const [link] = await t.owner('SELECT file_id FROM file_link WHERE record_id = $1 LIMIT 1', [id]);
  const parties = await t.owner('SELECT account_id FROM process_party WHERE record_id = $1', [id]);
  return {
    state: String(row?.state),
    version: Number(row?.version),
    file: link === undefined ? undefined : String(link.file_id),
    parties: parties.map((one) => String(one.account_id)),
  };
}

async function placeOf(
  office: TestOffice,
  id: string,
  bundle: TypeBundle,
): Promise<Omit<Known, 'id' | 'bundle' | 'mark'>> {
  const table = bundle.type.name.replaceAll('-', '_');
  const [row] = await t.owner(`SELECT unit_id, created_by FROM ${table} WHERE id = $1`, [id]);
  const unit = (Object.keys(office.units) as UnitName[]).find((name) => office.units[name] === row?.unit_id);
  return {
    office,
    unit: unit ?? 'office',
    createdBy: String(row?.created_by),
    ...(await stands({ office, bundle, id })),
  };
}

/** Takes every action that begins a process, where the declarations let somebody of the record's unit do so. */
async function startProcesses(): Promise<void> {
  for (const { office, bundle, id, unit, state, version } of [...records]) {
    if (unit !== 'applicant') continue;
    const starting = Object.entries(bundle.workflow.actions[state] ?? {}).find(
      ([, { starts }]) => starts !== undefined,
    );
    if (!starting) continue;
    const [action, { roles }] = starting;
    const starter = subjects.find((one) => one.office === office && one.login === roles[0]);
    if (!starter) throw new Error(`nobody may ${action}`);
    const path = `/api/records/${bundle.type.name}/${id}/actions/${action}`;
    const answer = await as(starter).post(path, { version, values: {} });
    if (answer.status !== 200) throw new Error(`${action}: ${answer.text}`);
  }
}

/** What somebody got must hold no word of a record that they may not read. */
function expectNoLeak(subject: Subject, what: string, { text }: Answer): void {
  for (const record of records)
    if (!mayRead(subject, record.bundle.type, record) && text.includes(record.mark))
      throw new Error(`${what} told ${subject.login} of ${subject.office.code} about ${record.mark}`);
}

async function ask(
  name: ContractName,
  subject: Subject,
  send: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  asked.add(name);
  const answer = await send(as(subject));
  expect(answer.status, `${name} ${answer.text}`).toBeLessThan(500);
  expectNoLeak(subject, name, answer);
  return answer;
}

const codeOf = ({ body }: Answer): string => String((body as { code?: unknown } | undefined)?.code ?? 'ok');
const everyone = (): [string, Subject][] =>
  subjects.map((one) => [`${one.login} of ${one.office.code}`, one]);

/** Ways to one record by its id that ask for nothing but to read it. */
const readings: [ContractName, (record: Known) => string | undefined][] = [
  ['getRecord', ({ bundle, id }) => `/api/records/${bundle.type.name}/${id}`],
  ['getHistory', ({ bundle, id }) => `/api/records/${bundle.type.name}/${id}/history`],
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

// Allowed so far as the table goes: what is wrong then is the content or the state.
const named = (answer: Answer): string =>
  ['not-found', 'not-allowed'].includes(codeOf(answer)) ? codeOf(answer) : 'past';

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

  test('a figure counts, and opens, what somebody may read', async () => {
    for (const [who, subject] of everyone()) {
      const figures = await ask('listFigures', subject, (client) => client.get('/api/figures?period=2018'));
      for (const [, bundle] of everyType)
        for (const { name } of bundle.indicators) {
          const behind = await ask('listFigureRecords', subject, (client) =>
            client.get(`/api/figures/${name}/records?period=2018`),
          );
          const readable = readableOf(subject, bundle);
          if (!mayAnywhere(subject, bundle.type, 'read')) {
            expect([who, name, codeOf(behind)]).toEqual([who, name, 'not-allowed']);
            continue;
          }
          const { rows, value } = behind.body as { rows: unknown[]; value: number };
          for (const mark of marksIn(behind)) expect(readable).toContain(mark);
          expect(rows.length).toBeLessThanOrEqual(readable.length);
          const list = (figures.body as { figures: { indicator: string; value: number }[] }).figures;
          expect([who, name, list.find(({ indicator }) => indicator === name)?.value]).toEqual([
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

test('a draft is its owner’s alone', async () => {
  for (const [, subject] of everyone()) {
    const { text } = await ask('listDrafts', subject, (client) => client.get('/api/drafts'));
    const ids = [...text.matchAll(/00000000-0000-7000-8000-0000000000(\d\d)/g)].map((found) =>
      Number(found[1]),
    );
    expect(ids.filter((index) => index !== subjects.indexOf(subject))).toEqual([]);
  }
});

test.each(adminWays)('$name is for its duties alone, in both offices', async ({ name, duties, send }) => {
  for (const [who, subject] of everyone()) {
    const answer = await ask(name, subject, (client) => send(client, subject.office));
    const may = duties.some((duty) => t.machine.registry.duties[duty].includes(subject.role ?? ''));
    expect([who, name, codeOf(answer) !== 'not-allowed']).toEqual([who, name, may]);
  }
});

test('every endpoint is in this table, or open to everybody by its nature', () => {
  const all = Object.entries(contracts) as [ContractName, Contract][];
  const closed = all.filter(([, contract]) => !contract.open).map(([name]) => name);
  expect(closed.filter((name) => !asked.has(name) && !forEverybody.includes(name))).toEqual([]);
});
