import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contracts, type ContractName } from '../../api/contracts.ts';
import { settleOffice } from '../../engine/registration/attendance.ts';
import type { Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../../test/harness/server.ts';
import { testNow } from '../../../test/harness/machine.ts';
import { createPublicServer } from './create-public-server.ts';

let t: TestApp;
let officer: Client;
let site: FastifyInstance;
let now = testNow;
let address = 0;

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => now });
  officer = await t.signIn('officer');
  site = await createPublicServer({
    machine: t.machine,
    address: 'http://public.example',
    checkInAddress: 'http://office.example',
    log: (line) => void t.log.push(line),
  });
});
afterAll(async () => {
  await site.close();
  await t.close();
});

const event = {
  name: '友城论坛',
  nameEn: 'Forum',
  place: '会议中心',
  placeEn: 'Conference Centre',
  days: { from: '2018-07-05', to: '2018-07-06' },
  quota: 60,
  openFrom: '2018-06-01',
  openUntil: '2018-07-03',
  asks: ['organisation', 'passport'],
  checkIn: 'office',
  consent: '只用于本次活动。',
  consentEn: 'For this event only.',
  consentVersion: '1',
  keepMonths: 6,
};

async function makeEvent(more: Values = {}, action: string | null = 'open'): Promise<string> {
  const answer = await officer.post('/api/records/event', { values: { ...event, ...more } });
  const { record } = read('createRecord', answer);
  if (action !== null)
    expect(
      (await officer.post(`/api/records/event/${record.id}/actions/${action}`, { version: 1, values: {} }))
        .status,
    ).toBe(200);
  return record.id;
}

let guests = 0;
const guest = (more: Readonly<Record<string, string>> = {}) => {
  guests += 1;
  return {
    name: `Guest ${guests}`,
    organisation: 'Stadt Bremen',
    email: `guest${guests}@example.org`,
    passport: `C${String(10_000_000 + guests)}`,
    consent: '1',
    ...more,
  };
};

// Each request comes from another address, so that the limit by address is not what is tested here.
function request(
  method: 'GET' | 'POST',
  url: string,
  form?: Readonly<Record<string, string>>,
  from?: string,
) {
  address += 1;
  return site.inject({
    method,
    url,
    remoteAddress: from ?? `10.${address >> 16}.${(address >> 8) & 255}.${address & 255}`,
    ...(form === undefined
      ? {}
      : {
          payload: new URLSearchParams(form).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
  });
}
const path = (id: string) => `/${t.office.code}/${id}`;
const send = (id: string, form: Readonly<Record<string, string>>) =>
  request('POST', `${path(id)}?lang=en`, form);
async function registered(id: string, form = guest()): Promise<string> {
  const answer = await send(id, form);
  expect([answer.statusCode, answer.payload]).toEqual([303, '']);
  return String(answer.headers.location);
}
const heading = (page: string): string => /<h1>([^<]*)<\/h1>/.exec(page)?.[1] ?? '';
const rowsOf = (id: string) =>
  t.owner(
    'SELECT id, name, state, ticket, shown_as, duplicate_of, version FROM registration WHERE event = $1 ORDER BY ticket',
    [id],
  );
const statesOf = async (id: string): Promise<Record<string, number>> => {
  const states: Record<string, number> = {};
  for (const { state } of await rowsOf(id)) states[String(state)] = (states[String(state)] ?? 0) + 1;
  return states;
};

describe('what is refused', () => {
  test('every route of the office is unknown to the public, whatever the method', async () => {
    for (const name of Object.keys(contracts) as ContractName[]) {
      const { method, path: route } = contracts[name];
      const url = route.replaceAll(/:\w+/g, newId());
      const answer = await request(method === 'POST' ? 'POST' : 'GET', url);
      expect([name, answer.statusCode]).toEqual([name, 404]);
      const asked = await site.inject({ method, url, remoteAddress: '10.9.9.9' });
      expect([name, method, asked.statusCode]).toEqual([name, method, 404]);
    }
    for (const url of ['/index.html', '/api/docs', '/records/event', '/healthz'])
      expect([url, (await request('GET', url)).statusCode]).toEqual([url, 404]);
  });

  test('the page sets no cookie, allows no script, and is kept by no cache', async () => {
    const id = await makeEvent();
    for (const url of ['/', path(id), '/style.css', '/nothing/there']) {
      const { headers, payload } = await request('GET', url);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe/);
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cache-control']).toBe('no-store');
      expect(payload).not.toMatch(/<script|style="|javascript:/);
    }
  });

  test('an event that is prepared, closed, cancelled, over its date or of nowhere takes nobody', async () => {
    const preparing = await makeEvent({}, null);
    const cancelled = await makeEvent({}, 'cancel');
    const early = await makeEvent({ openFrom: '2018-06-20' });
    const late = await makeEvent({ openUntil: '2018-06-10' });
    for (const [id, status] of [
      [preparing, 404],
      [newId(), 404],
      ['x', 404],
      [cancelled, 409],
      [early, 409],
      [late, 409],
    ] as const) {
      expect([id, (await send(id, guest())).statusCode]).toEqual([id, status]);
      expect(await rowsOf(id === 'x' ? newId() : id)).toEqual([]);
    }
    expect((await request('GET', path(late))).payload).not.toContain('<form');
    const { payload } = await request('GET', '/?lang=en');
    for (const id of [preparing, cancelled, early, late]) expect(payload).not.toContain(id);
    const far = await t.addOffice();
    expect((await request('GET', `/${far.code}/${late}`)).statusCode).toBe(404);
  });

  test('without consent, or with consent to another text, nothing is kept, and every fault stands at its entry', async () => {
    const id = await makeEvent();
    const answer = await send(id, {
      name: '',
      email: 'nobody',
      passport: '',
      consent: '0',
      organisation: '<b>"x',
    });
    expect(answer.statusCode).toBe(422);
    for (const part of [
      '4 entries need your attention',
      'id="name-fault"',
      'id="email-fault"',
      'id="passport-fault"',
      'id="consent-fault"',
      'value="&#60;b&#62;&#34;x"',
    ])
      expect(answer.payload).toContain(part);
    expect(answer.payload).not.toContain('id="organisation-fault"');
    const { consent: _, ...silent } = guest();
    expect((await send(id, silent)).statusCode).toBe(422);
    expect(await rowsOf(id)).toEqual([]);
  });

  test('entries that the page does not ask are not taken, and no state can be sent', async () => {
    const id = await makeEvent();
    await registered(id, guest({ state: 'checkedIn', ticket: '7', dietary: 'x', note: 'y', event: newId() }));
    const [row] = await t.owner('SELECT state, ticket, dietary, note FROM registration WHERE event = $1', [
      id,
    ]);
    expect(row).toEqual({ state: 'registered', ticket: 1, dietary: null, note: null });
  });

  test('a body that is too long, of another kind, or sent too often', async () => {
    const id = await makeEvent();
    expect((await send(id, guest({ name: 'x'.repeat(30_000) }))).statusCode).toBe(400);
    const json = await site.inject({
      method: 'POST',
      url: path(id),
      payload: { name: 'x' },
      remoteAddress: '10.8.0.1',
    });
    expect(json.statusCode).toBe(400);
    const statuses = [];
    for (let i = 0; i < 31; i++)
      statuses.push((await request('POST', path(id), { name: '' }, '10.7.0.1')).statusCode);
    expect(statuses.slice(0, 30)).toEqual(statuses.slice(0, 30).map(() => 422));
    expect(statuses[30]).toBe(429);
  });

  test('a link that is wrong, cut, of another office, or of an event that is over opens nothing', async () => {
    const id = await makeEvent();
    const link = await registered(id);
    const other = await registered(id);
    const [, office = '', , token = ''] = new URL(link, 'http://x').pathname.split('/');
    const far = await t.addOffice();
    const turned = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
    for (const url of [`/${office}/r/${turned}`, `/${office}/r/${token.slice(1)}`, `/${far.code}/r/${token}`])
      for (const method of ['GET', 'POST'] as const)
        expect([url, (await request(method, url, { do: 'cancel' })).statusCode]).toEqual([url, 404]);
    // The link of one guest shows and moves nobody else.
    const page = (await request('GET', other)).payload;
    expect(page).not.toContain(`Guest ${guests - 1}<`);
    expect(await statesOf(id)).toEqual({ registered: 2 });
    const hashes = await t.owner('SELECT token_hash FROM registration_link');
    expect(JSON.stringify(hashes)).not.toContain(token);
    now = new Date('2018-07-07T10:00:00+08:00');
    expect((await request('GET', link)).statusCode).toBe(404);
    now = testNow;
    expect((await request('GET', link)).statusCode).toBe(200);
  });
});

describe('a registration', () => {
  test('gives a number, a badge without secrets, and a link by which it is changed and cancelled', async () => {
    const id = await makeEvent();
    const form = guest({ nameLatin: 'Anna Schmidt' });
    const link = await registered(id, form);
    const page = (await request('GET', link)).payload;
    expect(heading(page)).toBe('You are registered');
    for (const part of [form.name, 'Anna Schmidt', '0001', '<svg', 'http://public.example/'])
      expect(page).toContain(part);
    for (const secret of [form.passport, form.email]) expect(page).not.toContain(secret);

    const bad = await request('POST', link, { do: 'change', name: '', email: '', organisation: 'Kassel' });
    expect([bad.statusCode, bad.payload.includes('id="name-fault"')]).toEqual([422, true]);
    const changed = await request('POST', link, { do: 'change', name: 'Anna', organisation: 'Stadt Kassel' });
    expect(changed.payload).toContain('Your changes are saved.');
    const [row] = await t.owner('SELECT *, kept_until::text AS kept FROM registration WHERE event = $1', [
      id,
    ]);
    expect(row).toMatchObject({
      name: 'Anna',
      organisation: 'Stadt Kassel',
      consent_version: '1',
      consent_at: '2018-06-15 10:00:00',
      language: 'en',
      kept: '2019-01-06',
    });
    expect(row?.['email_mask']).toBe('g****');
    const audit = await t.owner(
      'SELECT actor_name, action FROM audit_entry WHERE record_id = $1 ORDER BY id',
      [row?.['id']],
    );
    expect(audit.map(({ actor_name: who, action }) => `${String(who)} ${String(action)}`)).toEqual([
      '公众登记 create',
      '公众登记 register',
      '公众登记 save',
    ]);
    expect(JSON.stringify(await t.owner('SELECT changes FROM audit_value'))).not.toContain(form.passport);

    expect(heading((await request('POST', link, { do: 'cancel' })).payload)).toBe('Registration cancelled');
    expect(await statesOf(id)).toEqual({ cancelled: 1 });
    expect((await request('POST', link, { do: 'change', name: 'X' })).statusCode).toBe(409);
  });

  test('made twice is answered like the first, takes no place, and steps in when the first one goes', async () => {
    const id = await makeEvent({ quota: 2 });
    const form = guest();
    const first = await registered(id, form);
    const answers = [
      await send(id, guest({ passport: ` ${form.passport.toLowerCase()} ` })),
      await send(id, guest({ email: form.email.toUpperCase() })),
      await send(id, guest()),
    ];
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
    const pages = await Promise.all(answers.map(({ headers }) => request('GET', String(headers.location))));
    const shape = (page: string): string =>
      page
        .replaceAll(/Guest \d+/g, 'N')
        // The first character of what each sent of their own.
        .replaceAll(/keep \(.\*/g, 'keep (*')
        .replaceAll(/[\w-]{43}/g, 'T')
        .replaceAll(/\b000\d\b/g, 'NO')
        .replaceAll(/ d="[^"]*"/g, '');
    expect(new Set(pages.map(({ payload }) => shape(payload))).size).toBe(1);
    const [one] = await rowsOf(id);
    expect((await rowsOf(id)).map(({ state, duplicate_of: of }) => [state, of])).toEqual([
      ['registered', null],
      ['duplicate', one?.['id']],
      ['duplicate', one?.['id']],
      ['registered', null],
    ]);
    // The duplicate cannot cancel the first one; the first one's end lets one of them in.
    await request('POST', first, { do: 'cancel' });
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual([
      'cancelled',
      'registered',
      'waiting',
      'registered',
    ]);
  });
});

describe('the quota', () => {
  test('twenty at once for the last three places: three are registered, the others wait in order', async () => {
    const id = await makeEvent({ quota: 5 });
    await registered(id);
    await registered(id);
    const links = await Promise.all(Array.from({ length: 20 }, () => registered(id)));
    const rows = await rowsOf(id);
    expect(rows.map(({ ticket }) => ticket)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
    expect(rows.map(({ state }) => state)).toEqual(rows.map((_, i) => (i < 5 ? 'registered' : 'waiting')));
    const pages = await Promise.all(links.map((link) => request('GET', link)));
    const held = links[pages.findIndex(({ payload }) => heading(payload) === 'You are registered')] ?? '';
    await request('POST', held, { do: 'cancel' });
    const after = await rowsOf(id);
    expect(after[5]).toMatchObject({ state: 'registered', ticket: 6 });
    expect(after[6]).toMatchObject({ state: 'waiting' });
  });

  test('holds whatever comes, goes, and is changed by the office', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.constant({ kind: 'register' as const }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(20) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat(20) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('office' as const), which: fc.nat(20) }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'enter' as const }) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(step, { minLength: 4, maxLength: 16 }),
        async (quota, steps) => {
          const id = await makeEvent({ quota });
          const made: { link: string; form: ReturnType<typeof guest> }[] = [];
          for (const one of steps) {
            if (one.kind === 'register') {
              const form = guest();
              made.push({ link: await registered(id, form), form });
            } else if (one.kind === 'enter') {
              const values = { event: id, name: '电话登记', email: guest().email };
              await officer.post('/api/records/registration', { values });
            } else {
              const target = made[one.which % Math.max(made.length, 1)];
              if (!target) continue;
              if (one.kind === 'cancel') await request('POST', target.link, { do: 'cancel' });
              if (one.kind === 'again') await registered(id, { ...target.form });
              if (one.kind === 'office') {
                const [row] = (await rowsOf(id)).filter(({ name }) => name === target.form.name);
                await officer.post(`/api/records/registration/${String(row?.['id'])}/actions/cancel`, {
                  version: row?.['version'],
                  values: {},
                });
              }
            }
          }
          await settleOffice(t.machine, t.office.id);
          const rows = await rowsOf(id);
          const held = rows.filter(({ state }) => state === 'registered');
          const waiting = rows.filter(({ state }) => state === 'waiting');
          expect(rows.filter(({ state }) => state === 'entered')).toEqual([]);
          expect(held.length).toBeLessThanOrEqual(quota);
          // Nobody waits while a place is free; numbers are given once.
          if (waiting.length > 0) expect(held.length).toBe(quota);
          expect(new Set(rows.map(({ ticket }) => ticket)).size).toBe(rows.length);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('the door', () => {
  const guestsApi = (more: string) => `/api/guests?${more}`;
  test('lets in once, tells when it was, and shows no number of a document', async () => {
    const id = await makeEvent({ quota: 1 });
    const form = guest();
    const link = await registered(id, form);
    await registered(id);
    const found = read('findGuest', await officer.get(guestsApi(`event=${id}&number=1`)));
    expect(found).toMatchObject({ name: form.name, organisation: 'Stadt Bremen', state: 'registered' });
    expect(JSON.stringify(found)).not.toMatch(/passport|email|example|phone|\*/);
    const waiting = read('findGuest', await officer.get(guestsApi(`event=${id}&number=2`)));
    expect(refusal(await officer.post(`/api/guests/${waiting.id}/check-in`)).code).toBe('guest-waiting');

    const at = await Promise.all([1, 2, 3].map(() => officer.post(`/api/guests/${found.id}/check-in`)));
    const said = at.map((answer) => read('checkIn', answer));
    expect(said.filter(({ already }) => !already)).toHaveLength(1);
    for (const { guest: seen } of said) expect(seen.checkedInAt).toBe('2018-06-15 10:00:00');
    expect((await request('POST', link, { do: 'change', name: 'X' })).statusCode).toBe(409);
    expect((await request('POST', link, { do: 'cancel' })).statusCode).toBe(409);
    expect(
      read('checkIn', await officer.post(`/api/guests/${waiting.id}/check-in`, { admit: true })).already,
    ).toBe(false);
    const attendance = read('getAttendance', await officer.get(`/api/attendance/${id}`));
    expect(attendance).toMatchObject({ quota: 1, counts: { checkedIn: 2 }, address: null });
  });

  test('takes the badge of a second registration for the guest who has the place', async () => {
    const id = await makeEvent();
    const form = guest();
    await registered(id, form);
    await registered(id, guest({ email: form.email }));
    const [first, second] = await rowsOf(id);
    const { guest: seen } = read(
      'checkIn',
      await officer.post(`/api/guests/${String(second?.['id'])}/check-in`),
    );
    expect(seen).toMatchObject({ id: first?.['id'], name: form.name, state: 'checkedIn' });
  });

  test('is closed to whoever may not act, to other offices, and where the organiser alone checks in', async () => {
    const id = await makeEvent({ checkIn: 'organiser' });
    await registered(id);
    const [row] = await rowsOf(id);
    const at = `/api/guests/${String(row?.['id'])}/check-in`;
    const far = await t.addOffice();
    for (const [login, office, code] of [
      ['applicant', t.office, 'not-found'],
      ['stranger', t.office, 'not-found'],
      ['audit-admin', t.office, 'not-found'],
      ['supervisor', t.office, 'not-allowed'],
      ['director', t.office, 'not-of-the-door'],
      ['director', far, 'not-found'],
    ] as const)
      expect([login, refusal(await (await t.signIn(login, office)).post(at)).code]).toEqual([login, code]);
    expect(
      refusal(
        await officer.post(`/api/records/registration/${String(row?.['id'])}/actions/letIn`, {
          version: 1,
          values: {},
        }),
      ).code,
    ).toBe('not-allowed');
    expect(read('checkIn', await officer.post(at)).already).toBe(false);
  });
});
