import type { ChannelKind } from '../../../model/messages/channel-kinds.ts';
import {
  messageKinds,
  urgentKinds,
  type MessageKind,
  type UrgentKind,
} from '../../../model/messages/message-kinds.ts';

type Wishes = Readonly<Partial<Record<ChannelKind, readonly MessageKind[]>>>;

/** Turns one kind on or off for a channel; a channel that was never touched brought all. */
export function toggleKind(
  wishes: Wishes,
  channel: ChannelKind,
  kind: MessageKind,
): Partial<Record<ChannelKind, MessageKind[]>> {
  const before = wishes[channel] ?? messageKinds;
  const isOn = before.includes(kind);
  const after = messageKinds.filter((one) => (one === kind ? !isOn : before.includes(one)));
  const rest = Object.entries(wishes).map(([name, kinds]) => [name, [...kinds]]);
  return { ...(Object.fromEntries(rest) as Partial<Record<ChannelKind, MessageKind[]>>), [channel]: after };
}

/** Whether a kind may be let through quiet times. */
export function isUrgentKind(kind: MessageKind): kind is UrgentKind {
  return (urgentKinds as readonly MessageKind[]).includes(kind);
}

/** Lets a kind through quiet times, or not. */
export function toggleUrgent(urgent: readonly UrgentKind[], kind: UrgentKind): UrgentKind[] {
  return urgentKinds.filter((one) => (one === kind ? !urgent.includes(kind) : urgent.includes(one)));
}
