import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settleOffice } from '../../engine/registration/attendance.ts';
import { read, refusal } from '../../../test/harness/server.ts';
import {
  closePublicSite,
  guest,
  heading,
  makeEvent,
  officer,
  openPublicSite,
  registered,
  request,
  rowsOf,
  t,
} from './registration-harness.ts';

beforeAll(openPublicSite);
afterAll(closePublicSite);

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
