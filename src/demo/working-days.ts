import { addWorkingDays, type Calendar } from '../model/calendar.ts';
import { addDays, type CivilDate } from '../model/date.ts';

/** Counts over the office's own working days; the demonstration made sure that its years are loaded. */
export interface WorkingDays {
  /** The day itself if it is worked, else the next that is. */
  on(day: CivilDate): CivilDate;
  /** So many working days before or, if negative, after a day. */
  before(day: CivilDate, days: number): CivilDate;
}

export function workingDaysOf(calendar: Calendar): WorkingDays {
  const on = (day: CivilDate): CivilDate => {
    let at = day;
    while (!calendar.isWorkday(at)) at = addDays(at, 1);
    return at;
  };
  return {
    on,
    before(day, days) {
      if (days <= 0) {
        const found = addWorkingDays(calendar, day, -days).on;
        if (found === undefined) throw new Error(`the working days after ${day} are not loaded`);
        return found;
      }
      let at = day;
      for (let left = days; left > 0;) {
        at = addDays(at, -1);
        if (calendar.isWorkday(at)) left -= 1;
      }
      return at;
    },
  };
}
