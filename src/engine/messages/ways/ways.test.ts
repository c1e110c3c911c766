import { createHash, createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeCertificate } from '../../../../test/harness/certificate.ts';
import { startGateway, type Gateway } from '../../../../test/harness/gateway.ts';
import { startMailServer, type MailServer } from '../../../../test/harness/mail-server.ts';
import type { ChannelKind } from '../../../model/messages/channel-kinds.ts';
import { createOutside } from './outside.ts';
import { handOver } from './ways.ts';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.arrived.length = 0;
  gateway.answer = () => ({ status: 200, text: '{"errcode":0,"code":0}' });
});

const outside = () => createOutside({ named: ['127.0.0.1'], patienceMs: 300 });
const at = new Date('2018-06-15T10:00:00+08:00');
const text = '您有1件待办，请登录梧桐办理';
const letter = { id: 'id-1', to: '13800001234', subject: '您有1件待办', text, count: 1, at };

function channel(kind: ChannelKind, settings: Record<string, string>, secrets: Record<string, string> = {}) {
  return { kind, enabled: true, settings: { url: gateway.url, plain: 'yes', ...settings }, secrets };
}
const sms = (settings: Record<string, string> = {}) =>
  channel(
    'sms',
    {
      method: 'POST',
      format: 'json',
      body: '{"p":"{mobile}","c":"{text}"}',
      success: '"code":0',
      ...settings,
    },
    { secret: 'geheim' },
  );

describe('what is refused', () => {
  test('addresses of this machine, unless whoever installed the program named them', async () => {
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '169.254.169.254',
      '0.0.0.0',
      '[::ffff:127.0.0.1]',
    ]) {
      const url = `http://${host}:${gateway.port}`;
      const handed = await handOver(letter, sms({ url }), createOutside({ patienceMs: 300 }));
      expect([host, handed.sent, handed.answer]).toEqual([
        host,
        false,
        expect.stringContaining('不允许连接本机'),
      ]);
    }
    const mailed = await handOver(
      letter,
      channel('mail', { host: 'localhost', port: '25' }),
      createOutside({ patienceMs: 300 }),
    );
    expect(mailed.answer).toContain('不允许连接本机');
    expect(gateway.arrived).toEqual([]);
  });

  test('http, where the administrator did not allow it', async () => {
    const handed = await handOver(letter, sms({ plain: '' }), outside());
    expect(handed).toMatchObject({ sent: false, answer: '只允许 https 地址' });
    expect(gateway.arrived).toEqual([]);
  });

  test('a redirect is told and not followed', async () => {
    gateway.answer = () => ({
      status: 302,
      text: '{"code":0}',
      headers: { location: `${gateway.url}/elsewhere` },
    });
    expect(await handOver(letter, sms(), outside())).toMatchObject({ sent: false, final: false });
    expect(gateway.arrived).toHaveLength(1);
  });

  test('an answer that is too long, one that never comes, and nobody at all', async () => {
    gateway.answer = () => ({ status: 200, text: `{"code":0}${'x'.repeat(70_000)}` });
    expect(await handOver(letter, sms(), outside())).toMatchObject({ sent: false, answer: '网关的应答太长' });
    gateway.answer = 'hang';
    expect((await handOver(letter, sms(), outside())).answer).toContain('在0.3秒内没有应答');
    gateway.answer = 'lost';
    expect(await handOver(letter, sms(), outside())).toMatchObject({ sent: false, silent: true });
    const nobody = await handOver(letter, sms({ url: 'http://127.0.0.1:1' }), outside());
    expect(nobody).toMatchObject({
      sent: false,
      silent: true,
      answer: '127.0.0.1:1：拒绝连接，请核对地址和端口',
    });
  });

  test('a failure that looks like a success, and no secret or number is repeated', async () => {
    gateway.answer = ({ body }) => ({
      status: 200,
      text: `{"code":7,"msg":"余额不足","echo":${body},"k":"geheim"}`,
    });
    const handed = await handOver(letter, sms(), outside());
    expect(handed).toMatchObject({ sent: false, final: false });
    expect(handed.answer).toContain('余额不足');
    expect(handed.answer).not.toMatch(/13800001234|geheim/);
  });
});

describe('the shapes that gateways want', () => {
  test('text message: each value stands where it stands, and cannot become more', async () => {
    const evil = { ...letter, text: 'a"b&c={key}\n', to: '1&x=2' };
    await handOver(evil, sms({ url: `${gateway.url}/a?p={mobile}` }), outside());
    await handOver(evil, sms({ format: 'form', body: 'p={mobile}&c={text}' }), outside());
    await handOver(evil, sms({ method: 'GET', url: `${gateway.url}/b?c={text}` }), outside());
    const [json, form, get] = gateway.arrived;
    expect([json?.path, JSON.parse(json?.body ?? '')]).toEqual([
      '/a?p=1%26x%3D2',
      { p: evil.to, c: evil.text },
    ]);
    expect(Object.fromEntries(new URLSearchParams(form?.body))).toEqual({ p: evil.to, c: evil.text });
    expect([get?.method, get?.path, get?.body]).toEqual(['GET', '/b?c=a%22b%26c%3D%7Bkey%7D%0A', '']);
  });

  test('text message: signed as the manual of the gateway says', async () => {
    const settings = {
      key: 'k',
      signed: '{key}{mobile}{secret}',
      body: '{"s":"{sign}","t":"{time}"}',
      header: 'X-Key: {key}',
    };
    for (const signing of ['md5', 'sha256', 'hmac-sha256'])
      expect((await handOver(letter, sms({ ...settings, signing }), outside())).sent).toBe(true);
    const plain = 'k13800001234geheim';
    const signs = gateway.arrived.map(({ body }) => (JSON.parse(body) as { s: string }).s);
    expect(signs).toEqual([
      createHash('md5').update(plain).digest('hex'),
      createHash('sha256').update(plain).digest('hex'),
      createHmac('sha256', 'geheim').update(plain).digest('hex'),
    ]);
    expect(gateway.arrived[0]?.headers['x-key']).toBe('k');
  });

  test('WeCom: one token for many messages, asked for anew when it has ended; an unknown person is final', async () => {
    let tokens = 0;
    let code = 0;
    gateway.answer = ({ path }) => ({
      status: 200,
      text: path.includes('gettoken')
        ? `{"errcode":0,"access_token":"T${++tokens}","expires_in":7200}`
        : `{"errcode":${code},"errmsg":"x","invaliduser":"${code === 0 && path.includes('T2') ? 'li' : ''}"}`,
    });
    const way = outside();
    const wecom = channel('wecom-app', { corpid: 'c', agentid: '7' }, { secret: 's' });
    const to = { ...letter, to: 'li' };
    expect(await handOver(to, wecom, way)).toMatchObject({ sent: true });
    expect(JSON.parse(gateway.arrived[1]?.body ?? '')).toEqual({
      touser: 'li',
      msgtype: 'text',
      agentid: 7,
      text: { content: text },
      safe: 0,
    });
    code = 42_001;
    expect(await handOver(to, wecom, way)).toMatchObject({ sent: false, final: false });
    code = 0;
    expect(await handOver(to, wecom, way)).toMatchObject({ sent: false, final: true });
    expect(gateway.arrived.map(({ path }) => path.replace(/\?.*=(?=T)/, ' '))).toEqual([
      '/cgi-bin/gettoken?corpid=c&corpsecret=s',
      '/cgi-bin/message/send T1',
      '/cgi-bin/message/send T1',
      '/cgi-bin/gettoken?corpid=c&corpsecret=s',
      '/cgi-bin/message/send T2',
    ]);
  });

  test('DingTalk: the robot is signed with time and key, the notification goes to one person', async () => {
    const robot = channel(
      'dingtalk-robot',
      { url: `${gateway.url}/robot/send` },
      { token: 'tok', secret: 'SEC1' },
    );
    expect((await handOver(letter, robot, outside())).sent).toBe(true);
    const query = new URL(gateway.arrived[0]?.path ?? '', 'http://x').searchParams;
    const time = String(at.getTime());
    expect(Object.fromEntries(query)).toEqual({
      access_token: 'tok',
      timestamp: time,
      sign: createHmac('sha256', 'SEC1').update(`${time}\nSEC1`).digest('base64'),
    });
    expect(JSON.parse(gateway.arrived[0]?.body ?? '')).toMatchObject({
      msgtype: 'text',
      at: { atMobiles: ['13800001234'] },
    });

    gateway.answer = ({ path }) => ({
      status: 200,
      text: `{"errcode":0,"access_token":"T","path":"${path.length}"}`,
    });
    const work = channel('dingtalk-work', { appkey: 'k', agentid: '9' }, { secret: 's' });
    expect((await handOver({ ...letter, to: 'li' }, work, outside())).sent).toBe(true);
    expect(JSON.parse(gateway.arrived.at(-1)?.body ?? '')).toEqual({
      agent_id: 9,
      userid_list: 'li',
      msg: { msgtype: 'text', text: { content: text } },
    });
  });

  test('robot of WeCom and webhook', async () => {
    await handOver(letter, channel('wecom-robot', {}, { secret: 'KEY' }), outside());
    expect(gateway.arrived[0]?.path).toBe('/?key=KEY');
    expect(JSON.parse(gateway.arrived[0]?.body ?? '')).toEqual({
      msgtype: 'text',
      text: { content: text, mentioned_mobile_list: ['13800001234'] },
    });
    await handOver(letter, channel('webhook', {}, { secret: 'S' }), outside());
    const { headers = {}, body = '' } = gateway.arrived[1] ?? {};
    expect(JSON.parse(body)).toMatchObject({ id: 'id-1', count: 1, text });
    expect(headers['x-wutong-signature']).toBe(
      createHmac('sha256', 'S')
        .update(`${String(headers['x-wutong-timestamp'])}.${body}`)
        .digest('hex'),
    );
  });
});

describe('mail', () => {
  let server: MailServer;
  afterEach(() => server.close());
  const certificate = makeCertificate(new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000));
  const way = (ca: string[] = []) =>
    createOutside({ named: ['127.0.0.1', 'localhost'], patienceMs: 500, ca });
  const mailbox = (security: string, host = 'localhost') =>
    channel(
      'mail',
      { host, port: String(server.port), security, from: 'wutong@example.gov.cn', user: 'u' },
      { secret: 'pass' },
    );
  const to = { ...letter, to: 'li@example.gov.cn' };

  test('over TLS with a password, and only to a server whose certificate is known', async () => {
    server = await startMailServer({ tls: certificate, password: 'pass' });
    expect(await handOver(to, mailbox('tls'), way())).toMatchObject({
      sent: false,
      answer: expect.stringContaining('证书不能信任') as string,
    });
    expect(await handOver(to, mailbox('tls'), way([certificate.cert]))).toMatchObject({ sent: true });
    expect(server.mails).toEqual([
      {
        user: 'u',
        to: 'li@example.gov.cn',
        secure: true,
        id: 'id-1',
        subject: '您有1件待办',
        text: expect.stringContaining(text) as string,
      },
    ]);
    const wrong = { ...mailbox('tls'), secrets: { secret: 'wrong-password' } };
    const refused = await handOver(to, wrong, way([certificate.cert]));
    expect(refused).toMatchObject({ sent: false, final: false });
    expect(refused.answer).toContain('535');
  });

  test('STARTTLS is demanded where it was chosen', async () => {
    server = await startMailServer({ starttls: certificate });
    expect(await handOver(to, mailbox('starttls'), way([certificate.cert]))).toMatchObject({ sent: true });
    expect(server.mails[0]?.secure).toBe(true);
    await server.close();
    server = await startMailServer();
    expect((await handOver(to, mailbox('starttls'), way())).sent).toBe(false);
    expect(server.mails).toEqual([]);
  });

  test('busy and hanging servers are asked again, an unknown mailbox is not; a comma makes no second reader', async () => {
    server = await startMailServer();
    server.mode = 'busy';
    expect(await handOver(to, mailbox('none'), way())).toMatchObject({ sent: false, final: false });
    server.mode = 'good';
    server.unknown.add('li@example.gov.cn');
    expect(await handOver(to, mailbox('none'), way())).toMatchObject({ sent: false, final: true });
    await handOver({ ...to, to: 'a@b.cn,c@d.cn' }, mailbox('none'), way());
    expect(server.mails.map((one) => one.to)).not.toContain('c@d.cn');
    server.mode = 'hang';
    const late = await handOver(to, mailbox('none'), way());
    expect([late.sent, late.answer]).toEqual([false, 'localhost 在0.5秒内没有应答']);
  });
});
