import type { Calendar } from '../calendar.ts';
import { addDays, civilDateOf, type CivilDate } from '../date.ts';
import type { ChannelKind } from './channel-kinds.ts';
import type { MessageKind, UrgentKind } from './message-kinds.ts';

/** A time of the day on a clock in China, `08:30`. */
export type ClockTime = string;

/** What a person wants to hear of, over what, and when. */
export interface MessagePreferences {
  /** The kinds that each channel brings; a channel that is not named brings all. */
  readonly channels: Readonly<Partial<Record<ChannelKind, readonly MessageKind[]>>>;
  /** Between these two times nothing is brought; null is never quiet. `to` before `from` goes over midnight. */
  readonly quiet: { readonly from: ClockTime; readonly to: ClockTime } | null;
  /** Days on which the office does not work are quiet altogether. */
  readonly workdaysOnly: boolean;
  /** Kinds that pass through quiet times and do not wait for the digest. */
  readonly urgent: readonly UrgentKind[];
  /** One message at this time instead of many. */
  readonly digestAt: ClockTime | null;
}

/** What holds for whoever has chosen nothing: everything, in working hours. */
export const standardPreferences: MessagePreferences = {
  channels: {},
  quiet: { from: '18:00', to: '08:30' },
  workdaysOnly: true,
  urgent: [],
  digestAt: null,
};

/** When a person is not to be disturbed. */
export type Quiet = Pick<MessagePreferences, 'quiet' | 'workdaysOnly'>;

/** Whether somebody wants to hear of this over that. */
export function wants({ channels }: MessagePreferences, channel: ChannelKind, kind: MessageKind): boolean {
  return channels[channel]?.includes(kind) ?? true;
}

const chinaMs = 8 * 3_600_000;
const dayMs = 86_400_000;
const minuteMs = 60_000;

const minutesOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const minuteOf = (at: Date): number => Math.floor(((at.getTime() + chinaMs) % dayMs) / minuteMs);
const instantOf = (day: CivilDate, minute: number): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - chinaMs + minute * minuteMs);

// A message is no deadline: where a year is not loaded, the week alone is asked.
function isWorked(calendar: Calendar, day: CivilDate): boolean {
  if (calendar.isLoaded(Number(day.slice(0, 4)))) return calendar.isWorkday(day);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function isQuietMinute({ quiet }: Quiet, minute: number): boolean {
  if (!quiet) return false;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** Whether nothing is to be brought at that instant. */
export function isQuiet(quiet: Quiet, calendar: Calendar, at: Date): boolean {
  return isQuietMinute(quiet, minuteOf(at)) || (quiet.workdaysOnly && !isWorked(calendar, civilDateOf(at)));
}

/** The longest that can be held back: longer than any row of days off. */
const mostDays = 40;
/** When a day begins for whoever has no quiet hours, only quiet days. */
const morning = minutesOf('08:30');

/** The instant itself if it is not quiet, otherwise the end of the quiet time: a working morning after a day off. */
export function afterQuiet(quiet: Quiet, calendar: Calendar, at: Date): Date {
  if (!isQuiet(quiet, calendar, at)) return at;
  const today = civilDateOf(at);
  const ends = [morning, quiet.quiet ? minutesOf(quiet.quiet.to) : morning].sort((a, b) => a - b);
  for (let n = 0; n < mostDays; n++)
    for (const minute of ends) {
      const then = instantOf(addDays(today, n), minute);
      if (then > at && !isQuiet(quiet, calendar, then)) return then;
    }
  throw new RangeError(`no time in ${mostDays} days is not quiet`);
}

/** Whether a kind passes through quiet times for this person. */
export function isUrgent({ urgent }: Pick<MessagePreferences, 'urgent'>, kind: MessageKind): boolean {
  return urgent.some((one) => one === kind);
}

/** When a message that came about at `at` may leave: in the digest if there is one, and never in a quiet time. */
export function leavesAt(
  preferences: MessagePreferences,
  calendar: Calendar,
  kind: MessageKind,
  at: Date,
): Date {
  if (isUrgent(preferences, kind)) return at;
  const { digestAt, workdaysOnly } = preferences;
  return afterQuiet(preferences, calendar, digestAt === null ? at : nextDigest(digestAt));

  // A digest of a day off waits for that of the next working day, so that there is one and not two.
  function nextDigest(time: ClockTime): Date {
    for (let n = 0; n < mostDays; n++) {
      const day = addDays(civilDateOf(at), n);
      const then = instantOf(day, minutesOf(time));
      if (then >= at && !(workdaysOnly && !isWorked(calendar, day))) return then;
    }
    throw new RangeError(`no working day in ${mostDays} days`);
  }
}
