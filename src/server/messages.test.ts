import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startGateway, type Gateway } from '../../test/harness/gateway.ts';
import { testNow } from '../../test/harness/machine.ts';
import type { TestOffice } from '../../test/harness/office.ts';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import { deliverOffice } from '../engine/messages/deliver.ts';
import { putIntoOutbox, relayOutbox } from '../engine/messages/outbox.ts';
import { createOutside } from '../engine/messages/ways/outside.ts';
import { newId } from '../model/id.ts';
import { standardPreferences } from '../model/messages/preferences.ts';

let t: TestApp;
let gateway: Gateway;
let now = testNow;
const outside = createOutside({ named: ['127.0.0.1'], patienceMs: 300 });
beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => now, server: { outside } });
});
afterAll(() => t.close());

let office: TestOffice;
let admin: Client;
let officer: Client;
beforeEach(async () => {
  now = testNow;
  gateway = await startGateway();
  office = await t.addOffice();
  [admin, officer] = [await t.signIn('system-admin', office), await t.signIn('officer', office)];
});
afterEach(() => gateway.close());

const at = '/api/admin/messages/channels';
const sms = (more: Record<string, string> = {}) => ({
  method: 'POST',
  url: `${gateway.url}/send`,
  plain: 'yes',
  body: '{"to":"{mobile}","text":"{text}","k":"{secret}"}',
  format: 'json',
  success: '"code":0',
  ...more,
});
const setSms = (
  more: Record<string, string> = {},
  secrets: Record<string, string> = { secret: 'geheim-7' },
  enabled = true,
) => admin.put(`${at}/sms`, { enabled, settings: sms(more), secrets });
const bodies = () =>
  gateway.arrived.map(({ body }) => JSON.parse(body) as { to: string; text: string; k: string });

describe('channels of an office', () => {
  test('entries that are wrong are named, in words', async () => {
    const wrong = async (more: Record<string, string>) => {
      const answer = refusal(await setSms(more));
      expect(answer.code).toBe('channel-entry-wrong');
      return answer.detail;
    };
    expect(await wrong({ url: '' })).toBe('“网关地址”必填');
    expect(await wrong({ url: 'ftp://a.cn/x' })).toBe('“网关地址”请填完整的网址，以 https:// 开头');
    expect(await wrong({ url: 'https://{mobile}.a.cn/?x=1' })).toBe('“网关地址”代号只能写在“?”之后');
    expect(await wrong({ url: 'https://a.cn/{text}' })).toBe('“网关地址”代号只能写在“?”之后');
    expect(await wrong({ url: 'https://u:p@a.cn/' })).toBe('“网关地址”网址里不能写账号密码，请填到密钥栏');
    expect(await wrong({ plain: '' })).toBe('“网关地址”不是 https；内网网关请勾选“允许不加密的 http”');
    expect(await wrong({ header: 'X: y\r\nZ: a' })).toBe('“附加请求头”不能换行');
    expect(await wrong({ format: 'xml' })).toBe('“内容格式”请选择');
    const mail = { host: 'mail.a.cn/x', port: '70000', security: 'tls', from: 'x' };
    const putMail = async (settings: Record<string, string>) =>
      refusal(await admin.put(`${at}/mail`, { enabled: true, settings, secrets: {} })).detail;
    expect(await putMail(mail)).toBe('“服务器”请填主机名或IP地址');
    expect(await putMail({ ...mail, host: 'mail.a.cn' })).toBe('“端口”在1至65535之间');
    expect(await putMail({ ...mail, host: 'mail.a.cn', port: '465' })).toBe('“发件地址”请填邮箱地址');
    expect(refusal(await admin.put(`${at}/pigeon`, { enabled: true, settings: {}, secrets: {} })).code).toBe(
      'bad-request',
    );
    expect(await t.owner('SELECT kind FROM message_channel')).toEqual([]);
  });

  test('a secret is sealed, never shown again, stays when left out, and does not go to another place', async () => {
    expect((await setSms()).status).toBe(200);
    const shown = await admin.get(at);
    expect(read('getChannels', shown).channels).toMatchObject([
      { kind: 'sms', enabled: true, secretsSet: ['secret'] },
    ]);
    expect(shown.text).not.toContain('geheim');
    const [row] = await t.owner('SELECT * FROM message_channel WHERE office_id = $1', [office.id]);
    expect(JSON.stringify(row)).not.toContain('geheim');
    expect(Buffer.from(row?.secrets as Uint8Array).toString('latin1')).not.toContain('geheim');

    expect((await setSms({ key: 'k' }, {})).status).toBe(200);
    read('testChannel', await admin.post(`${at}/sms/test`, { to: '13800001234' }));
    expect(bodies()).toMatchObject([{ k: 'geheim-7' }]);
    expect((await setSms({ url: 'https://elsewhere.example/send' }, {})).status).toBe(200);
    expect(read('getChannels', await admin.get(at)).channels[0]?.secretsSet).toEqual([]);

    const audit = await (await t.signIn('audit-admin', office)).get('/api/admin/audit?type=channel');
    expect(read('searchAudit', audit).rows.map(({ action }) => action)).toEqual([
      'set',
      'test',
      'set',
      'set',
    ]);
    expect(audit.text).toContain('elsewhere.example');
    expect(audit.text).not.toContain('geheim');
  });

  test('a test says in the words of the gateway what became of it', async () => {
    const send = async (to: string) => read('testChannel', await admin.post(`${at}/sms/test`, { to }));
    expect(refusal(await admin.post(`${at}/sms/test`, { to: '13800001234' })).code).toBe('channel-off');
    await setSms();
    expect(refusal(await admin.post(`${at}/sms/test`, { to: '1380000' })).code).toBe('contact-wrong');
    expect(await send('13800001234')).toEqual({ sent: true, answer: 'HTTP 200 {"code":0}' });
    expect(bodies()[0]).toMatchObject({
      to: '13800001234',
      text: '这是一条测试消息，收到说明渠道可用（梧桐）',
    });
    gateway.answer = () => ({ status: 200, text: '{"code":5,"msg":"模板未报备","k":"geheim-7"}' });
    expect(await send('13800001234')).toEqual({
      sent: false,
      answer: 'HTTP 200 {"code":5,"msg":"模板未报备","k":"***"}',
    });
    gateway.answer = 'hang';
    expect((await send('13800001234')).answer).toContain('没有应答');
  });

  test('one office neither sees nor uses the channels of another', async () => {
    await setSms();
    const far = await t.signIn('system-admin', await t.addOffice());
    expect(read('getChannels', await far.get(at)).channels).toEqual([]);
    expect(refusal(await far.post(`${at}/sms/test`, { to: '13800001234' })).code).toBe('channel-off');
  });
});

describe('where a person is reached', () => {
  const contact = '/api/account/contacts/mobile';
  const codeSent = () => /\d{6}/.exec(bodies().at(-1)?.text ?? '')?.[0] ?? '';
  const own = async (client: Client) => read('getOwnMessages', await client.get('/api/account/messages'));

  test('is refused where it has no shape, no channel reaches it, or the channel fails', async () => {
    const put = async (to: string) => refusal(await officer.put(contact, { to })).code;
    expect(await put('12345')).toBe('contact-wrong');
    expect(await put('13800001234')).toBe('contact-no-channel');
    await setSms({}, undefined, false);
    expect(await put('13800001234')).toBe('contact-no-channel');
    await setSms();
    gateway.answer = () => ({ status: 500, text: 'x' });
    expect(await put('13800001234')).toBe('contact-not-sent');
    expect((await own(officer)).contacts).toEqual([{ kind: 'mobile', mask: '138****1234', verified: false }]);
    expect(refusal(await officer.put('/api/account/contacts/fax', { to: '1' })).code).toBe('bad-request');
  });

  test('counts once its code came back, for ten minutes and five tries; it is sealed and masked', async () => {
    await setSms();
    await officer.put(contact, { to: ' 13800001234 ' });
    const code = codeSent();
    const confirm = (given: string, client = officer) => client.post(`${contact}/code`, { code: given });
    const wrong = code === '000000' ? '000001' : '000000';
    expect(refusal(await confirm(wrong)).detail).toBe('验证码不正确，还可以试4次。');
    const director = await t.signIn('director', office);
    expect(refusal(await confirm(code, director)).code).toBe('contact-code-over');
    now = new Date(testNow.getTime() + 601_000);
    expect(refusal(await confirm(code)).code).toBe('contact-code-over');
    now = testNow;
    for (let n = 0; n < 3; n++) expect(refusal(await confirm(wrong)).code).toBe('contact-code-wrong');
    expect(refusal(await confirm(wrong)).code).toBe('contact-code-over');
    expect(refusal(await confirm(code)).code).toBe('contact-code-over');
    await officer.put(contact, { to: '13800001234' });
    expect((await confirm(codeSent())).status).toBe(200);
    expect((await own(officer)).contacts).toEqual([{ kind: 'mobile', mask: '138****1234', verified: true }]);
    expect(refusal(await confirm(codeSent())).code).toBe('contact-code-over');
    const rows = await t.owner('SELECT sealed, mask FROM account_contact WHERE office_id = $1', [office.id]);
    expect(Buffer.from(rows[0]?.sealed as Uint8Array).toString('latin1')).not.toContain('13800001234');
    const audit = await (await t.signIn('audit-admin', office)).get('/api/admin/audit?type=account');
    expect(audit.text).not.toContain('13800001234');
    expect(read('searchAudit', audit).rows.map(({ action }) => action)).toEqual([
      'confirm-contact',
      'set-contact',
      'set-contact',
    ]);

    // Another number counts only when its own code came back; nobody else sees any of it.
    await officer.put(contact, { to: '13900009999' });
    expect((await own(officer)).contacts).toMatchObject([{ mask: '139****9999', verified: false }]);
    expect((await own(director)).contacts).toEqual([]);
    expect((await officer.delete(contact)).status).toBe(200);
    expect((await own(officer)).contacts).toEqual([]);

    // Whoever leaves takes the number along.
    await officer.put(contact, { to: '13800001234' });
    const body = { name: '经办', unit: office.units.office, post: '', active: false };
    const account = office.actor('officer').userId;
    expect((await admin.put(`/api/admin/accounts/${account}`, body)).status).toBe(200);
    expect(await t.owner('SELECT kind FROM account_contact WHERE account_id = $1', [account])).toEqual([]);
  });

  test('codes cannot be asked for without end', async () => {
    await setSms();
    const codes = [];
    await officer.put(contact, { to: '1380000' });
    for (let n = 0; n < 6; n++) codes.push((await officer.put(contact, { to: '13800001234' })).status);
    expect(codes).toEqual([200, 200, 200, 200, 200, 429]);
  });

  test('what somebody wants is kept, in its bounds', async () => {
    const wishes = {
      ...standardPreferences,
      channels: { sms: ['task'] },
      urgent: ['overdue'],
      digestAt: '08:45',
    };
    const put = (more: object) => officer.put('/api/account/messages', { ...wishes, ...more });
    for (const bad of [
      { digestAt: '24:00' },
      { quiet: { from: '8:00', to: '09:00' } },
      { urgent: ['task'] },
      { channels: { pigeon: [] } },
    ])
      expect(refusal(await put(bad)).code).toBe('bad-request');
    expect((await put({})).status).toBe(200);
    expect((await own(officer)).preferences).toEqual(wishes);
    expect((await own(await t.signIn('director', office))).preferences).toEqual(standardPreferences);
  });
});

describe('what did not get out', () => {
  const stuck = '/api/admin/messages/stuck';
  test('is seen by the system administrator with its reason, sent again or given up, and in the audit', async () => {
    await setSms();
    const { userId } = office.actor('officer');
    await officer.put('/api/account/contacts/mobile', { to: '13800001234' });
    await officer.post('/api/account/contacts/mobile/code', {
      code: /\d{6}/.exec(bodies().at(-1)?.text ?? '')?.[0] ?? '',
    });
    const tell = () =>
      t.machine.db.inOffice(office.id, async (tx) => {
        const entry = {
          key: newId(),
          kind: 'task',
          accountId: userId,
          recordId: newId(),
          type: 'delegation',
          content: {},
        };
        await putIntoOutbox(tx, now, [entry]);
        await relayOutbox(tx, now);
      });
    const deliver = () => deliverOffice({ machine: t.machine, outside }, office.id);
    gateway.answer = () => ({ status: 200, text: '{"code":3,"msg":"余额不足"}' });
    await tell();
    await deliver();
    expect(read('listStuckMessages', await admin.get(stuck))).toMatchObject({
      dead: 0,
      letters: [
        {
          state: 'waiting',
          attempts: 1,
          person: 'officer',
          channel: 'sms',
          fault: 'HTTP 200 {"code":3,"msg":"余额不足"}',
        },
      ],
    });
    await t.owner(
      `UPDATE parcel SET state = 'dead', attempts = 10, settled_at = now() WHERE office_id = $1`,
      [office.id],
    );
    const found = read('listStuckMessages', await admin.get(stuck));
    expect(found).toMatchObject({ dead: 1, letters: [{ state: 'dead', attempts: 10 }] });
    expect(read('getHealth', await admin.get('/api/admin/health')).letters).toEqual({
      waiting: 0,
      oldest: null,
      dead: 1,
    });
    const metrics = (await t.stranger.get('/metrics')).text;
    expect(metrics).toContain('wutong_messages{state="dead"} 1');
    expect(metrics).toContain('wutong_messages_oldest_seconds 0');

    const id = found.letters[0]?.id;
    const far = await t.signIn('system-admin', await t.addOffice());
    expect(read('settleDeadMessages', await far.post(stuck, { do: 'discard', ids: [id] })).done).toBe(0);
    expect(read('settleDeadMessages', await admin.post(stuck, { do: 'resend', ids: [id] })).done).toBe(1);
    gateway.answer = () => ({ status: 200, text: '{"code":0}' });
    gateway.arrived.length = 0;
    await deliver();
    expect(bodies()).toMatchObject([{ to: '13800001234', text: '您有1件待办，请登录梧桐办理' }]);
    expect(read('settleDeadMessages', await admin.post(stuck, { do: 'discard' })).done).toBe(0);
    const audit = await (await t.signIn('audit-admin', office)).get('/api/admin/audit?type=letter');
    expect(read('searchAudit', audit).rows.map(({ action }) => action)).toEqual(['resend']);
  });
});
