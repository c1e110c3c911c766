import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  createClient,
  openTestApp,
  read,
  readCookie,
  refusal,
  testPassword,
  type Answer,
  type Client,
  type TestApp,
} from '../../test/harness/server.ts';
import type { TestOffice } from '../../test/harness/office.ts';

let t: TestApp;
let office: TestOffice;
let now = new Date('2018-06-15T10:00:00+08:00');
const later = (minutes: number): void => void (now = new Date(now.getTime() + minutes * 60_000));

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => now });
});
afterAll(() => t.close());
beforeEach(async () => {
  // The address of all tests is one: what it did wrong before is long ago.
  later(120);
  office = await t.addOffice();
});

// Each office counts for itself; an address of its own keeps the tests apart.
let addresses = 0;
const attempt = (login: string, password: string, code?: string): Promise<Answer> =>
  t.app
    .inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress: `10.1.${Math.floor(addresses / 200)}.${(addresses++ % 200) + 1}`,
      headers: { 'x-wutong': '1', 'content-type': 'application/json', 'user-agent': 'Test/1' },
      payload: JSON.stringify({
        office: office.code,
        login,
        password,
        ...(code === undefined ? {} : { code }),
      }),
    })
    .then((answer) => ({
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.payload,
      bytes: answer.rawPayload,
      body: JSON.parse(answer.payload) as unknown,
    }));
const enter = async (login: string, password = testPassword, code?: string): Promise<Client> => {
  const answer = await attempt(login, password, code);
  if (answer.status !== 200) throw new Error(answer.text);
  return createClient(t.app, readCookie(answer));
};
const audit = async (action: string): Promise<unknown[]> =>
  t.owner('SELECT actor_name FROM audit_entry WHERE office_id = $1 AND action = $2', [office.id, action]);
const strong = 'Wutong-huakai-8';

describe('a login that was guessed at', () => {
  test.each(['officer', 'nobody-of-that-name'])(
    '%s is locked alike, so that nothing is told',
    async (login) => {
      for (let i = 0; i < 5; i++) expect(refusal(await attempt(login, 'cuowu')).code).toBe('sign-in-failed');
      const locked = await attempt(login, testPassword);
      expect(locked.status).toBe(429);
      expect(refusal(locked).detail).toBe(
        '连续输错次数过多，这个账号名已暂时锁定，请15分钟后再试，或请安全管理员解锁。',
      );
      later(14);
      expect(refusal(await attempt(login, testPassword)).code).toBe('sign-in-locked');
      later(2);
      expect(await audit('sign-in-failed')).toEqual(
        Array.from({ length: 4 }, () => ({ actor_name: login === 'officer' ? 'officer' : '未知账号' })),
      );
      const after = await attempt(login, testPassword);
      expect(after.status).toBe(login === 'officer' ? 200 : 401);
    },
  );

  test('starts anew after each success, and the failures are in the audit', async () => {
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await attempt('officer', 'cuowu');
      expect((await attempt('officer', testPassword)).status).toBe(200);
    }
    expect(await audit('sign-in-failed')).toHaveLength(12);
    expect(await audit('sign-in')).toHaveLength(3);
  });

  test('is unlocked by the security administrator and by nobody else', async () => {
    for (let i = 0; i < 5; i++) await attempt('officer', 'cuowu');
    const path = `/api/admin/accounts/${office.actor('officer').userId}/lock`;
    for (const who of ['system-admin', 'audit-admin', 'director'])
      expect(refusal(await (await enter(who)).delete(path)).code).toBe('not-allowed');
    expect(refusal(await attempt('officer', testPassword)).code).toBe('sign-in-locked');
    expect((await (await enter('security-admin')).delete(path)).status).toBe(200);
    expect((await attempt('officer', testPassword)).status).toBe(200);
    expect(await audit('sign-in-locked')).toHaveLength(1);
    expect(await audit('unlock')).toEqual([{ actor_name: 'security-admin' }]);
  });

  test('passwords tried from an unlocked desk count as well', async () => {
    const client = await enter('officer');
    const change = () => client.put('/api/session/password', { current: 'cuowu', next: strong });
    for (let i = 0; i < 5; i++) expect(refusal(await change()).code).toBe('current-password-wrong');
    expect(refusal(await change()).code).toBe('sign-in-locked');
  });
});

describe('a session', () => {
  test('ends when nobody does anything, although the page goes on asking by itself', async () => {
    const [busy, left] = [await enter('officer'), await enter('director')];
    for (let i = 0; i < 4; i++) {
      later(10);
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      expect((await busy.get('/api/session')).status).toBe(200);
      await left.get('/api/work/counts');
    }
    expect((await left.get('/api/session')).status).toBe(401);
    expect((await busy.get('/api/session')).status).toBe(200);
  });

  test('is listed with where it is, and the others can be ended', async () => {
    const [here, there, elsewhere] = [await enter('officer'), await enter('officer'), await enter('officer')];
    const { sessions } = read('getAccount', await here.get('/api/account'));
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      agent: 'Test/1',
      address: expect.stringMatching(/^10\.1\./) as string,
    });
    const theirs = await enter('director');
    for (const { id } of sessions)
      expect(read('endSession', await theirs.delete(`/api/account/sessions/${id}`))).toEqual({ ended: 0 });
    expect((await there.get('/api/session')).status).toBe(200);
    expect(read('endOtherSessions', await here.delete('/api/account/sessions'))).toEqual({ ended: 2 });
    expect((await there.get('/api/session')).status).toBe(401);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    expect((await here.get('/api/session')).status).toBe(200);
    expect((await theirs.get('/api/session')).status).toBe(200);
  });
});

describe('a password', () => {
  test.each([
    ['abcdefghijk', 'password-too-weak'],
    ['Abc1-', 'password-too-weak'],
    ['abcdefghij1', 'password-too-weak'],
    ['My-Officer-2018', 'password-like-login'],
    ['My-reciffo-2018', 'password-like-login'],
  ])('%s is refused', async (next, code) => {
    const client = await enter('officer');
    expect(refusal(await client.put('/api/session/password', { current: testPassword, next })).code).toBe(
      code,
    );
  });

  test('is none of the last five', async () => {
    const client = await enter('officer');
    const passwords = Array.from({ length: 6 }, (_, i) => `Wutong-shu-${i}`);
    let current = testPassword;
    const change = async (next: string) => client.put('/api/session/password', { current, next });
    for (const next of passwords) {
      expect((await change(next)).status).toBe(200);
      current = next;
    }
    for (const old of passwords.slice(1))
      expect(refusal(await change(old)).code).toBe('password-used-before');
    expect((await change(passwords[0] ?? '')).status).toBe(200);
  });

  test('that is older than the office allows opens its own change only', async () => {
    later(91 * 24 * 60);
    await t.owner(`UPDATE account SET password_set_at = $2 WHERE office_id = $1`, [
      office.id,
      new Date(now.getTime() - 91 * 86_400_000),
    ]);
    const client = await enter('officer');
    expect(read('getMe', await client.get('/api/session')).must).toBe('password');
    for (const path of ['/api/records/delegation', '/api/people', '/api/work/counts', '/api/search?q=a'])
      expect(refusal(await client.get(path))).toMatchObject({
        status: 403,
        code: 'password-change-demanded',
        detail: '请先修改密码，再办其他事。',
      });
    read(
      'changePassword',
      await client.put('/api/session/password', { current: testPassword, next: strong }),
    );
    expect((await client.get('/api/records/delegation')).status).toBe(200);
  });
});

describe('a second factor', () => {
  const enrol = async (client: Client): Promise<{ totp: TOTP; recoveryCodes: string[] }> => {
    const begun = read(
      'startSecondFactor',
      await client.post('/api/account/second-factor', { password: testPassword }),
    );
    expect(begun.picture.length).toBeGreaterThan(20);
    expect(begun.uri).toContain('otpauth://totp/');
    const totp = new TOTP({ secret: Secret.fromBase32(begun.secret) });
    const code = totp.generate({ timestamp: now.getTime() });
    const done = read('confirmSecondFactor', await client.put('/api/account/second-factor', { code }));
    return { totp, recoveryCodes: done.recoveryCodes };
  };
  const codeOf = (totp: TOTP, minutes = 0) => totp.generate({ timestamp: now.getTime() + minutes * 60_000 });

  test('is asked for, accepts each code once, and a stale one never', async () => {
    const { totp } = await enrol(await enter('officer'));
    expect(refusal(await attempt('officer', testPassword))).toMatchObject({
      status: 401,
      code: 'second-factor-needed',
    });
    expect(refusal(await attempt('officer', testPassword, codeOf(totp))).code).toBe('second-factor-wrong');
    later(1);
    const code = codeOf(totp);
    expect(refusal(await attempt('officer', 'cuowu', code)).code).toBe('sign-in-failed');
    const both = await Promise.all([1, 2].map(() => attempt('officer', testPassword, code)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    later(5);
    for (const minutes of [-5, 5])
      expect(refusal(await attempt('officer', testPassword, codeOf(totp, minutes))).code).toBe(
        'second-factor-wrong',
      );
    const rows = await t.owner('SELECT secret::text AS secret FROM second_factor WHERE office_id = $1', [
      office.id,
    ]);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(totp.secret.base32).toString('hex'));
  });

  test('wrong codes lock the login; that only the code is missing does not', async () => {
    await enrol(await enter('officer'));
    for (let i = 0; i < 8; i++)
      expect(refusal(await attempt('officer', testPassword)).code).toBe('second-factor-needed');
    for (let i = 0; i < 5; i++)
      expect(refusal(await attempt('officer', testPassword, '000000')).code).toBe('second-factor-wrong');
    expect(refusal(await attempt('officer', testPassword, '000000')).code).toBe('sign-in-locked');
  });

  test('a recovery code opens once, and a new set ends the old', async () => {
    const client = await enter('officer');
    const { totp, recoveryCodes } = await enrol(client);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = '', second = ''] = recoveryCodes;
    expect((await attempt('officer', testPassword, ` ${first.toUpperCase()} `)).status).toBe(200);
    expect(refusal(await attempt('officer', testPassword, first)).code).toBe('second-factor-wrong');
    expect(read('getAccount', await client.get('/api/account')).secondFactor?.codesLeft).toBe(9);
    later(1);
    const renewed = await client.post('/api/account/recovery-codes', {
      password: testPassword,
      code: codeOf(totp),
    });
    expect(read('renewRecoveryCodes', renewed).recoveryCodes).toHaveLength(10);
    expect(refusal(await attempt('officer', testPassword, second)).code).toBe('second-factor-wrong');
    const dump = await t.owner('SELECT r::text AS row FROM recovery_code r');
    expect(JSON.stringify(dump)).not.toContain(second);
  });

  test('is taken away with password and code, not with either alone', async () => {
    const client = await enter('officer');
    const { totp } = await enrol(client);
    later(1);
    const remove = (password: string, code: string) =>
      client.post('/api/account/second-factor/removal', { password, code });
    expect(refusal(await remove('cuowu', codeOf(totp))).code).toBe('current-password-wrong');
    expect(refusal(await remove(testPassword, '123456')).code).toBe('second-factor-wrong');
    expect((await remove(testPassword, codeOf(totp))).status).toBe(200);
    expect((await attempt('officer', testPassword)).status).toBe(200);
    expect(refusal(await remove(testPassword, '123456')).code).toBe('second-factor-not-begun');
  });

  test('that stands is not replaced by who finds the desk unlocked', async () => {
    const client = await enter('officer');
    await enrol(client);
    const again = await client.post('/api/account/second-factor', { password: testPassword });
    expect(refusal(again).code).toBe('second-factor-stands');
  });

  test('where the office demands it, nothing else is served before', async () => {
    const security = await enter('security-admin');
    const { settings } = read('getSecurity', await security.get('/api/admin/security'));
    const demand = { ...settings, secondFactorFor: 'everybody' };
    expect((await security.put('/api/admin/security', demand)).status).toBe(200);
    const officer = await enter('officer');
    expect(refusal(await officer.get('/api/records/delegation')).code).toBe('second-factor-demanded');
    await enrol(officer);
    await expect
      .poll(async () => (await officer.get('/api/records/delegation')).status, { timeout: 4000 })
      .toBe(200);
  });
});
