import type { Word, WordParams } from '../words.ts';
import type { ProcessView } from './types.ts';

type Say = (word: Word, params?: WordParams) => string;

/** Who is waited for, since when, how long yet and why: one sentence that everybody reads alike. */
export function waitingLine(process: ProcessView, w: Say): string {
  const { waiting, current, total } = process;
  if (process.status === 'ended') return endedLine(process, w);
  const clock = process.steps[current ?? -1]?.clock;
  if (!waiting || !clock) return '';
  const who = waiting.names.join(w('listComma'));
  const since = waiting.since.slice(0, 10);
  const word = {
    people: 'waitingFor',
    paper: 'waitingPaper',
    outside: 'waitingOutside',
    applicant: 'waitingApplicant',
  } as const;
  const parts = [
    w(word[waiting.for], { who, step: waiting.step, since, what: process.supplement?.what ?? '' }),
    ...clockWords(clock, w),
    w('usedDays', { n: total.used }),
  ];
  return parts.join(w('comma'));
}

function clockWords(clock: ProcessView['steps'][number]['clock'], w: Say): string[] {
  if (clock.paused) return [w('clockPaused')];
  if (clock.missing.length > 0) return [w('yearMissing', { years: clock.missing.join('、') })];
  if (clock.left === undefined || clock.due === undefined) return [];
  return clock.left < 0 || clock.light === 'red'
    ? [w('daysOver', { n: Math.abs(clock.left), due: clock.due })]
    : [w('daysLeft', { n: clock.left, due: clock.due })];
}

function endedLine({ outcome, endedOn = '', total }: ProcessView, w: Say): string {
  const word = {
    approved: 'endedApproved',
    refused: 'endedRefused',
    returned: 'endedReturned',
    withdrawn: 'endedWithdrawn',
    cancelled: 'endedCancelled',
  } as const;
  return outcome === undefined ? '' : w(word[outcome], { on: endedOn, n: total.used });
}

/** The light of the open step; a process that waits for nobody has none. */
export function lightOf(process: ProcessView): 'green' | 'amber' | 'red' | 'none' {
  if (process.status === 'ended') return 'none';
  return process.steps[process.current ?? -1]?.clock.light ?? 'none';
}
