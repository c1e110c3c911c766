import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { channelDeclarations, type ChannelKind } from '../../model/messages/channel-kinds.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { noteAccount } from '../org/note-account.ts';
import { demandDuty } from '../settings/duty.ts';
import { readChannels, sealSecrets } from './channels.ts';
import { checkChannel, placeOf } from './check-channel.ts';
import { isContact } from './contact-seal.ts';
import { messageSettingsName, readMessageSettings, type MessageSettings } from './message-settings.ts';
import type { Outside } from './ways/outside.ts';
import { handOver } from './ways/ways.ts';
import { writeOfficeSetting } from '../settings/office-setting.ts';

/** A channel as its administrator sees it: of the secrets only which are there. */
export interface ShownChannel {
  readonly kind: ChannelKind;
  readonly enabled: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly secretsSet: readonly string[];
}

/** What an office has set. @throws not-allowed */
export function getChannels(
  machine: Machine,
  actor: Actor,
): Promise<{ channels: ShownChannel[]; settings: MessageSettings }> {
  demandDuty(machine, actor, 'messages', '设置消息渠道');
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [channels, settings] = await Promise.all([readChannels(tx, machine), readMessageSettings(tx)]);
      return {
        settings,
        channels: channels.map(({ secrets, ...rest }) => ({ ...rest, secretsSet: Object.keys(secrets) })),
      };
    },
    { reading: true },
  );
}

/**
 * Sets a channel. A secret that is not given stays, unless the channel now leads to another place: then it would be
 * told to whom it was not meant for.
 * @throws not-allowed, channel-entry-wrong
 */
export async function setChannel(
  machine: Machine,
  actor: Actor,
  kind: ChannelKind,
  given: {
    readonly enabled: boolean;
    readonly settings: Readonly<Record<string, string>>;
    readonly secrets: Readonly<Record<string, string>>;
  },
): Promise<void> {
  demandDuty(machine, actor, 'messages', '设置消息渠道');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const before = (await readChannels(tx, machine, kind)).at(0);
    const stays = before !== undefined && placeOf(before) === placeOf(given);
    const fresh = Object.fromEntries(
      Object.entries(given.secrets).filter(([, value]) => value.trim() !== ''),
    );
    const { settings, secrets } = checkChannel(kind, {
      settings: given.settings,
      secrets: { ...(stays ? before.secrets : {}), ...fresh },
    });
    await tx.query(
      compile(
        sql`INSERT INTO message_channel (office_id, kind, enabled, settings, secrets, set_by, set_at)
          VALUES (${tx.officeId}, ${kind}, ${given.enabled}, ${JSON.stringify(settings)}::jsonb,
            ${sealSecrets(machine, tx.officeId, kind, secrets)}, ${actor.userId}, ${machine.clock.now()})
          ON CONFLICT (office_id, kind) DO UPDATE SET enabled = excluded.enabled, settings = excluded.settings,
            secrets = excluded.secrets, set_by = excluded.set_by, set_at = excluded.set_at`,
      ),
    );
    await note(tx, actor, 'set', {
      before: before ? { kind, enabled: before.enabled, ...before.settings } : null,
      after: { kind, enabled: given.enabled, ...settings, newSecrets: Object.keys(fresh) },
    });
  });
}

/** Chooses what messages outside the house may say. @throws not-allowed */
export async function setMessageSettings(
  machine: Machine,
  actor: Actor,
  given: MessageSettings,
): Promise<void> {
  demandDuty(machine, actor, 'messages', '设置消息渠道');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const before = await readMessageSettings(tx);
    await writeOfficeSetting(tx, messageSettingsName, given, { by: actor.userId, at: machine.clock.now() });
    await note(tx, actor, 'set', { before, after: given });
  });
}

/**
 * Sends a message that says only that it is a test, and gives what the other side answered.
 * @throws not-allowed, channel-off, contact-wrong
 */
export async function testChannel(
  machine: Machine,
  outside: Outside,
  actor: Actor,
  kind: ChannelKind,
  to: string,
): Promise<{ readonly sent: boolean; readonly answer: string }> {
  demandDuty(machine, actor, 'messages', '测试消息渠道');
  if (!isContact(channelDeclarations[kind].contact, to)) throw new WutongError('contact-wrong');
  const channel = await machine.db.inOffice(actor.officeId, async (tx) => {
    const [found] = await readChannels(tx, machine, kind);
    if (!found) throw new WutongError('channel-off');
    await note(tx, actor, 'test', { before: null, after: { kind } });
    return found;
  });
  const text = '这是一条测试消息，收到说明渠道可用（梧桐）';
  const letter = { id: randomUUID(), to, subject: '梧桐测试消息', text, count: 0, at: machine.clock.now() };
  const { sent, answer } = await handOver(letter, channel, outside);
  return { sent, answer };
}

function note(
  tx: Transaction,
  actor: Actor,
  action: 'set' | 'test',
  change: { readonly before: unknown; readonly after: unknown },
): Promise<void> {
  return noteAccount(tx, actor, { type: 'channel', action, id: actor.officeId, ...change });
}
