import { expect, inject } from 'vitest';
import type { ContractName } from '../../../src/api/contracts.ts';
import { searchText } from '../../../src/engine/search/search-text.ts';
import { tokensOf } from '../../../src/engine/search/tokens.ts';
import type { Saved } from '../../../src/engine/save/save-request.ts';
import { columnName, type Values } from '../../../src/model/field.ts';
import type { TypeBundle } from '../../../src/model/record-type.ts';
import { mayRead, subjectsOf, type Placed, type Subject } from '../../harness/access-table.ts';
import { createExampleStore } from '../../harness/example-store.ts';
import type { TestOffice, UnitName } from '../../harness/office.ts';
import { createClient, openTestApp, type Answer, type Client, type TestApp } from '../../harness/server.ts';
import { everyType, examples, fullestExample } from '../prepare.ts';

export interface Known extends Placed {
  readonly id: string;
  readonly bundle: TypeBundle;
  /** A word that stands in this record and nowhere else. */
  readonly mark: string;
  readonly state: string;
  readonly version: number;
  readonly file: string | undefined;
}

/** The server of the tests. */
export let t: TestApp;
export const records: Known[] = [];
export const subjects: Subject[] = [];
const renames: (() => Promise<void>)[] = [];
const clients = new Map<Subject, Client>();
export const as = (subject: Subject): Client => {
  const client = clients.get(subject);
  if (!client) throw new Error(`${subject.login} did not sign in`);
  return client;
};

/** Contracts that were asked by this file; the last test holds the list against all there are. */
export const asked = new Set<ContractName>();

/** Two offices with everybody who can sign in, and one record of each type in each unit. */
export async function openScene(): Promise<void> {
  t = await openTestApp(inject('database'));
  for (const office of [t.office, await t.addOffice()]) {
    for (const subject of subjectsOf(office)) {
      subjects.push(subject);
      const { cookie } = await t.signIn(subject.login, office);
      // Behind one address all of them together would ask for more lists in a minute than an office does.
      clients.set(subject, createClient(t.app, cookie, `10.0.0.${clients.size + 1}`));
    }
    for (const [, bundle] of everyType)
      for (const unit of ['applicant', 'other', 'division'] as const) await place(office, bundle, unit);
  }
  await startProcesses();
  // Once more, for those saves worked the names out anew.
  for (const again of renames) await again();
  for (const record of records) Object.assign(record, await stands(record));
}

/** Stores the fullest example of a type in a unit, entered by somebody of the office, with a name of its own. */
async function place(office: TestOffice, bundle: TypeBundle, unit: UnitName): Promise<void> {
  const { type } = bundle;
  const actor = { ...office.everyRole(), unitId: office.units[unit] };
  const mark = `标记${office.code}${type.name}${unit}`.replaceAll('-', '');
  const example = fullestExample(bundle);
  const own = {
    [type.title]: mark,
    ...(type.unit === undefined ? {} : { [type.unit]: office.units[unit] }),
  };
  // What is copied from another record cannot be given; it is put there afterwards.
  const given = Object.entries(own).filter(([name]) => type.fields[name]?.written === 'form');
  const values = { ...example.values, ...Object.fromEntries(given) };
  const saved = await createExampleStore(t.machine, office, examples, actor).storeAgain(type.name, {
    ...example,
    values,
  });
  if (given.length < Object.keys(own).length) {
    await rename(office, bundle, saved, own);
    renames.push(() => rename(office, bundle, saved, own));
  }
  records.push({ ...(await placeOf(office, saved.id, bundle)), id: saved.id, bundle, mark });
}

/** Gives a record whose name and unit the machine copies a name and a unit of its own, and lets it be found by them. */
async function rename(office: TestOffice, { type }: TypeBundle, saved: Saved, own: Values): Promise<void> {
  const text = searchText(type, { ...saved.record.values, ...own });
  const columns = Object.keys(own).map((name, i) => `${columnName(name)} = $${i + 6}`);
  await t.owner(
    `UPDATE ${type.name.replaceAll('-', '_')} SET search_text = $3, search_tokens = array_to_tsvector($4::text[]),
       unit_id = $5, ${columns.join(', ')} WHERE office_id = $1 AND id = $2`,
    [office.id, saved.id, text, tokensOf(office.id, text), own[type.unit ?? ''], ...Object.values(own)],
  );
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

/** How many records of a type somebody may read, those that came with the examples included. */
export async function countReadable(subject: Subject, bundle: TypeBundle): Promise<number> {
  const table = bundle.type.name.replaceAll('-', '_');
  const rows = await t.owner(`SELECT id FROM ${table} WHERE office_id = $1`, [subject.office.id]);
  const placed = await Promise.all(rows.map(({ id }) => placeOf(subject.office, String(id), bundle)));
  return placed.filter((one) => mayRead(subject, bundle.type, one)).length;
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

export async function ask(
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

export const codeOf = ({ body }: Answer): string =>
  String((body as { code?: unknown } | undefined)?.code ?? 'ok');
export const everyone = (): [string, Subject][] =>
  subjects.map((one) => [`${one.login} of ${one.office.code}`, one]);

/** Refused for want of a right, not found, or whatever else was the matter. */
export const named = (answer: Answer): string =>
  ['not-found', 'not-allowed'].includes(codeOf(answer)) ? codeOf(answer) : 'past';
