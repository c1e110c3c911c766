import {
  addWorkingDays,
  isPaused,
  workingDaysBetween,
  type Calendar,
  type CountedDay,
  type Pause,
} from './calendar.ts';
import { addDays, type CivilDate } from './date.ts';

/** The time of one step. Both ends and the pauses are days in China. */
export interface StepTime {
  readonly openedOn: CivilDate;
  /** The day of the decision, of the signature where it was made on paper: there the clock stops. */
  readonly closedOn?: CivilDate | undefined;
  /** Working days allowed; none means no deadline. */
  readonly days?: number | undefined;
  readonly pauses: readonly Pause[];
}

export type Light = 'green' | 'amber' | 'red' | 'none';

/** When the light turns amber: so many working days are left, or so large a part of the time, whichever is more. */
export interface AmberLimit {
  readonly daysLeft: number;
  readonly share: number;
}

const defaultAmber: AmberLimit = { daysLeft: 1, share: 0.2 };

export interface StepClock {
  /** Working days gone, the day of opening not counted; at least so many when a year is missing. */
  readonly used: number;
  /** Working days to go, negative when over; undefined without a deadline or when it cannot be told. */
  readonly left: number | undefined;
  /** The last day in time. While the clock pauses it moves with today. */
  readonly due: CivilDate | undefined;
  readonly light: Light;
  /** Whether it stands still now, waiting for the applicant. */
  readonly paused: boolean;
  /** Years whose holidays are needed and not loaded. */
  readonly missing: readonly number[];
}

/** How a step stands on a day. The same number for everyone, and never less used as the days go by. */
export function stepClock(
  step: StepTime,
  calendar: Calendar,
  today: CivilDate,
  amber: AmberLimit = defaultAmber,
): StepClock {
  const { openedOn, closedOn, days } = step;
  const closed = closedOn !== undefined && closedOn <= today;
  const end = closed ? closedOn : today;
  // A pause that began and has no end lasts until now; one that lies ahead says nothing yet.
  const paused = !closed && step.pauses.some(({ from, to }) => from <= end && (to === undefined || to > end));
  const pauses = step.pauses.map(({ from, to }) => ({
    from,
    to: to === undefined || to > end ? end : to,
  }));
  const gone = workingDaysBetween(calendar, openedOn, end, pauses);
  if (days === undefined)
    return {
      used: gone.days,
      left: undefined,
      due: undefined,
      light: 'none',
      paused,
      missing: gone.missing,
    };
  const due = addWorkingDays(calendar, openedOn, days, pauses);
  const left = gone.missing.length === 0 ? days - gone.days : undefined;
  return {
    used: gone.days,
    left,
    due: due.on,
    light: lightOf({ left, used: gone.days, days, due, pauses, end, closed, amber }),
    paused,
    missing: [...new Set([...gone.missing, ...due.missing])],
  };
}

function lightOf(state: {
  readonly left: number | undefined;
  readonly used: number;
  readonly days: number;
  readonly due: CountedDay;
  readonly pauses: readonly Pause[];
  readonly end: CivilDate;
  readonly closed: boolean;
  readonly amber: AmberLimit;
}): Light {
  const { left, days, amber } = state;
  if (state.used > days || isOver(state.due.on, state.pauses, state.end)) return 'red';
  if (left === undefined) return 'none';
  if (state.closed) return 'green';
  return left <= Math.max(amber.daysLeft, days * amber.share) ? 'amber' : 'green';
}

// The weekend after the last day is late, the days on which the applicant was asked are not.
function isOver(due: CivilDate | undefined, pauses: readonly Pause[], end: CivilDate): boolean {
  if (due === undefined) return false;
  for (let day = addDays(due, 1); day <= end; day = addDays(day, 1)) if (!isPaused(pauses, day)) return true;
  return false;
}
