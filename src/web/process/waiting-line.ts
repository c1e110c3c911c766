import { labelOf, type Lang } from '../../model/label.ts';
import { say, type Word, type WordParams } from '../words.ts';
import { dayOf, dayWords } from './day-words.ts';
import type { ProcessView, StepView } from './types.ts';

/** Who reads the line: to them it says “you”. */
export interface Reader {
  readonly lang: Lang;
  readonly today: string;
  readonly id: string;
}

export type Lamp = 'green' | 'amber' | 'red' | 'none' | 'paused' | 'ended';

/** Who is waited for, since when, how long yet and why: one sentence that everybody reads alike. */
export function waitingLine(process: ProcessView, reader: Reader): string {
  const w = (word: Word, params?: WordParams): string => say(reader.lang, word, params);
  const day = (one: string): string => dayWords(one, reader.today, reader.lang);
  const { waiting, total } = process;
  if (process.status === 'ended') {
    const word = endings[process.outcome ?? 'approved'];
    return w(word, { on: day(process.endedOn ?? ''), n: total.used });
  }
  const step = openStep(process);
  if (!waiting || !step) return '';
  return [
    leadWords(process, step, reader, w),
    w('waitingSince', { since: day(dayOf(waiting.since)) }),
    ...clockWords(step, process.status === 'supplement', w, reader),
  ].join(w('comma'));
}

const endings = {
  approved: 'endedApproved',
  refused: 'endedRefused',
  returned: 'endedReturned',
  withdrawn: 'endedWithdrawn',
  cancelled: 'endedCancelled',
} as const satisfies Record<string, Word>;

export function openStep(process: ProcessView): StepView | undefined {
  return process.status === 'ended' ? undefined : process.steps[process.current ?? -1];
}

type Say = (word: Word, params?: WordParams) => string;

function leadWords(process: ProcessView, step: StepView, reader: Reader, w: Say): string {
  const { waiting } = process;
  const who = (waiting?.names ?? []).join(w('listComma'));
  const label = labelOf(step.name, step, reader.lang);
  switch (waiting?.for) {
    case 'applicant':
      // The sentence goes on behind what was asked for, which mostly is a sentence of its own.
      return w('waitingApplicant', {
        who,
        what: (process.supplement?.what ?? '').replace(/[\s。．.；;，,]+$/u, ''),
      });
    case 'outside':
      return step.letter
        ? w('waitingReply', { who, letter: step.letter.number })
        : w('waitingOutside', { who, step: label });
    case 'paper': {
      const written = step.seats.find(({ registration }) => registration)?.registration;
      return written
        ? w('waitingConfirm', { who, by: written.by.name, step: label })
        : w('waitingPaper', { who, step: label });
    }
    default: {
      const mine = step.seats.find(({ turn, acting }) => turn && acting?.id === reader.id);
      if (!mine) return w('waitingFor', { who, step: label });
      return mine.as?.kind === 'substitute'
        ? w('waitingYouFor', { who: mine.holder.name, step: label })
        : w('waitingYou', { step: label });
    }
  }
}

function clockWords(step: StepView, supplement: boolean, w: Say, reader: Reader): string[] {
  const { clock, letter } = step;
  const day = (one: string): string => dayWords(one, reader.today, reader.lang);
  if (clock.paused || supplement) return [w('clockPaused')];
  if (letter?.due !== undefined)
    return [w(letter.due < reader.today ? 'letterOver' : 'letterDue', { due: day(letter.due) })];
  if (clock.missing.length > 0) return [w('yearMissing', { years: clock.missing.join(w('listComma')) })];
  if (clock.left === undefined || clock.due === undefined) return [w('noDeadline')];
  if (clock.left < 0) return [w('daysOver', { n: -clock.left, due: day(clock.due) })];
  if (clock.due === reader.today) return [w('dueToday')];
  return [w('daysLeft', { n: clock.left, due: day(clock.due) })];
}

/** What else is to be known of the open step: who acts for whom and why, what was asked, how often reminded. */
export function waitingNotes(process: ProcessView, reader: Reader): readonly string[] {
  const step = openStep(process);
  if (!step) return [];
  const w = (word: Word, params?: WordParams): string => say(reader.lang, word, params);
  const day = (one: string): string => dayWords(one, reader.today, reader.lang);
  const notes = step.seats.flatMap((seat): string[] => {
    if (seat.decision || !seat.turn) return [];
    const { holder, acting, as, secretaries, adviser, advice, registration } = seat;
    return [
      ...(as?.kind === 'substitute' && acting
        ? [w('actsFor', { who: holder.name, until: day(as.until ?? ''), by: acting.name })]
        : []),
      ...(holder.id !== null && !acting && process.status === 'open'
        ? [w('nobodyActs', { who: holder.name })]
        : []),
      ...secretaries.map(({ name }) => w('secretaryFor', { by: name })),
      ...(adviser && !advice ? [w('advises', { by: adviser.name })] : []),
      ...(advice ? [w('advised', { by: advice.by.name, words: advice.opinion })] : []),
      ...(registration ? [w('toConfirm', { who: registration.by.name, words: registration.words })] : []),
    ];
  });
  return [
    ...notes,
    ...(step.slip ? [w('slipMade', { number: step.slip.number, on: day(step.slip.on) })] : []),
    ...(step.reminders > 0 ? [w('remindedTimes', { n: step.reminders })] : []),
    ...(process.total.missing.length > 0 ? [] : [w('usedDays', { n: process.total.used })]),
  ];
}

/** The light of the open step; a process that has ended or waits for the applicant has none. */
export function lampOf(process: ProcessView): Lamp {
  const step = openStep(process);
  if (!step) return 'ended';
  return step.clock.paused || process.status === 'supplement' ? 'paused' : step.clock.light;
}

/** The light in a word: colour never says it alone. */
export const lampWords = {
  green: 'lightGreen',
  amber: 'lightAmber',
  red: 'lightRed',
  none: 'lightNone',
  paused: 'lightPaused',
  ended: 'lightEnded',
} as const satisfies Record<Lamp, Word>;
