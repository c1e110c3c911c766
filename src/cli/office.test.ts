import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import pg from 'pg';
import {
  openTestApp,
  read,
  refusal,
  createClient,
  readCookie,
  type TestApp,
} from '../../test/harness/server.ts';
import { foundOffice, rescueAdministrator, type FoundedAccount } from '../engine/org/found-office.ts';

let t: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  owner = new pg.Client(t.ownerConfig);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await t.close();
});

const entry = { code: 'xincheng', name: '新城市外事侨务办公室', en: 'Xincheng', level: 'city' };
const now = () => t.machine.clock.now();
const enter = (login: string, password: string) =>
  t.stranger.post('/api/session', { office: 'xincheng', login, password });

test('an office begins with three administrators, who make all others', async () => {
  const made = await foundOffice(owner, t.machine.registry, entry, now());
  expect(made.map(({ login }) => login)).toEqual(['system-admin', 'security-admin', 'audit-admin']);
  const own = async ({ login, password }: FoundedAccount) => {
    const answer = await enter(login, password);
    const client = createClient(t.app, readCookie(answer));
    expect(read('signIn', answer)).toMatchObject({ must: 'password', roles: [login] });
    const change = { current: password, next: `Guanli-${made.findIndex((one) => one.login === login)}-yuan` };
    read('changePassword', await client.put('/api/session/password', change));
    return client;
  };
  const [system, security] = await Promise.all(made.slice(0, 2).map(own));
  if (!system || !security) throw new Error('two were made');
  const { units } = read('listUnits', await system.get('/api/admin/units'));
  const unit = units[0]?.id ?? '';
  const account = read(
    'createAccount',
    await system.post('/api/admin/accounts', { login: 'wangfang', name: '王芳', unit, post: '主任' }),
  );
  const role = { role: 'director', unit, extent: 'role', people: [], from: null, to: null };
  expect((await security.put(`/api/admin/accounts/${account.id}/roles`, role)).status).toBe(200);
  expect(read('signIn', await enter('wangfang', account.password)).roles).toEqual(['director']);
  const again = foundOffice(owner, t.machine.registry, entry, now());
  await expect(again).rejects.toMatchObject({ code: 'office-taken' });
  for (const wrong of [{ code: 'X Y' }, { name: ' ' }, { level: 'moon' }])
    await expect(foundOffice(owner, t.machine.registry, { ...entry, ...wrong }, now())).rejects.toMatchObject(
      {
        code: 'bad-request',
      },
    );
});

test('an administrator who lost everything comes back, and it is in the audit; nobody else does', async () => {
  const given = { office: 'xincheng', login: 'security-admin' };
  const { password } = await rescueAdministrator(owner, t.machine.registry, given, now());
  expect(read('signIn', await enter('security-admin', password)).must).toBe('password');
  expect(refusal(await enter('security-admin', 'Guanli-1-yuan')).code).toBe('sign-in-failed');
  const noted = await t.owner(`SELECT actor_name FROM audit_entry WHERE action = 'rescue'`);
  expect(noted).toEqual([{ actor_name: '服务器命令行' }]);
  for (const wrong of [{ login: 'wangfang' }, { login: 'nobody' }])
    await expect(
      rescueAdministrator(owner, t.machine.registry, { ...given, ...wrong }, now()),
    ).rejects.toMatchObject({ code: 'not-found' });
});
