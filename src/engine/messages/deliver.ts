import { isWutongError } from '../../model/errors.ts';
import type { ChannelKind } from '../../model/messages/channel-kinds.ts';
import { afterQuiet } from '../../model/messages/preferences.ts';
import { mostTries } from '../../model/messages/retry.ts';
import { readCalendar } from '../calendar/office-calendar.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { contactOf, readChannels, type OpenChannel } from './channels.ts';
import { readChoices } from './choices.ts';
import { openContact } from './contact-seal.ts';
import { gatherParcels } from './gather.ts';
import { openGuestMail } from './guest-mail.ts';
import { endParcel, holdParcel, putOffParcel, settleParcel, takeParcel, type Parcel } from './parcels.ts';
import { writeHouseLetter } from './house-letter.ts';
import type { Letter } from './ways/letter.ts';
import type { Outside } from './ways/outside.ts';
import { handOver, type Handed } from './ways/ways.ts';

/** What happened in a round, for the metrics. */
export interface Round {
  readonly channel: ChannelKind;
  readonly result: 'sent' | 'failed' | 'dead';
}

/** What a round of delivery is given. */
export interface Courier {
  readonly machine: Machine;
  readonly outside: Outside;
  readonly random?: () => number;
  /** Stops the round at the next parcel. */
  readonly stopping?: () => boolean;
  readonly told?: (round: Round) => void;
}

/** So many parcels of an office are on their way at a time: one gateway that hangs does not hold the others. */
const lanes = 4;

/**
 * Gathers what may leave and sends what is due, until nothing is left. A channel that did not answer is left alone for
 * the rest of the round.
 */
export async function deliverOffice(courier: Courier, officeId: string): Promise<void> {
  const { machine, stopping = () => false } = courier;
  await machine.db.inOffice(officeId, (tx) => gatherParcels(tx, machine.clock.now()));
  const silent = new Set<ChannelKind>();
  const lane = async (): Promise<void> => {
    while (!stopping()) {
      const found = await prepare(machine, officeId, [...silent]);
      if (found === 'nothing') return;
      if (found === 'settled') continue;
      const { parcel, letter, channel } = found;
      const handed = await handOver(letter, channel, courier.outside);
      if (!handed.sent && handed.silent) silent.add(parcel.channel);
      await mark(courier, officeId, parcel, handed);
    }
  };
  // All come to their end, also when one breaks: nobody sends behind the back of a program that stops.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

interface Prepared {
  readonly parcel: Parcel;
  readonly letter: Letter;
  readonly channel: OpenChannel;
}

/** Takes the next parcel and writes its letter, in one transaction; it is held before anything leaves. */
function prepare(
  machine: Machine,
  officeId: string,
  without: readonly ChannelKind[],
): Promise<Prepared | 'settled' | 'nothing'> {
  return machine.db.inOffice(officeId, async (tx) => {
    const now = machine.clock.now();
    const parcel = await takeParcel(tx, now, without);
    if (!parcel) return 'nothing';
    const end: End = async (state, fault) => {
      await endParcel(tx, now, parcel.id, state, fault);
      return 'settled';
    };
    // Every start of the program died on it: somebody has to look.
    if (parcel.attempts > mostTries) return end('dead', '多次发送中断');
    try {
      return await write(tx, machine, parcel, now, end);
    } catch (error) {
      // One value that does not open must not hold up everybody else's messages.
      if (!isWutongError(error) || error.code !== 'sealed-value-broken') throw error;
      return end('dead', '受保护的内容打不开，请核对密钥文件');
    }
  });
}

type End = (state: 'dead' | 'discarded', fault: string) => Promise<'settled'>;

async function write(
  tx: Transaction,
  machine: Machine,
  parcel: Parcel,
  now: Date,
  end: End,
): Promise<Prepared | 'settled'> {
  const channel = (await readChannels(tx, machine, parcel.channel)).at(0);
  if (!channel?.enabled) return end('dead', '渠道已停用');
  if (parcel.accountId === null) {
    const letter = parcel.body && openGuestMail(machine, tx.officeId, parcel.id, parcel.body, now);
    if (!letter) return end('discarded', '内容已清除');
    await holdParcel(tx, now, parcel);
    return { parcel, letter, channel };
  }
  const choices = (await readChoices(tx, [parcel.accountId])).get(parcel.accountId);
  const contact = contactOf(parcel.channel);
  const to = choices?.reached.has(contact)
    ? await openContact(tx, machine, parcel.accountId, contact)
    : undefined;
  if (!choices || to === undefined) return end('discarded', '本人已停用或已删除联系方式');
  const later = parcel.urgent ? now : afterQuiet(choices.preferences, await readCalendar(tx), now);
  if (later > now) {
    await putOffParcel(tx, parcel.id, later);
    return 'settled';
  }
  const letter = await writeHouseLetter(tx, machine, { id: parcel.id, to, at: now });
  await holdParcel(tx, now, parcel);
  return { parcel, letter, channel };
}

async function mark(
  { machine, random = Math.random, told }: Courier,
  officeId: string,
  parcel: Parcel,
  handed: Handed,
): Promise<void> {
  const settle = (tx: Transaction) => settleParcel(tx, machine.clock.now(), parcel, handed, random);
  const state = await machine.db.inOffice(officeId, settle);
  told?.({ channel: parcel.channel, result: state === 'waiting' ? 'failed' : state });
}
