import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contracts, type ContractName } from '../../api/contracts.ts';
import { newId } from '../../model/id.ts';
import { testNow } from '../../../test/harness/machine.ts';
import {
  closePublicSite,
  guest,
  guests,
  heading,
  makeEvent,
  openPublicSite,
  path,
  registered,
  request,
  rowsOf,
  send,
  setNow,
  site,
  statesOf,
  t,
} from './registration-harness.ts';

beforeAll(openPublicSite);
afterAll(closePublicSite);

describe('what is refused', () => {
  test('every route of the office is unknown to the public, whatever the method', async () => {
    for (const [at, name] of (Object.keys(contracts) as ContractName[]).entries()) {
      const { method, path: route } = contracts[name];
      const url = route.replaceAll(/:\w+/g, newId());
      const answer = await request(method === 'POST' ? 'POST' : 'GET', url);
      expect([name, answer.statusCode]).toEqual([name, 404]);
      // Each from an address of its own: one alone may not send so many in a minute.
      const asked = await site.inject({ method, url, remoteAddress: `10.9.9.${at}` });
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
    setNow(new Date('2018-07-07T10:00:00+08:00'));
    expect((await request('GET', link)).statusCode).toBe(404);
    setNow(testNow);
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
