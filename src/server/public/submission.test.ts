import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliverOffice } from '../../engine/messages/deliver.ts';
import { sealSecrets } from '../../engine/messages/channels.ts';
import { createOutside } from '../../engine/messages/ways/outside.ts';
import { startMailServer, type MailServer } from '../../../test/harness/mail-server.ts';
import {
  closePublicSite,
  guest,
  heading,
  makeEvent,
  openPublicSite,
  path,
  request,
  rowsOf,
  send,
  statesOf,
  t,
} from './registration-harness.ts';

beforeAll(openPublicSite);
afterAll(closePublicSite);

const markIn = (page: string): string => /name="mark" value="([0-9a-f]{32})"/.exec(page)?.[1] ?? '';
const freshMark = async (id: string): Promise<string> => markIn((await request('GET', path(id))).payload);

describe('a form that is sent twice', () => {
  test('at once, or again after its answer was lost, is one registration with one link', async () => {
    const id = await makeEvent();
    const form = guest({ mark: await freshMark(id) });
    const answers = await Promise.all([1, 2, 3].map(() => send(id, form)));
    answers.push(await send(id, form));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect(await statesOf(id)).toEqual({ registered: 1 });
    expect(heading((await request('GET', String(answers[0]?.headers.location))).payload)).toBe(
      'You are registered',
    );
  });

  test('stays one while it is corrected, and when the event was closed meanwhile', async () => {
    const id = await makeEvent({ quota: 1 });
    const mark = await freshMark(id);
    const refused = await send(id, guest({ mark, email: 'nobody' }));
    expect([refused.statusCode, markIn(refused.payload)]).toEqual([422, mark]);
    const form = guest({ mark });
    const first = await send(id, form);
    await t.owner(`UPDATE event SET state = 'closed' WHERE id = $1`, [id]);
    expect((await send(id, form)).headers.location).toBe(first.headers.location);
    expect((await send(id, guest({ mark: await freshMark(id) }))).statusCode).toBe(409);
  });

  test('with other content, from another page, for another event, or with a mark that is none is another one', async () => {
    const id = await makeEvent();
    const other = await makeEvent();
    const mark = await freshMark(id);
    const form = { ...guest(), mark };
    const links = [];
    for (const [event, sent] of [
      [id, form],
      [id, { ...form, passport: 'D7654321', email: 'x@example.org' }],
      [id, { ...form, mark: await freshMark(id) }],
      [other, form],
      [id, { ...form, mark: `${mark}0` }],
      [id, { ...form, mark: `${mark}0` }],
    ] as const)
      links.push((await send(event, sent)).headers.location);
    expect(new Set(links).size).toBe(6);
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual([
      'registered',
      'registered',
      'duplicate',
      'duplicate',
      'duplicate',
    ]);
  });

  test('each page has a mark of its own', async () => {
    const id = await makeEvent();
    const marks = [await freshMark(id), await freshMark(id)];
    expect(new Set(marks).size).toBe(2);
    for (const mark of marks) expect(mark).toHaveLength(32);
  });
});

describe('the confirmation by mail', () => {
  let mail: MailServer;
  beforeEach(async () => {
    mail = await startMailServer();
    const settings = {
      host: '127.0.0.1',
      port: String(mail.port),
      security: 'none',
      from: 'wutong@example.cn',
    };
    await t.owner('DELETE FROM parcel');
    await t.owner('DELETE FROM message_channel');
    await t.owner(
      `INSERT INTO message_channel (office_id, kind, enabled, settings, secrets, set_by, set_at) VALUES ($1, 'mail', true, $2, $3, $1, now())`,
      [t.office.id, JSON.stringify(settings), sealSecrets(t.machine, t.office.id, 'mail', {})],
    );
    return () => mail.close();
  });
  const deliver = () =>
    deliverOffice({ machine: t.machine, outside: createOutside({ named: ['127.0.0.1'] }) }, t.office.id);

  test('brings the link, is the same for the first and the second time, and holds nothing that was typed', async () => {
    const id = await makeEvent({ quota: 1 });
    expect((await request('GET', `${path(id)}?lang=en`)).payload).toContain(
      'A confirmation with your personal link',
    );
    const form = guest({ name: 'Buy pills at evil.example', organisation: 'Evil' });
    const links = [];
    for (const sent of [form, { ...guest(), passport: form.passport }, guest()])
      links.push(String((await send(id, sent)).headers.location));
    const waiting = await t.owner('SELECT * FROM parcel');
    for (const link of links) expect(JSON.stringify(waiting)).not.toContain(/r\/([\w-]+)/.exec(link)?.[1]);
    await deliver();
    expect(await statesOf(id)).toEqual({ registered: 1, duplicate: 1, waiting: 1 });
    const shape = (text: string) => text.replace(/[\w-]{43}/, 'T').trim();
    expect(new Set(mail.mails.map(({ text }) => shape(text))).size).toBe(1);
    expect(new Set(mail.mails.map(({ subject }) => subject))).toEqual(
      new Set(['We have received your registration: Forum']),
    );
    for (const [i, { text }] of mail.mails.entries()) {
      expect(text).not.toMatch(/pills|Evil|Guest|C1000/);
      const link = /http:\/\/public\.example(\S+)/.exec(text)?.[1] ?? '';
      expect((await request('GET', link)).statusCode, String(i)).toBe(200);
    }
    expect(mail.mails.map(({ to }) => to).sort()).toEqual(
      [
        form.email,
        `guest${Number(/\d+/.exec(form.email)?.[0]) + 1}@example.org`,
        `guest${Number(/\d+/.exec(form.email)?.[0]) + 2}@example.org`,
      ].sort(),
    );
    // The link opens the registration, so it goes when it has left.
    expect(await t.owner('SELECT DISTINCT state, body FROM parcel')).toEqual([{ state: 'sent', body: null }]);
  });

  test('sent twice is one mail, and one mailbox is not filled through the form', async () => {
    const id = await makeEvent();
    const form = guest({ mark: await freshMark(id) });
    await Promise.all([send(id, form), send(id, form)]);
    await deliver();
    expect(mail.mails).toHaveLength(1);
    for (let n = 0; n < 5; n++)
      expect((await send(id, guest({ email: form.email.toUpperCase() }))).statusCode).toBe(303);
    await deliver();
    expect(mail.mails).toHaveLength(3);
  });

  test('nothing is kept where the registration was refused, or where the office has no mail', async () => {
    const id = await makeEvent();
    expect((await send(id, guest({ passport: '' }))).statusCode).toBe(422);
    await t.owner('UPDATE message_channel SET enabled = false');
    expect((await send(id, guest())).statusCode).toBe(303);
    expect((await request('GET', `${path(id)}?lang=en`)).payload).not.toContain('A confirmation with');
    expect(await t.owner('SELECT id FROM parcel')).toEqual([]);
  });
});
