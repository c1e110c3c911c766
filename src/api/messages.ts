import { z } from 'zod';
import { channelKinds, contactKinds } from '../model/messages/channel-kinds.ts';
import { messageKinds, urgentKinds } from '../model/messages/message-kinds.ts';
import { defineContract } from './contract.ts';

const ok = z.object({ ok: z.literal(true) });
const channel = z.enum(channelKinds);
const contact = z.enum(contactKinds);
const kinds = z.array(z.enum(messageKinds)).max(messageKinds.length);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const texts = z.record(z.string().max(40), z.string().max(2_000));
const settings = z.object({ nameBusiness: z.boolean() });

const preferences = z.object({
  channels: z.partialRecord(channel, kinds),
  quiet: z.object({ from: clock, to: clock }).nullable(),
  workdaysOnly: z.boolean(),
  urgent: z.array(z.enum(urgentKinds)).max(urgentKinds.length),
  digestAt: clock.nullable(),
});

/** Messages that leave the house: what the office sets, and what each person wants. */
export const messageContracts = {
  getOwnMessages: defineContract({
    method: 'GET',
    path: '/api/account/messages',
    summary: 'Over what the office reaches its people, where one is reached (masked), and what one wants',
    group: 'account',
    response: z.object({
      channels: z.array(channel),
      contacts: z.array(z.object({ kind: contact, mask: z.string(), verified: z.boolean() })),
      preferences,
    }),
    errors: [],
  }),
  setOwnPreferences: defineContract({
    method: 'PUT',
    path: '/api/account/messages',
    summary: 'What one wants to hear of, over what, and when',
    group: 'account',
    body: preferences,
    response: ok,
    errors: [],
  }),
  setContact: defineContract({
    method: 'PUT',
    path: '/api/account/contacts/:kind',
    summary: 'Where one is reached; a code is sent there, and nothing else until it has come back',
    group: 'account',
    params: z.object({ kind: contact }),
    body: z.object({ to: z.string().max(200) }),
    response: ok,
    errors: ['contact-wrong', 'contact-no-channel', 'contact-not-sent', 'too-many-requests'],
  }),
  confirmContact: defineContract({
    method: 'POST',
    path: '/api/account/contacts/:kind/code',
    summary: 'Confirm it by the code',
    group: 'account',
    params: z.object({ kind: contact }),
    body: z.object({ code: z.string().max(20) }),
    response: ok,
    errors: ['contact-code-wrong', 'contact-code-over'],
  }),
  removeContact: defineContract({
    method: 'DELETE',
    path: '/api/account/contacts/:kind',
    summary: 'Forget where one is reached',
    group: 'account',
    params: z.object({ kind: contact }),
    response: ok,
    errors: [],
  }),
  getChannels: defineContract({
    method: 'GET',
    path: '/api/admin/messages/channels',
    summary: 'The channels of the office; of their secrets only which are there',
    group: 'administration',
    response: z.object({
      channels: z.array(
        z.object({ kind: channel, enabled: z.boolean(), settings: texts, secretsSet: z.array(z.string()) }),
      ),
      settings,
    }),
    errors: ['not-allowed'],
  }),
  setMessageSettings: defineContract({
    method: 'PUT',
    path: '/api/admin/messages/settings',
    summary: 'Whether messages outside the house name the kind of business',
    group: 'administration',
    body: settings,
    response: ok,
    errors: ['not-allowed'],
  }),
  setChannel: defineContract({
    method: 'PUT',
    path: '/api/admin/messages/channels/:kind',
    summary: 'Set a channel; a secret that is left out stays, unless the address changed',
    group: 'administration',
    params: z.object({ kind: channel }),
    body: z.object({ enabled: z.boolean(), settings: texts, secrets: texts }),
    response: ok,
    errors: ['not-allowed', 'channel-entry-wrong'],
  }),
  testChannel: defineContract({
    method: 'POST',
    path: '/api/admin/messages/channels/:kind/test',
    summary: 'Send a test message and give the answer of the other side in its own words',
    group: 'administration',
    params: z.object({ kind: channel }),
    body: z.object({ to: z.string().max(200) }),
    response: z.object({ sent: z.boolean(), answer: z.string() }),
    errors: ['not-allowed', 'channel-off', 'contact-wrong', 'too-many-requests'],
  }),
  listStuckMessages: defineContract({
    method: 'GET',
    path: '/api/admin/messages/stuck',
    summary: 'Messages that did not get out, and those that are tried again: to whom and why, never what',
    group: 'administration',
    response: z.object({
      dead: z.number(),
      letters: z.array(
        z.object({
          id: z.string(),
          channel: z.string(),
          person: z.string().nullable(),
          state: z.enum(['dead', 'waiting']),
          attempts: z.number(),
          madeAt: z.string(),
          dueAt: z.string(),
          fault: z.string(),
        }),
      ),
    }),
    errors: ['not-allowed'],
  }),
  settleDeadMessages: defineContract({
    method: 'POST',
    path: '/api/admin/messages/stuck',
    summary: 'Send dead letters again or give them up: these, or all',
    group: 'administration',
    body: z.object({ do: z.enum(['resend', 'discard']), ids: z.array(z.uuid()).max(500).optional() }),
    response: z.object({ done: z.number() }),
    errors: ['not-allowed'],
  }),
};
