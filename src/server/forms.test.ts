import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  openTestApp,
  read,
  refusal,
  type Answer,
  type Client,
  type TestApp,
} from '../../test/harness/server.ts';
import { createExampleStore } from '../../test/harness/example-store.ts';
import { createProcessDriver, type ProcessDriver } from '../../test/harness/drive-process.ts';
import { examples } from '../domain/examples.gen.ts';
import type { Saved } from '../engine/save/save-request.ts';
import { attachmentHeader } from './attachment-header.ts';

let t: TestApp;
let driver: ProcessDriver;
let officer: Client;
let applicant: Client;
let supervisor: Client;
const outsiders = new Map<string, Client>();

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  await t.owner(`UPDATE office SET short = '明' WHERE id = $1`, [t.office.id]);
  const example = examples['delegation']?.find(({ name }) => name === 'two-countries');
  const bundle = t.machine.registry.getType('delegation');
  driver = createProcessDriver(t.machine, t.office, bundle, await t.store.resolve(example?.asked ?? {}));
  officer = await t.signIn('officer');
  applicant = await t.signIn('applicant');
  supervisor = await t.signIn('supervisor');
  const far = await t.addOffice();
  for (const [name, client] of [
    ['another unit', await t.signIn('other')],
    ['another office', await t.signIn('director', far)],
    ['the auditor', await t.signIn('audit-admin')],
  ] as const)
    outsiders.set(name, client);
});
afterAll(() => t.close());

// Each has people of its own: a traveller cannot be in two groups at once.
const submitted = (): Promise<Saved> =>
  createExampleStore(t.machine, t.office, examples).store('delegation', 'two-countries');
const formsOf = async (client: Client, { id }: { id: string }): Promise<string[]> =>
  read('listForms', await client.get(`/api/records/delegation/${id}/forms`)).forms.map(({ name }) => name);
const print = async (
  client: Client,
  { id }: { id: string },
  form: string,
): Promise<Answer & { bytes: Buffer }> => {
  const answer = await t.app.inject({
    method: 'GET',
    url: `/api/records/delegation/${id}/forms/${form}`,
    headers: { cookie: `wutong=${client.cookie}` },
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.payload,
    body: String(answer.headers['content-type']).includes('json') ? JSON.parse(answer.payload) : undefined,
    bytes: answer.rawPayload,
  };
};
const printed = (id: string): Promise<unknown[]> =>
  t
    .owner(
      `SELECT action, actor_name FROM audit_entry WHERE record_id = $1 AND action LIKE 'print.%' ORDER BY id`,
      [id],
    )
    .then((rows) => rows.map(({ action, actor_name }) => `${String(actor_name)} ${String(action)}`));
const textOf = (docx: Buffer): string => {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t[ >][^<]*|<\/w:p>/g)]
    .map(([part]) => (part === '</w:p>' ? '\n' : part.replace(/^<w:t[^>]*>/, '')))
    .join('');
};
const nameOf = ({ headers }: Answer): string =>
  decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(String(headers['content-disposition']))?.[1] ?? '');

describe('before approval', () => {
  test('the approval is refused with the state, and nothing is noted', async () => {
    const saved = await submitted();
    expect(await formsOf(officer, saved)).toEqual(['opinion']);
    const answer = await print(officer, saved, 'approval');
    expect(answer.status).toBe(409);
    expect(refusal(answer)).toMatchObject({
      code: 'form-not-offered',
      detail: '“因公出国（境）任务批件”现在不能出具：当前状态为“单位审核中”。',
      en: '“Approval of official travel” cannot be issued now: the state is “In the unit”.',
    });
    expect(await printed(saved.id)).toEqual([]);
  });

  test('the slip needs a number of the open step, and bears it', async () => {
    const saved = await driver.approveUntil(await submitted(), 'submitted');
    expect(refusal(await print(officer, saved, 'slip')).detail).toContain('还没有取呈批件编号');
    // 组织部门 answers by letter; the next step is the case officer's.
    const atOfficer = await driver.approve(saved);
    const slipped = await driver.give(atOfficer, t.office.actor('officer'), { kind: 'printSlip', step: 4 });
    expect(await formsOf(officer, slipped)).toEqual(['notice-result', 'opinion', 'slip']);
    const answer = await print(officer, slipped, 'slip');
    expect(answer.status).toBe(200);
    expect(nameOf(answer)).toBe('明呈批〔2018〕1号 赴德国、法国经贸团.docx');
    const text = textOf(answer.bytes);
    for (const words of [
      '编号：明呈批〔2018〕1号',
      '妥否，请批示',
      '经办审核',
      '主任审核',
      '市委、市政府领导审批',
    ])
      expect(text).toContain(words);
    expect(text.match(/签名：/g)).toHaveLength(5);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    // With the next step the number is used up.
    const after = await driver.approve(slipped);
    expect(await formsOf(officer, after)).toEqual(['notice-result', 'opinion']);
  });
});

describe('after approval', () => {
  let approved: Saved;
  beforeAll(async () => {
    approved = await driver.approveUntil(await submitted(), 'approved');
  });

  test('a paper that stays in the house says who printed it, one that is sent does not', async () => {
    const headers = async (form: string): Promise<string> => {
      const parts = unzipSync((await print(officer, approved, form)).bytes);
      const names = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/.test(name));
      return names.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join('');
    };
    const { name } = read('getMe', await officer.get('/api/session'));
    expect(await headers('opinion')).toContain(`${name} 2018-06-15 10:00 打印`);
    expect(await headers('approval')).toBe('');
    const security = await t.signIn('security-admin');
    const { settings } = read('getSecurity', await security.get('/api/admin/security'));
    expect(settings.watermark).toBe('both');
    const set = (watermark: string) => security.put('/api/admin/security', { ...settings, watermark });
    expect((await set('everywhere')).status).toBe(400);
    expect((await set('off')).status).toBe(200);
    expect(await headers('opinion')).toBe('');
    expect(read('getMe', await officer.get('/api/session')).watermark).toBe('off');
    expect((await set('both')).status).toBe(200);
  });

  test('it opens as a docx that says what was approved', async () => {
    expect(await formsOf(officer, approved)).toEqual(['approval', 'briefing', 'notice-result', 'opinion']);
    const answer = await print(officer, approved, 'approval');
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'cache-control': 'no-store',
    });
    const number = String(approved.record.values['approvalNumber']);
    expect(number).toMatch(/^明外批〔2018〕\d+号$/);
    expect(nameOf(answer)).toBe(`${number} 赴德国、法国经贸团.docx`);
    const parts = unzipSync(answer.bytes);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']));
    const text = textOf(answer.bytes);
    for (const words of [
      number,
      '市教育局：',
      '经市委、市政府领导批准，同意赴德国、法国经贸团一行3人出访',
      '一、出访任务',
      '德国（柏林）、法国（巴黎）。2018年7月15日至22日，在外停留8天',
      '柏林州政府（德国）',
      '财政拨款：国际旅费36,000.00元；外方提供：住宿费2,400.00欧元',
      '六、批件有效期',
      '一律不得补办',
      '2018年6月15日',
      '抄送：组织部门。',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test('each download is noted with who took it, and the record does not change', async () => {
    const before = await printed(approved.id);
    await print(applicant, approved, 'approval');
    await print(supervisor, approved, 'opinion');
    expect((await printed(approved.id)).slice(before.length)).toEqual([
      'applicant print.approval',
      'supervisor print.opinion',
    ]);
    const [row] = await t.owner('SELECT version FROM delegation WHERE id = $1', [approved.id]);
    expect(row).toEqual({ version: approved.version });
  });

  test('nobody gets it who may not read the record, and nothing is noted', async () => {
    const before = await printed(approved.id);
    for (const [who, client] of outsiders)
      for (const path of ['forms', 'forms/approval', 'forms/no-such-form']) {
        const answer = await client.get(`/api/records/delegation/${approved.id}/${path}`);
        expect([who, path, answer.status]).toEqual([who, path, 404]);
        expect(refusal(answer).code).toBe('not-found');
      }
    expect(await printed(approved.id)).toEqual(before);
  });

  test('a form that does not exist is not found', async () => {
    for (const form of ['no-such-form', '__proto__', 'constructor', '..%2Fapproval'])
      expect(refusal(await print(officer, approved, form)).code).toBe('not-found');
  });

  test('while a change is written it is not printed: nobody has approved what stands there', async () => {
    const changing = await officer.post(`/api/records/delegation/${approved.id}/actions/change`, {
      version: approved.version,
      values: { reason: '航班取消，行程顺延。' },
    });
    expect(changing.status).toBe(200);
    expect(await formsOf(officer, approved)).toEqual([]);
    expect(refusal(await print(officer, approved, 'approval')).code).toBe('form-not-offered');
  });
});

test('the same case at the same time gives the same bytes', async () => {
  const saved = await submitted();
  const [one, two] = [await print(officer, saved, 'opinion'), await print(officer, saved, 'opinion')];
  expect(one.bytes.equals(two.bytes)).toBe(true);
});

test('the name of a file is written by RFC 5987, whatever signs are in it', () => {
  expect(attachmentHeader(`a'(b)*!.docx`)).toBe(`attachment; filename*=UTF-8''a%27%28b%29%2A%21.docx`);
  expect(attachmentHeader('批〔2018〕1号 团.docx')).toMatch(
    /^attachment; filename\*=UTF-8''[A-Za-z0-9%._-]+$/,
  );
});
