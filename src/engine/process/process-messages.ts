import type { Values } from '../../model/field.ts';
import { isTurn } from '../../model/process/seats.ts';
import type { OutboxEntry } from '../messages/outbox.ts';
import type { Moved } from './process-work.ts';
import { openStep } from './waiting.ts';

/**
 * Who should hear of what a process did: whoever it waits for now, whoever was reminded, and the applicant when it
 * comes back or ends. Nobody is told of their own act.
 */
export function messagesOf(moved: Moved, type: string, actorId: string): OutboxEntry[] {
  const { recordId, state } = moved.after;
  const first = state.events - moved.events.length;
  const starter = state.startedBy?.id;
  const entry = (
    kind: string,
    number: number,
    accountId: string | null | undefined,
    content: Values = {},
  ): OutboxEntry[] =>
    accountId === null || accountId === undefined || accountId === actorId
      ? []
      : [{ key: `${kind}:${recordId}:${number}:${accountId}`, kind, accountId, recordId, type, content }];
  const open = openStep(state);
  const waiting = open?.seats.filter((_, seat) => isTurn(open, seat)) ?? [];
  return moved.events.flatMap((event, i) => {
    const number = first + i + 1;
    switch (event.kind) {
      case 'opened':
        // Only the step that is open in the end: one that collapsed or passed at once waits for nobody.
        return event.step === state.current
          ? waiting.flatMap(({ holder }) => entry('task', number, holder.id))
          : [];
      case 'transferred':
      case 'delegated':
        return entry('task', number, event.to.id);
      case 'reminded':
        return waiting.flatMap(({ holder }) => entry('reminder', number, holder.id));
      case 'supplementAsked':
        return entry('supplement', number, starter);
      case 'supplemented':
        return waiting.flatMap(({ holder }) => entry('task', number, holder.id));
      case 'ended':
        return entry(event.outcome === 'returned' ? 'returned' : 'ended', number, starter, {
          outcome: event.outcome,
        });
      default:
        return [];
    }
  });
}
