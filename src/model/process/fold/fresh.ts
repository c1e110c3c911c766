import type { ProcessEvent } from '../events.ts';
import type { ProcessState } from '../state.ts';

/**
 * Which decisions may still be taken back after an event. A further decision on top may itself be taken back, so it only
 * covers those below. Whatever else is done on another step builds on them, and nobody's work is swept away silently.
 */
export function freshAfter(fresh: ProcessState['fresh'], event: ProcessEvent): ProcessState['fresh'] {
  switch (event.kind) {
    case 'decided':
      return [...fresh, { step: event.step, seat: event.seat, by: event.by.id }];
    case 'takenBack':
      return fresh.slice(0, -1);
    case 'opened':
    case 'collapsed':
    case 'passed':
    case 'reminded':
    case 'supplemented':
      return fresh;
    case 'started':
    case 'returned':
    case 'withdrawn':
    case 'ended':
      return [];
    case 'signerAdded':
      return event.position === 'before'
        ? []
        : sameStep(fresh, event.position === 'after' ? event.step - 1 : event.step);
    default:
      return sameStep(fresh, event.step);
  }
}

function sameStep(fresh: ProcessState['fresh'], step: number): ProcessState['fresh'] {
  return fresh.filter((decision) => decision.step === step);
}
