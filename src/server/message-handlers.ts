import { WutongError } from '../model/errors.ts';
import type { Machine } from '../engine/machine.ts';
import { getChannels, setChannel, setMessageSettings, testChannel } from '../engine/messages/channel-desk.ts';
import { confirmContact, removeContact, setContact } from '../engine/messages/contacts.ts';
import { listStuck, settleDead } from '../engine/messages/dead-letters.ts';
import { isContact } from '../engine/messages/contact-seal.ts';
import { getOwnMessages, setOwnPreferences } from '../engine/messages/own-messages.ts';
import type { Outside } from '../engine/messages/ways/outside.ts';
import type { Handlers } from './handlers.ts';
import { createThrottle } from './throttle.ts';

/** A code may go to any number, and each costs the office money: so few of them, so seldom. */
const codes = { most: 5, windowMs: 30 * 60_000 };
const tests = { most: 20, windowMs: 10 * 60_000 };

/** The endpoints of messages that leave the house. */
export function messageHandlers(machine: Machine, outside: Outside) {
  const take = (throttle: ReturnType<typeof createThrottle>, accountId: string): void => {
    const seconds = throttle.wait(accountId);
    if (seconds > 0) throw new WutongError('too-many-requests', { seconds });
    throttle.count(accountId);
  };
  const [sentCodes, sentTests] = [createThrottle(codes), createThrottle(tests)];
  return {
    getOwnMessages: async ({ signedIn: { actor } }) => {
      const { channels, contacts, preferences } = await getOwnMessages(machine, actor);
      const { channels: chosen, urgent, ...rest } = preferences;
      const lists = Object.entries(chosen).map(([channel, kinds]) => [channel, [...kinds]]);
      return {
        channels: [...channels],
        contacts: [...contacts],
        preferences: { ...rest, urgent: [...urgent], channels: Object.fromEntries(lists) },
      };
    },
    setOwnPreferences: async ({ body, signedIn: { actor } }) => {
      await setOwnPreferences(machine, actor, body);
      return { ok: true };
    },
    setContact: async ({ params, body, signedIn: { actor } }) => {
      // A slip of the finger costs nothing and is not counted.
      if (isContact(params.kind, body.to.trim())) take(sentCodes, actor.userId);
      await setContact(machine, outside, actor, params.kind, body.to);
      return { ok: true };
    },
    confirmContact: async ({ params, body, signedIn: { actor } }) => {
      await confirmContact(machine, actor, params.kind, body.code);
      return { ok: true };
    },
    removeContact: async ({ params, signedIn: { actor } }) => {
      await removeContact(machine, actor, params.kind);
      return { ok: true };
    },
    getChannels: async ({ signedIn: { actor } }) => {
      const { channels, settings } = await getChannels(machine, actor);
      return {
        settings,
        channels: channels.map((one) => ({
          ...one,
          settings: { ...one.settings },
          secretsSet: [...one.secretsSet],
        })),
      };
    },
    setMessageSettings: async ({ body, signedIn: { actor } }) => {
      await setMessageSettings(machine, actor, body);
      return { ok: true };
    },
    setChannel: async ({ params, body, signedIn: { actor } }) => {
      await setChannel(machine, actor, params.kind, body);
      return { ok: true };
    },
    testChannel: async ({ params, body, signedIn: { actor } }) => {
      take(sentTests, actor.userId);
      return testChannel(machine, outside, actor, params.kind, body.to.trim());
    },
    listStuckMessages: async ({ signedIn: { actor } }) => {
      const { dead, letters } = await listStuck(machine, actor);
      return { dead, letters: [...letters] };
    },
    settleDeadMessages: async ({ body, signedIn: { actor } }) => ({
      done: await settleDead(machine, actor, body.do, body.ids),
    }),
  } satisfies Partial<Handlers>;
}
