import type { Person } from './chain.ts';
import type { ProcessCommand, ProcessCommandKind } from './commands.ts';
import { decide } from './decide.ts';
import { deskFor } from './decide/desk.ts';
import type { DecideContext } from './directory.ts';
import type { Capacity, Landing } from './events.ts';
import { type Arguments, commandsToTry } from './possible/commands-to-try.ts';
import type { ProcessState } from './state.ts';

/** A command that somebody could give now, with what the page needs to offer it. */
export interface Offer {
  readonly kind: ProcessCommandKind;
  /** The open step, for the commands that name one. */
  readonly step?: number;
  /** The seat that it would be given for, for the commands that name one. */
  readonly seat?: number;
  /** The capacity in which the actor would do it. */
  readonly as: Capacity;
  /** Where a return may land. A collapsed step leads to the one that it collapsed into. */
  readonly landings?: readonly Landing[];
  readonly positions?: readonly ('before' | 'after' | 'beside')[];
}

/** Stands for whoever would be chosen: it sits nowhere and is taken for active. */
const somebody: Person = { id: '\u0000somebody', name: '' };

/**
 * What the actor could do now; the page offers exactly this. Each command is put to `decide` with arguments that nothing
 * can be said against, so that what is offered and what is accepted can never grow apart.
 */
export function possibleCommands(state: ProcessState, context: DecideContext): readonly Offer[] {
  const { at, today } = deskFor(state, context);
  const args: Arguments = { somebody, day: today };
  const offers: Offer[] = [];
  const open = withSomebody({ ...context, at, today });
  for (const command of commandsToTry(state, args)) {
    const answer = decide(state, command, open);
    const first = 'events' in answer ? answer.events[0] : undefined;
    if (first) addOffer(offers, command, first.as);
  }
  return offers;
}

function withSomebody(context: DecideContext): DecideContext {
  const { directory } = context;
  return {
    ...context,
    directory: {
      holders: (seating, side) => directory.holders(seating, side),
      isActive: (id) => id === somebody.id || directory.isActive(id),
      absences: directory.absences,
      secretaries: directory.secretaries,
    },
  };
}

/** One offer for each command and seat; the landings of a return and the positions of a signer go into one. */
function addOffer(offers: Offer[], command: ProcessCommand, as: Capacity): void {
  const before = offers[offers.length - 1];
  if (command.kind === 'return') {
    const landings = [...(before?.kind === 'return' ? (before.landings ?? []) : []), command.to];
    if (before?.kind === 'return') offers.pop();
    offers.push({ kind: command.kind, step: command.step, as, landings });
  } else if (command.kind === 'addSigner') {
    const positions = [...(before?.kind === 'addSigner' ? (before.positions ?? []) : []), command.position];
    if (before?.kind === 'addSigner') offers.pop();
    offers.push({ kind: command.kind, step: command.step, as, positions });
  } else {
    offers.push({
      kind: command.kind,
      ...('step' in command ? { step: command.step } : {}),
      ...('seat' in command && command.seat !== undefined ? { seat: command.seat } : {}),
      as,
    });
  }
}
