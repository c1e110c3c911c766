import { inject } from 'vitest';
import type { Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import type { ChannelKind, ContactKind } from '../../model/messages/channel-kinds.ts';
import { standardPreferences, type MessagePreferences } from '../../model/messages/preferences.ts';
import { openTestMachine, testNow, type TestMachine } from '../../../test/harness/machine.ts';
import { makeOffice, type TestOffice } from '../../../test/harness/office.ts';
import { sealSecrets } from './channels.ts';
import { keepPreferences } from './choices.ts';
import { sealContact } from './contact-seal.ts';
import { deliverOffice, type Round } from './deliver.ts';
import { putIntoOutbox, relayOutbox } from './outbox.ts';
import { createOutside, type Outside } from './ways/outside.ts';

/** An office whose messages leave the house, and a clock that the test moves. */
export interface PostOffice {
  readonly t: TestMachine;
  readonly office: TestOffice;
  now: Date;
  /** How long a gateway is waited for: short where it hangs on purpose, long on a busy machine. */
  patienceMs: number;
  readonly rounds: Round[];
  later(minutes: number): void;
  setChannel(kind: ChannelKind, settings: Readonly<Record<string, string>>, enabled?: boolean): Promise<void>;
  /** Somebody of the office whose address is confirmed. */
  reach(
    login: string,
    kind: ContactKind,
    address: string,
    wishes?: Partial<MessagePreferences>,
  ): Promise<string>;
  /** An event for a person, brought to the in-app messages. */
  tell(accountId: string, kind?: string, recordId?: string): Promise<string>;
  deliver(outside?: Outside): Promise<void>;
  parcels(): Promise<Values[]>;
  close(): Promise<void>;
}

/** Opens it on a database of its own. */
export async function openPostOffice(): Promise<PostOffice> {
  const rounds: Round[] = [];
  const place = { now: testNow, patienceMs: 3_000 };
  const t = await openTestMachine(inject('database'), { now: () => place.now });
  const office = await makeOffice(t);
  const { machine } = t;
  const inOffice = machine.db.inOffice.bind(machine.db, office.id) as <T>(
    work: Parameters<typeof machine.db.inOffice<T>>[1],
  ) => Promise<T>;
  return Object.assign(place, {
    t,
    office,
    rounds,
    later(minutes: number) {
      place.now = new Date(place.now.getTime() + minutes * 60_000);
    },
    async setChannel(kind: ChannelKind, settings: Readonly<Record<string, string>>, enabled = true) {
      await t.owner(
        `INSERT INTO message_channel (office_id, kind, enabled, settings, secrets, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $1, now())
         ON CONFLICT (office_id, kind) DO UPDATE SET enabled = excluded.enabled, settings = excluded.settings`,
        [
          office.id,
          kind,
          enabled,
          JSON.stringify(settings),
          sealSecrets(machine, office.id, kind, { secret: 'geheim' }),
        ],
      );
    },
    async reach(login: string, kind: ContactKind, address: string, wishes: Partial<MessagePreferences> = {}) {
      const { userId } = office.actor(login);
      await t.owner(
        `INSERT INTO account_contact (office_id, account_id, kind, sealed, mask, verified_at, set_at) VALUES ($1, $2, $3, $4, '*', now(), now())
         ON CONFLICT (office_id, account_id, kind) DO UPDATE SET sealed = excluded.sealed`,
        [office.id, userId, kind, sealContact(machine, office.id, userId, kind, address)],
      );
      await inOffice((tx) => keepPreferences(tx, userId, { ...standardPreferences, ...wishes }, place.now));
      return userId;
    },
    async tell(accountId: string, kind = 'task', recordId = newId()) {
      const key = newId();
      const entry = { key, kind, accountId, recordId, type: 'delegation', content: {} };
      await inOffice(async (tx) => {
        await putIntoOutbox(tx, place.now, [entry]);
        await relayOutbox(tx, place.now);
      });
      const [row] = await t.owner('SELECT id FROM outbox WHERE key = $1', [key]);
      return String(row?.id);
    },
    deliver: (outside = createOutside({ named: ['127.0.0.1'], patienceMs: place.patienceMs })) =>
      deliverOffice(
        { machine, outside, random: () => 0.5, told: (round) => void rounds.push(round) },
        office.id,
      ),
    parcels: () => t.owner('SELECT * FROM parcel WHERE office_id = $1 ORDER BY id', [office.id]),
    close: () => t.close(),
  });
}

/** A gateway of text messages for tests. */
export const smsSettings = (url: string): Record<string, string> => ({
  url,
  plain: 'yes',
  method: 'POST',
  format: 'json',
  body: '{"to":"{mobile}","text":"{text}","id":"{id}"}',
  success: '"code":0',
});
