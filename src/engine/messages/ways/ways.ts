import type { ChannelKind } from '../../../model/messages/channel-kinds.ts';
import type { OpenChannel } from '../channels.ts';
import { OutsideFault } from './address-guard.ts';
import { dingtalkRobot, dingtalkWork } from './dingtalk.ts';
import type { Letter, Outcome, Way } from './letter.ts';
import { mail } from './mail.ts';
import { toFault, type Outside } from './outside.ts';
import { textGateway } from './text-gateway.ts';
import { webhook } from './webhook.ts';
import { wecomApp, wecomRobot } from './wecom.ts';

const ways: Readonly<Record<ChannelKind, Way>> = {
  sms: textGateway,
  'wecom-app': wecomApp,
  'wecom-robot': wecomRobot,
  'dingtalk-work': dingtalkWork,
  'dingtalk-robot': dingtalkRobot,
  mail,
  webhook,
};

/** What became of a letter, and whether the channel itself did not answer. */
export type Handed = Outcome & { readonly silent: boolean };

/**
 * Hands a letter over and says what became of it; nothing is thrown. What the other side said is kept without the
 * address and without our secrets, in case it repeats them.
 */
export async function handOver(letter: Letter, channel: OpenChannel, outside: Outside): Promise<Handed> {
  const clean = (text: string): string =>
    [letter.to, ...Object.values(channel.secrets)]
      .filter((word) => word.length > 3)
      .flatMap((word) => [word, encodeURIComponent(word)])
      .reduce((said, word) => said.replaceAll(word, '***'), text);
  try {
    const outcome = await ways[channel.kind](letter, channel, outside);
    return { ...outcome, answer: clean(outcome.answer), silent: false };
  } catch (error) {
    const fault = error instanceof OutsideFault ? error : toFault(error, channel.kind, outside.patienceMs);
    return { sent: false, answer: clean(fault.message), final: false, silent: true };
  }
}
