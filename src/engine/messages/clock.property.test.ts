import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedYears } from '../calendar/seed-calendar.ts';
import { makeCalendar } from '../../model/calendar.ts';
import { messageKinds, urgentKinds } from '../../model/messages/message-kinds.ts';
import { isQuiet, isUrgent, wants, type MessagePreferences } from '../../model/messages/preferences.ts';
import { testNow } from '../../../test/harness/machine.ts';
import { openPostOffice, smsSettings, type PostOffice } from './messages-harness.ts';
import { createOutside, type Outside, type OutsideReply } from './ways/outside.ts';

let post: PostOffice;
beforeAll(async () => {
  post = await openPostOffice();
  await post.setChannel('sms', smsSettings('https://sms.example'));
  await post.setChannel('webhook', { url: 'https://oa.example' });
});
afterAll(() => post.close());

const calendar = makeCalendar(seedYears());
const people = ['officer', 'director', 'supervisor'] as const;
const channels = ['sms', 'webhook'] as const;

const clock = fc
  .integer({ min: 0, max: 95 })
  .map((n) => `${String(n >> 2).padStart(2, '0')}:${String((n & 3) * 15).padStart(2, '0')}`);
const preferences: fc.Arbitrary<MessagePreferences> = fc.record({
  channels: fc.record(
    { sms: fc.subarray([...messageKinds]), webhook: fc.subarray([...messageKinds]) },
    { requiredKeys: [] },
  ),
  quiet: fc.option(fc.record({ from: clock, to: clock })),
  workdaysOnly: fc.boolean(),
  urgent: fc.subarray([...urgentKinds]),
  digestAt: fc.option(clock),
});

// What happens at a moment: events for people, and how the gateways and the process behave in the round that follows.
// `dies` is the process ending before a message left, `dies after` when it was taken and nothing was marked.
const fates = ['good', 'good', 'good', '500', 'silent', 'dies', 'dies after'] as const;
const moment = fc.record({
  minutes: fc.integer({ min: 1, max: 400 }),
  events: fc.array(fc.record({ who: fc.constantFrom(...people), kind: fc.constantFrom(...messageKinds) }), {
    maxLength: 3,
  }),
  fate: fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 4 }),
});

/** The process is gone: whatever it would have done next does not happen. */
class Died extends Error {}

/** A gateway whose requests meet their fates in turn, and what arrived at it, with the time. */
function fateful(
  arrived: { id: string; at: Date }[],
  fate: readonly (typeof fates)[number][],
): { outside: Outside; died: () => boolean } {
  let turn = 0;
  let dead = false;
  const ask = async ({ body = '' }: { body?: string }): Promise<OutsideReply> => {
    const mine = fate[turn++ % fate.length];
    if (dead || mine === 'dies') {
      dead = true;
      throw new Died();
    }
    if (mine === 'silent') throw Object.assign(new Error(), { code: 'ECONNREFUSED' });
    if (mine === '500') return { status: 500, text: '' };
    arrived.push({ id: (JSON.parse(body) as { id: string }).id, at: post.now });
    if (mine === 'dies after') dead = true;
    return { status: 200, text: '{"code":0}' };
  };
  return { outside: { ...createOutside(), ask }, died: () => dead };
}

/** One round of a process that may die in it: what it would have marked afterwards is put back as it was. */
async function round(
  arrived: { id: string; at: Date }[],
  fate: readonly (typeof fates)[number][],
): Promise<void> {
  const { outside, died } = fateful(arrived, fate);
  const marked = new Set((await post.parcels()).filter(({ state }) => state === 'sent').map(({ id }) => id));
  await post.deliver(outside);
  if (!died()) return;
  const lease = new Date(post.now.getTime() + 120_000);
  await post.t.owner(
    `UPDATE parcel SET state = 'sending', settled_at = NULL, fault = NULL, lease_until = $1
     WHERE attempts > 0 AND id <> ALL($2::uuid[]) AND state IN ('sent', 'waiting', 'sending')`,
    [lease, [...marked]],
  );
}

test('every event reaches every wanted channel one logical time, never in a quiet time, whatever dies meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(preferences, preferences, preferences),
      fc.array(moment, { minLength: 2, maxLength: 8 }),
      async (wishes, moments) => {
        await post.t.owner('DELETE FROM delivery');
        await post.t.owner('DELETE FROM parcel');
        post.now = testNow;
        const arrived: { id: string; at: Date }[] = [];
        const wanted = new Map<string, MessagePreferences>();
        for (const [i, login] of people.entries()) {
          const id = await post.reach(login, 'mobile', `1380000000${i}`, wishes[i]);
          await post.reach(login, 'userid', login, wishes[i]);
          wanted.set(id, wishes[i] as MessagePreferences);
        }
        const due: string[] = [];
        for (const { minutes, events, fate } of moments) {
          post.later(minutes);
          for (const { who, kind } of events) {
            const { userId } = post.office.actor(who);
            const entry = await post.tell(userId, kind);
            const own = wanted.get(userId) as MessagePreferences;
            for (const channel of channels) if (wants(own, channel, kind)) due.push(`${entry} ${channel}`);
          }
          await round(arrived, fate);
        }
        // Then all goes well for some days, and everything must have come.
        for (let n = 0; n < 200; n++) {
          const open = await post.t.owner(
            `SELECT min(due_at) AS at FROM (SELECT due_at FROM delivery WHERE parcel_id IS NULL
            UNION ALL SELECT greatest(due_at, lease_until + interval '1 second') FROM parcel WHERE state IN ('waiting', 'sending')) d`,
          );
          const at = open[0]?.at as Date | null;
          if (at === null) break;
          if (at > post.now) post.now = at;
          await round(arrived, ['good']);
        }
        const rows = await post.t.owner(
          'SELECT entry_id, channel, kind, account_id, parcel_id FROM delivery',
        );
        expect(rows.map((row) => `${String(row.entry_id)} ${String(row.channel)}`).sort()).toEqual(
          due.sort(),
        );
        const parcels = await post.parcels();
        expect(new Set(parcels.map(({ state }) => state))).toEqual(
          new Set(parcels.length === 0 ? [] : ['sent']),
        );
        // Each message came, and nothing came that is no message of these events.
        expect([...new Set(arrived.map(({ id }) => id))].sort()).toEqual(
          parcels.map(({ id }) => String(id)).sort(),
        );
        for (const { parcel_id: parcel, kind, account_id: account } of rows) {
          const own = wanted.get(String(account)) as MessagePreferences;
          if (isUrgent(own, kind as (typeof messageKinds)[number])) continue;
          for (const { at } of arrived.filter(({ id }) => id === parcel))
            expect([at, isQuiet(own, calendar, at)]).toEqual([at, false]);
        }
      },
    ),
    { numRuns: 25 },
  );
}, 180_000);
