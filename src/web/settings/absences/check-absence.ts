import { isCivilDate, type CivilDate } from '../../../model/date.ts';
import type { Picked } from '../../people-picker.tsx';
import type { Say } from '../../use-words.ts';
import type { settingsWords } from '../words.ts';

/** What is being entered; days as they were typed. */
export interface AbsenceEntry {
  readonly person: Picked | null;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly substitute: Picked | null;
  readonly note: string;
}

export type AbsenceFaults = Partial<Readonly<Record<'person' | 'from' | 'to' | 'substitute', string>>>;

/** What is to be mended before it is sent, by entry. */
export function checkAbsence(
  { person, from, to, substitute }: AbsenceEntry,
  today: CivilDate,
  say: Say<keyof typeof settingsWords>,
): AbsenceFaults {
  const lastDay = !isCivilDate(to)
    ? say('needDay')
    : isCivilDate(from) && to < from
      ? say('lastBeforeFirst')
      : to < today
        ? say('lastPast')
        : undefined;
  return {
    ...(person === null ? { person: say('needPerson') } : {}),
    ...(isCivilDate(from) ? {} : { from: say('needDay') }),
    ...(lastDay === undefined ? {} : { to: lastDay }),
    ...(substitute !== null && substitute.id === person?.id ? { substitute: say('notSelf') } : {}),
  };
}
