/** What a person may be told of. */
export const messageKinds = [
  'task',
  'reminder',
  'due',
  'overdue',
  'escalated',
  'supplement',
  'returned',
  'ended',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** Kinds that somebody may let through quiet hours: what cannot wait for the morning, if anything. */
export const urgentKinds = ['reminder', 'overdue', 'supplement'] as const satisfies readonly MessageKind[];
export type UrgentKind = (typeof urgentKinds)[number];

/** Whether an entry of the outbox is of a kind that a person may choose. */
export function isMessageKind(kind: string): kind is MessageKind {
  return (messageKinds as readonly string[]).includes(kind);
}
