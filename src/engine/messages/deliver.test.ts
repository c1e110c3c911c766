import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startGateway, type Gateway } from '../../../test/harness/gateway.ts';
import { startMailServer } from '../../../test/harness/mail-server.ts';
import { testNow } from '../../../test/harness/machine.ts';
import { openPostOffice, smsSettings, type PostOffice } from './messages-harness.ts';
import { holdParcel, takeParcel } from './parcels.ts';
import { sweepParcels } from './courier.ts';
import { createOutside } from './ways/outside.ts';

let gateway: Gateway;
let post: PostOffice;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(async () => {
  await post.close();
  await gateway.close();
});
const good: Gateway['answer'] = () => ({ status: 200, text: '{"code":0}' });
beforeEach(async () => {
  if (post) await post.close();
  post = await openPostOffice();
  gateway.arrived.length = 0;
  gateway.answer = good;
  await post.setChannel('sms', smsSettings(gateway.url));
});

interface Said {
  readonly to: string;
  readonly text: string;
  readonly id: string;
}
const said = (): Said[] => gateway.arrived.map(({ body }) => JSON.parse(body) as Said);
const statesOf = async () =>
  (await post.parcels()).map(({ state, attempts }) => `${String(state)} ${String(attempts)}`);

describe('to whom nothing goes', () => {
  test('who has no confirmed address, does not want it, left, or is of an office without channels', async () => {
    const { office, t } = post;
    await post.tell(office.actor('officer').userId);
    const unconfirmed = await post.reach('director', 'mobile', '13800000001');
    await t.owner('UPDATE account_contact SET verified_at = NULL');
    await post.tell(unconfirmed);
    await post.tell(await post.reach('supervisor', 'mobile', '13800000002', { channels: { sms: ['due'] } }));
    await post.tell(await post.reach('division-head', 'email', 'a@b.cn'));
    const gone = await post.reach('deputy-director', 'mobile', '13800000003');
    await t.owner('UPDATE account SET active = false WHERE id = $1', [gone]);
    await post.tell(gone);
    const [count] = await t.owner('SELECT count(*)::int AS n FROM delivery');
    expect(count).toEqual({ n: 0 });
    await post.setChannel('sms', smsSettings(gateway.url), false);
    await post.tell(await post.reach('applicant', 'mobile', '13800000004'));
    await post.deliver();
    expect(await statesOf()).toEqual([]);
    expect((await t.owner('SELECT id FROM message')).length).toBe(6);
  });

  test('who took the address away or changed their mind between event and sending', async () => {
    const { t } = post;
    const one = await post.reach('officer', 'mobile', '13800000001');
    const other = await post.reach('director', 'mobile', '13800000002');
    await Promise.all([post.tell(one), post.tell(other)]);
    await t.owner('DELETE FROM account_contact WHERE account_id = $1', [one]);
    await post.reach('director', 'mobile', '13800000002', { channels: { sms: [] } });
    await post.deliver();
    expect([await statesOf(), gateway.arrived.length]).toEqual([[], 0]);
    expect(await t.owner('SELECT entry_id FROM delivery')).toEqual([]);
  });
});

describe('what is said', () => {
  test('many events are one message that names no case, by the channels that are wanted', async () => {
    const mail = await startMailServer();
    await post.setChannel('mail', {
      host: '127.0.0.1',
      port: String(mail.port),
      security: 'none',
      from: 'w@example.cn',
    });
    const officer = await post.reach('officer', 'mobile', '13800000001');
    await post.reach('officer', 'email', 'li@example.cn', { channels: { mail: ['due'] } });
    await post.tell(officer, 'task');
    const record = (await post.t.owner('SELECT record_id FROM outbox'))[0]?.record_id;
    await post.tell(officer, 'reminder', String(record));
    await post.tell(officer, 'due');
    await post.deliver();
    await post.deliver();
    expect(said()).toEqual([
      { to: '13800000001', text: '您有2件待办，请登录梧桐办理', id: expect.any(String) as string },
    ]);
    expect(mail.mails).toMatchObject([{ to: 'li@example.cn', subject: '您有1件待办' }]);
    expect(mail.mails[0]?.text.trim()).toBe('您有1件待办，请登录梧桐办理');
    expect(await statesOf()).toEqual(['sent 1', 'sent 1']);
    await mail.close();
  });

  test('the kind of business, where the office chose so', async () => {
    await post.t.owner(
      `INSERT INTO office_setting (office_id, name, value, set_by, set_at) VALUES ($1, 'messages', '{"nameBusiness":true}', $1, now())`,
      [post.office.id],
    );
    await post.tell(await post.reach('officer', 'mobile', '13800000001'));
    await post.deliver();
    expect(said()[0]?.text).toBe('您有1件待办（因公出国（境）团组），请登录梧桐办理');
  });
});

describe('a gateway that fails', () => {
  test.each<[string, Gateway['answer'], string]>([
    ['answers 500', () => ({ status: 500, text: 'boom' }), 'HTTP 500 boom'],
    [
      'fails with a 200',
      () => ({ status: 200, text: '{"code":9,"msg":"余额不足"}' }),
      'HTTP 200 {"code":9,"msg":"余额不足"}',
    ],
    ['hangs', 'hang', `127.0.0.1:PORT 在0.2秒内没有应答`],
  ])(
    'that %s is asked again with growing pauses, then is a dead letter; it can come back',
    async (_, answer, fault) => {
      await post.tell(await post.reach('officer', 'mobile', '13800000001'));
      gateway.answer = answer;
      post.patienceMs = answer === 'hang' ? 200 : 3_000;
      await post.deliver();
      await post.deliver();
      expect(await statesOf()).toEqual(['waiting 1']);
      const pauses = [];
      for (let n = 2; n <= 10; n++) {
        const [row] = await post.parcels();
        pauses.push(Math.round(((row?.due_at as Date).getTime() - post.now.getTime()) / 60_000));
        post.now = new Date((row?.due_at as Date).getTime() - 1);
        await post.deliver();
        expect(await statesOf()).toEqual([`waiting ${n - 1}`]);
        post.now = row?.due_at as Date;
        await post.deliver();
      }
      expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120]);
      expect(await statesOf()).toEqual(['dead 10']);
      expect((await post.parcels())[0]?.fault).toBe(fault.replace('PORT', String(gateway.port)));
      post.later(600);
      await post.deliver();
      expect(gateway.arrived).toHaveLength(10);
      expect(new Set(said().map(({ id }) => id)).size).toBe(1);
      expect(post.rounds.map(({ result }) => result)).toEqual([...Array<string>(9).fill('failed'), 'dead']);
      gateway.answer = good;
      post.patienceMs = 3_000;
      post.now = new Date('2018-06-19T10:00:00+08:00');
      await post.tell(post.office.actor('officer').userId);
      await post.deliver();
      expect((await statesOf()).sort()).toEqual(['dead 10', 'sent 1']);
    },
  );

  test('one that is silent is left alone for a round, and does not hold the others', async () => {
    const mail = await startMailServer();
    await post.setChannel('mail', {
      host: '127.0.0.1',
      port: String(mail.port),
      security: 'none',
      from: 'w@example.cn',
    });
    gateway.answer = 'hang';
    const people = [
      'officer',
      'director',
      'supervisor',
      'deputy-director',
      'division-head',
      'applicant',
      'exporter',
    ];
    for (const [i, login] of people.entries()) {
      await post.reach(login, 'email', `p${i}@example.cn`);
      await post.tell(await post.reach(login, 'mobile', `1380000000${i}`));
    }
    await post.deliver();
    expect(mail.mails).toHaveLength(people.length);
    expect(gateway.arrived.length).toBeLessThanOrEqual(4);
    await mail.close();
  });

  test('an unknown mailbox is a dead letter at once, and so is a channel that was switched off', async () => {
    const mail = await startMailServer();
    mail.unknown.add('nobody@example.cn');
    await post.setChannel('mail', {
      host: '127.0.0.1',
      port: String(mail.port),
      security: 'none',
      from: 'w@example.cn',
    });
    await post.tell(await post.reach('officer', 'email', 'nobody@example.cn'));
    await post.deliver();
    expect(await statesOf()).toEqual(['dead 1']);
    await mail.close();
    gateway.answer = 'hang';
    await post.tell(await post.reach('director', 'mobile', '13800000001'));
    await post.deliver();
    await post.setChannel('sms', smsSettings(gateway.url), false);
    post.later(2);
    await post.deliver();
    expect((await post.parcels()).map(({ fault }) => fault).sort()).toEqual([
      '550 no such mailbox',
      '渠道已停用',
    ]);
  });
});

describe('crashes and several servers', () => {
  test('cut off between sending and marking, it is sent again under the same id, once the lease is over', async () => {
    await post.tell(await post.reach('officer', 'mobile', '13800000001'));
    await post.deliver();
    // As the database stands when the process dies after the gateway took the message.
    await post.t.owner(`UPDATE parcel SET state = 'sending', settled_at = NULL, lease_until = $1`, [
      new Date(post.now.getTime() + 120_000),
    ]);
    await post.deliver();
    expect(gateway.arrived).toHaveLength(1);
    post.later(3);
    await post.deliver();
    const ids = said().map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect(await statesOf()).toEqual(['sent 2']);
    expect(await post.t.owner('SELECT count(*)::int AS n FROM message')).toEqual([{ n: 1 }]);
  });

  test('the answer that is lost on the way is the same', async () => {
    const mail = await startMailServer();
    await post.setChannel('mail', {
      host: '127.0.0.1',
      port: String(mail.port),
      security: 'none',
      from: 'w@example.cn',
    });
    await post.tell(await post.reach('officer', 'email', 'li@example.cn'));
    mail.mode = 'lost';
    await post.deliver();
    mail.mode = 'good';
    post.later(2);
    await post.deliver();
    expect([mail.mails.length, new Set(mail.mails.map(({ id }) => id)).size]).toEqual([2, 1]);
    await mail.close();
  });

  test('whoever was thought dead and was not changes nothing any more', async () => {
    await post.tell(await post.reach('officer', 'mobile', '13800000001'));
    let answer = (): void => {};
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const outside = {
      ...createOutside({ named: ['127.0.0.1'] }),
      ask: () => slow.then(() => ({ status: 500, text: 'late' })),
    };
    const first = post.deliver(outside);
    await expect.poll(async () => (await statesOf())[0]).toBe('sending 1');
    post.later(3);
    await post.deliver();
    expect(await statesOf()).toEqual(['sent 2']);
    answer();
    await first;
    expect(await statesOf()).toEqual(['sent 2']);
  });

  test('three servers on one database send each message once', async () => {
    const people = [
      'officer',
      'director',
      'supervisor',
      'deputy-director',
      'division-head',
      'applicant',
      'exporter',
    ];
    for (const [i, login] of people.entries()) {
      const id = await post.reach(login, 'mobile', `1380000000${i}`);
      for (let n = 0; n < 3; n++) await post.tell(id);
    }
    await Promise.all([post.deliver(), post.deliver(), post.deliver()]);
    expect(
      said()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(people.map((_, i) => `1380000000${i}`));
    expect(new Set(said().map(({ text }) => text))).toEqual(new Set(['您有3件待办，请登录梧桐办理']));
  });

  test('two that take at once never get the same parcel', async () => {
    const { t, office } = post;
    for (const [i, login] of ['officer', 'director'].entries()) {
      const id = await post.reach(login, 'mobile', `1380000000${i}`);
      await post.tell(id);
    }
    gateway.answer = 'hang';
    await post.deliver();
    post.later(2);
    const take = () =>
      t.machine.db.inOffice(office.id, async (tx) => {
        const parcel = await takeParcel(tx, post.now, []);
        if (parcel) await holdParcel(tx, post.now, parcel);
        return parcel?.id;
      });
    const taken = await Promise.all([take(), take(), take()]);
    expect(new Set(taken.filter((id) => id !== undefined)).size).toBe(2);
    expect(await take()).toBeUndefined();
  });
});

describe('quiet hours', () => {
  test('hold a message, and its later tries, until the next working morning; urgent ones pass by choice', async () => {
    const id = await post.reach('officer', 'mobile', '13800000001', { urgent: ['overdue'] });
    post.now = new Date('2018-06-15T17:58:00+08:00');
    gateway.answer = 'hang';
    await post.tell(id);
    await post.deliver();
    post.later(5);
    gateway.answer = good;
    await post.tell(id, 'overdue');
    await post.tell(id);
    await post.deliver();
    expect(said().map(({ text }) => text)).toEqual([
      '您有1件待办，请登录梧桐办理',
      '您有1件待办，请登录梧桐办理',
    ]);
    post.now = new Date('2018-06-19T08:29:00+08:00');
    await post.deliver();
    expect(gateway.arrived).toHaveLength(2);
    post.later(1);
    await post.deliver();
    expect(gateway.arrived).toHaveLength(4);
    expect(await statesOf()).toEqual(['sent 2', 'sent 1', 'sent 1']);
  });

  test('a digest is one message in the morning', async () => {
    const id = await post.reach('officer', 'mobile', '13800000001', {
      digestAt: '09:00',
      workdaysOnly: false,
    });
    for (let n = 0; n < 4; n++) {
      await post.tell(id);
      await post.deliver();
      post.later(60);
    }
    expect(gateway.arrived).toEqual([]);
    post.now = new Date('2018-06-16T09:00:00+08:00');
    await post.deliver();
    expect(said().map(({ text }) => text)).toEqual(['您有4件待办，请登录梧桐办理']);
  });
});

test('what was sent goes after ninety days; what is dead stays', async () => {
  await post.tell(await post.reach('officer', 'mobile', '13800000001'));
  await post.deliver();
  post.now = new Date(testNow.getTime() + 89 * 86_400_000);
  await sweepParcels(post.t.machine, post.office.id);
  expect(await statesOf()).toEqual(['sent 1']);
  post.later(2 * 1440);
  await sweepParcels(post.t.machine, post.office.id);
  expect(await statesOf()).toEqual([]);
});
