import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  openTestApp,
  read,
  refusal,
  createClient,
  readCookie,
  type Answer,
  type Client,
  type TestApp,
} from '../../test/harness/server.ts';
import type { TestOffice } from '../../test/harness/office.ts';
import { registry } from '../domain/server.gen.ts';

let t: TestApp;
let office: TestOffice;
let system: Client;
let security: Client;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
});
afterAll(() => t.close());
beforeEach(async () => {
  office = await t.addOffice();
  [system, security] = [await t.signIn('system-admin', office), await t.signIn('security-admin', office)];
});

const idOf = (login: string): string => office.actor(login).userId;
const entry = (login: string, unit = office.units.division) => ({
  login,
  name: '新来的',
  unit,
  post: '经办人',
});
const role = (name: string, more: object = {}) => ({
  role: name,
  unit: office.units.office,
  extent: 'role',
  people: [],
  from: null,
  to: null,
  ...more,
});
const give = (who: Client, id: string, given: object): Promise<Answer> =>
  who.put(`/api/admin/accounts/${id}/roles`, given);
const enter = (login: string, password: string): Promise<Answer> =>
  t.stranger.post('/api/session', { office: office.code, login, password });

describe('an account', () => {
  test('is made by one administrator, gets its role from another, and changes its password first', async () => {
    expect(refusal(await security.post('/api/admin/accounts', entry('xiaolin'))).code).toBe('not-allowed');
    const made = read('createAccount', await system.post('/api/admin/accounts', entry('XiaoLin')));
    expect(refusal(await give(system, made.id, role('officer'))).code).toBe('not-allowed');
    expect((await give(security, made.id, role('officer'))).status).toBe(200);
    const first = await enter('xiaolin', made.password);
    const client = createClient(t.app, readCookie(first));
    expect(read('signIn', first)).toMatchObject({ must: 'password', roles: ['officer'] });
    expect(refusal(await client.get('/api/records/delegation')).code).toBe('password-change-demanded');
    const change = { current: made.password, next: 'Wutong-huakai-8' };
    expect((await client.put('/api/session/password', change)).status).toBe(200);
    expect((await client.get('/api/records/delegation')).status).toBe(200);
    const { accounts } = read('listAccounts', await system.get('/api/admin/accounts?q=xiaolin'));
    expect(accounts).toMatchObject([
      {
        login: 'xiaolin',
        post: '经办人',
        mustChange: false,
        sessions: 1,
        roles: [{ role: 'officer', inForce: true }],
      },
    ]);
    expect(JSON.stringify(await t.owner('SELECT a::text FROM audit_value a'))).not.toContain(made.password);
  });

  test.each([
    [{ login: 'officer' }, 'login-taken'],
    [{ login: '1' }, 'bad-login'],
    [{ login: '李' }, 'bad-login'],
    [{ unit: '00000000-0000-7000-8000-000000000000' }, 'unit-not-usable'],
    [{ name: '　' }, 'required'],
  ])('%j is refused', async (wrong, code) => {
    const answer = await system.post('/api/admin/accounts', { ...entry('xiaolin'), ...wrong });
    expect(refusal(answer).code).toBe(code);
  });

  test('that is closed is signed out at once, and nobody closes the own one or the last administrator', async () => {
    const officer = await t.signIn('officer', office);
    const save = (id: string, active: boolean) =>
      system.put(`/api/admin/accounts/${id}`, { name: '某人', unit: office.units.office, post: '', active });
    expect((await save(idOf('officer'), false)).status).toBe(200);
    expect((await officer.get('/api/session')).status).toBe(401);
    await expect(t.signIn('officer', office)).rejects.toThrow('sign-in-failed');
    expect(refusal(await save(idOf('system-admin'), false)).code).toBe('own-roles');
    expect(refusal(await save(idOf('audit-admin'), false))).toMatchObject({
      code: 'last-administrator',
      detail: '这是最后一名审计管理员，不能停用或收回。',
    });
    expect((await save(idOf('officer'), true)).status).toBe(200);
    await t.signIn('officer', office);
  });

  test('of another office is not found by any administrator', async () => {
    const far = await t.addOffice();
    const id = far.actor('officer').userId;
    const answers = [
      await system.put(`/api/admin/accounts/${id}`, {
        name: 'x',
        unit: office.units.office,
        post: '',
        active: true,
      }),
      await give(security, id, role('officer')),
      await security.delete(`/api/admin/accounts/${id}/sessions`),
      await security.delete(`/api/admin/accounts/${id}/lock`),
      await system.post(`/api/admin/accounts/${id}/resets`, { kind: 'password', reason: '忘记密码' }),
    ];
    for (const answer of answers) expect(refusal(answer).code).toBe('not-found');
    const { accounts } = read('listAccounts', await system.get('/api/admin/accounts'));
    expect(accounts.map((one) => one.id)).not.toContain(id);
  });

  test('sessions of somebody end on the word of the security administrator', async () => {
    const officer = await t.signIn('officer', office);
    const path = `/api/admin/accounts/${idOf('officer')}/sessions`;
    expect(refusal(await system.delete(path)).code).toBe('not-allowed');
    expect((await security.delete(path)).status).toBe(200);
    expect((await officer.get('/api/session')).status).toBe(401);
  });
});

describe('three administrators', () => {
  const administrators = registry.roles.filter(({ administers }) => administers !== undefined);
  const others = registry.roles.filter(({ administers }) => administers === undefined);

  test('no account is two of them, nor one of them and anything else', async () => {
    for (const one of administrators) {
      const made = read('createAccount', await system.post('/api/admin/accounts', entry(`a-${one.name}`)));
      expect((await give(security, made.id, role(one.name))).status).toBe(200);
      for (const other of registry.roles.filter(({ name }) => name !== one.name))
        expect([one.name, other.name, refusal(await give(security, made.id, role(other.name))).code]).toEqual(
          [one.name, other.name, 'roles-clash'],
        );
    }
    const officer = idOf('officer');
    for (const { name } of administrators)
      expect(refusal(await give(security, officer, role(name))).code).toBe('roles-clash');
    expect((await give(security, officer, role('exporter'))).status).toBe(200);
    expect(others.length).toBeGreaterThan(5);
  });

  test('in an office of five, system and security may be one, and audit stays apart', async () => {
    const { settings, maySet } = read('getSecurity', await security.get('/api/admin/security'));
    expect(maySet).toBe(true);
    const preset = (value: string) => security.put('/api/admin/security', { ...settings, preset: value });
    expect(refusal(await system.put('/api/admin/security', settings)).code).toBe('not-allowed');
    expect((await preset('five')).status).toBe(200);
    const made = read('createAccount', await system.post('/api/admin/accounts', entry('both')));
    for (const name of ['system-admin', 'security-admin'])
      expect((await give(security, made.id, role(name))).status).toBe(200);
    for (const name of ['audit-admin', 'officer'])
      expect(refusal(await give(security, made.id, role(name))).code).toBe('roles-clash');
    expect(refusal(await preset('three'))).toMatchObject({ code: 'preset-in-use' });
    expect(read('getHealth', await system.get('/api/admin/health')).preset).toBe('five');
    const taken = await security.delete(
      `/api/admin/accounts/${made.id}/roles/system-admin/${office.units.office}`,
    );
    expect(taken.status).toBe(200);
    expect((await preset('three')).status).toBe(200);
  });

  test('nobody changes the own roles, and the last of a kind keeps theirs', async () => {
    expect(refusal(await give(security, idOf('security-admin'), role('officer'))).code).toBe('own-roles');
    const own = `/api/admin/accounts/${idOf('security-admin')}/roles/security-admin/${office.units.office}`;
    expect(refusal(await security.delete(own)).code).toBe('own-roles');
    const audit = `/api/admin/accounts/${idOf('audit-admin')}/roles/audit-admin/${office.units.office}`;
    expect(refusal(await security.delete(audit)).code).toBe('last-administrator');
    const ending = await give(security, idOf('audit-admin'), role('audit-admin', { to: '2018-12-31' }));
    expect(refusal(ending).code).toBe('last-administrator');
  });
});

describe('a role', () => {
  test('holds from its first to its last day, and not before or after', async () => {
    const stranger = idOf('stranger');
    const me = async () =>
      read('getMe', await (await t.signIn('stranger', office)).get('/api/session')).roles;
    const cases: [string | null, string | null, boolean][] = [
      ['2018-06-15', '2018-06-15', true],
      ['2018-06-16', null, false],
      [null, '2018-06-14', false],
      [null, null, true],
    ];
    for (const [from, to, held] of cases) {
      expect((await give(security, stranger, role('supervisor', { from, to }))).status).toBe(200);
      expect([from, to, await me()]).toEqual([from, to, held ? ['supervisor'] : []]);
    }
    const reversed = await give(
      security,
      stranger,
      role('supervisor', { from: '2018-07-01', to: '2018-06-01' }),
    );
    expect(refusal(reversed).code).toBe('dates-reversed');
    expect(refusal(await give(security, stranger, role('emperor'))).code).toBe('unknown-role');
  });

  test('narrowed to a unit reaches its subtree, to a division what its people entered, to people theirs', async () => {
    const made = read(
      'createUnit',
      await system.post('/api/admin/units', {
        name: '市教育局考试中心',
        parent: office.units.applicant,
        kind: 'applicant',
        sort: 9,
      }),
    );
    const create = async (login: string, unit: string): Promise<string> => {
      const client = await t.signIn(login, office);
      const answer = await client.post('/api/records/delegation', { values: { name: `${login}的团`, unit } });
      return read('createRecord', answer).record.id;
    };
    // The director stands in the office itself, the officer in its division.
    await t.owner('UPDATE account SET unit_id = $2 WHERE id = $1', [idOf('officer'), office.units.division]);
    const ids = {
      unit: await create('applicant', office.units.applicant),
      below: await create('officer', made.id),
      other: await create('other', office.units.other),
      officer: await create('officer', office.units.other),
      director: await create('director', office.units.other),
    };
    const seen = async (given: object): Promise<string[]> => {
      expect((await give(security, idOf('stranger'), role('officer', given))).status).toBe(200);
      const client = await t.signIn('stranger', office);
      const { rows } = read('listRecords', await client.get('/api/records/delegation?total=1'));
      const found = Object.entries(ids).filter(([, id]) => rows.some((row) => row.id === id));
      for (const [name, id] of Object.entries(ids))
        expect([name, (await client.get(`/api/records/delegation/${id}`)).status]).toEqual([
          name,
          found.some(([one]) => one === name) ? 200 : 404,
        ]);
      await security.delete(
        `/api/admin/accounts/${idOf('stranger')}/roles/officer/${String((given as { unit?: string }).unit ?? office.units.office)}`,
      );
      return found.map(([name]) => name).sort();
    };
    expect(await seen({})).toEqual(Object.keys(ids).sort());
    expect(await seen({ unit: office.units.applicant, extent: 'unit' })).toEqual(['below', 'unit']);
    expect(await seen({ unit: office.units.division, extent: 'division' })).toEqual(['below', 'officer']);
    expect(await seen({ extent: 'people', people: [idOf('director')] })).toEqual(['director']);
  });
});

describe('a reset', () => {
  const propose = (who: Client, login: string, kind = 'password', reason = '本人到场，核对了身份证') =>
    who.post(`/api/admin/accounts/${idOf(login)}/resets`, { kind, reason });
  const waiting = async (who: Client) => read('listResets', await who.get('/api/admin/resets')).resets;
  const decide = (who: Client, id: string, confirm = true) => who.put(`/api/admin/resets/${id}`, { confirm });

  test('takes two: who proposes never confirms, nor does whose account it is', async () => {
    expect(refusal(await propose(await t.signIn('officer', office), 'director')).code).toBe('not-allowed');
    expect(refusal(await propose(system, 'officer', 'password', '忘')).code).toBe('reset-reason');
    expect((await propose(security, 'officer')).status).toBe(200);
    expect(refusal(await propose(system, 'officer')).code).toBe('reset-pending');
    const [own] = await waiting(security);
    expect(own).toMatchObject({ mayDecide: false, proposedBy: 'security-admin' });
    expect(refusal(await decide(security, own?.id ?? '')).code).toBe('reset-own');
    expect(refusal(await decide(system, own?.id ?? '')).code).toBe('not-allowed');
    expect((await propose(system, 'security-admin')).status).toBe(200);
    const about = (await waiting(security)).find(({ account }) => account.login === 'security-admin');
    expect(refusal(await decide(security, about?.id ?? '')).code).toBe('reset-own');
    // Nothing happened by all this.
    await t.signIn('officer', office);
  });

  test('gives a password once, which opens its own change only and runs out', async () => {
    const officer = await t.signIn('officer', office);
    await propose(system, 'officer');
    const [reset] = await waiting(security);
    const { password } = read('decideReset', await decide(security, reset?.id ?? ''));
    expect((await officer.get('/api/session')).status).toBe(401);
    await expect(t.signIn('officer', office)).rejects.toThrow('sign-in-failed');
    expect(read('signIn', await enter('officer', password ?? '')).must).toBe('password');
    expect(refusal(await decide(security, reset?.id ?? '')).code).toBe('reset-decided');
    await t.owner(`UPDATE account SET password_until = $2 WHERE id = $1`, [
      idOf('officer'),
      new Date('2018-06-15T09:00:00+08:00'),
    ]);
    expect((await enter('officer', password ?? '')).status).toBe(401);
    const noted = await t.owner(
      `SELECT action FROM audit_entry WHERE office_id = $1 AND record_id = $2 AND type = 'account' ORDER BY id`,
      [office.id, idOf('officer')],
    );
    expect(noted.map(({ action }) => action)).toEqual(['propose-reset', 'confirm-reset']);
  });

  test('that is declined changes nothing', async () => {
    await propose(system, 'officer');
    const [reset] = await waiting(security);
    expect(read('decideReset', await decide(security, reset?.id ?? '', false))).toEqual({ password: null });
    await t.signIn('officer', office);
  });

  test('in an office of five the head vouches; else not', async () => {
    await propose(security, 'officer');
    const director = await t.signIn('director', office);
    const [reset] = await waiting(security);
    expect(refusal(await decide(director, reset?.id ?? '')).code).toBe('not-allowed');
    const { settings } = read('getSecurity', await security.get('/api/admin/security'));
    await security.put('/api/admin/security', { ...settings, preset: 'five' });
    expect((await waiting(director))[0]).toMatchObject({ mayDecide: true });
    expect(read('decideReset', await decide(director, reset?.id ?? '')).password).toMatch(/^[A-Z]{4}-/);
  });
});

describe('units', () => {
  const unit = (name: string, parent: string | null, more: object = {}) => ({
    name,
    parent,
    kind: 'division',
    sort: 1,
    ...more,
  });

  test('are renamed, moved and ended, never into a ring, and not while people stand in them', async () => {
    const { office: root, division, applicant } = office.units;
    const change = (id: string, given: object) =>
      system.put(`/api/admin/units/${id}`, { ...unit('x', null), ended: false, ...given });
    expect(refusal(await security.post('/api/admin/units', unit('礼宾处', root))).code).toBe('not-allowed');
    const { id } = read('createUnit', await system.post('/api/admin/units', unit('礼宾处', root)));
    expect(refusal(await system.post('/api/admin/units', unit('礼宾处', root))).code).toBe('unit-name-taken');
    expect(refusal(await change(root, { name: '办公室', parent: id })).code).toBe('unit-ring');
    expect(refusal(await change(id, { name: '礼宾处', parent: id })).code).toBe('unit-ring');
    expect(refusal(await change(applicant, { name: '市教育局', ended: true })).code).toBe('unit-in-use');
    expect((await change(id, { name: '礼宾礼仪处', parent: division })).status).toBe(200);
    expect(refusal(await change(division, { name: '出国处', parent: root, ended: true })).code).toBe(
      'unit-in-use',
    );
    expect((await change(id, { name: '礼宾礼仪处', parent: division, ended: true })).status).toBe(200);
    expect(refusal(await system.post('/api/admin/units', unit('新处', id))).code).toBe('unit-not-usable');
    const { units } = read('listUnits', await system.get('/api/admin/units'));
    expect(units.find((one) => one.id === id)).toMatchObject({ endedOn: '2018-06-15', parent: division });
    const officer = await t.signIn('officer', office);
    const { hits } = read('lookUp', await officer.get('/api/lookup/unit?q='));
    expect(hits.map((hit) => hit.id)).not.toContain(id);
  });
});
