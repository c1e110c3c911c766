import { isDeepStrictEqual } from 'node:util';
import type { ProcessCommand } from '../commands.ts';
import type { ProcessEvent } from '../events.ts';
import type { ProcessState } from '../state.ts';
import { must } from './invariants-harness.ts';

/** Returns, withdrawals and what follows them land where they say, and touch nothing in front of that. */
export function checkLanding(
  command: ProcessCommand,
  before: ProcessState,
  after: ProcessState,
  events: readonly ProcessEvent[],
): void {
  const kept = (to: number): boolean =>
    isDeepStrictEqual(before.steps.slice(0, to), after.steps.slice(0, to));
  const waits = (from: number): boolean => after.steps.slice(from).every((step) => step.status === 'waiting');
  switch (command.kind) {
    case 'return': {
      if (command.to === 'applicant') {
        const resume = command.resume === 'here' ? before.current : undefined;
        must(after.outcome === 'returned' && after.resumeAt === resume, 'returned to the applicant');
        break;
      }
      const target = before.steps[command.to];
      const landing = target?.status === 'collapsed' ? target.collapsedInto : command.to;
      must(landing !== undefined && landing < (before.current ?? 0), 'returned forward');
      must(before.steps[landing]?.status === 'passed', 'returned to what was never passed');
      const side = before.steps[before.current ?? -1]?.plan.side;
      // What a body outside wants mended may go back to the office that reported it; nothing else crosses sides.
      const crosses = side === 'outside' && target?.plan.side === 'office';
      must(target?.plan.side === side || crosses, 'returned across sides');
      must(after.current === landing && kept(landing) && waits(landing + 1), 'landed elsewhere');
      must(
        after.steps[landing]?.seats.every((seat) => !seat.decision) === true,
        'decisions outlived a return',
      );
      break;
    }
    case 'resubmit': {
      const to = before.resumeAt ?? 0;
      must(before.outcome === 'returned' && after.current === to, 'resubmitted to the wrong step');
      must(kept(to) && waits(to + 1) && (to > 0 || waits(1)), 'resubmitted over what stands');
      break;
    }
    case 'start':
      must(before.outcome !== 'returned' && after.current === 0 && waits(1), 'started in the middle');
      break;
    case 'withdraw':
      must(after.status === 'ended' && after.outcome === 'withdrawn', 'withdrawn');
      break;
    case 'cancel':
      must(after.status === 'ended' && after.outcome === 'cancelled', 'cancelled');
      break;
    case 'takeBack': {
      const event = events[0];
      must(event?.kind === 'takenBack' && events.length === 1, 'taken back');
      const place = before.steps[event.step];
      const behind = before.steps.slice(event.step + 1).flatMap(({ seats }) => seats);
      must(
        behind.every((seat) => !seat.decision && !seat.registration && !seat.adviser),
        'took back what others had built on',
      );
      const others = place?.seats.filter((_, seat) => seat !== event.seat);
      const now = after.steps[event.step]?.seats.filter((_, seat) => seat !== event.seat);
      must(place?.seats[event.seat]?.decision?.by.id === event.by.id, 'took back what another decided');
      must(
        after.current === event.step && kept(event.step) && waits(event.step + 1),
        'taken back to elsewhere',
      );
      must(isDeepStrictEqual(others, now), 'took back more than one decision');
      break;
    }
    default:
  }
}
