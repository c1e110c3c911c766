import { memo, type KeyboardEvent } from 'react';
import { addDays, type CivilDate } from '../../../model/date.ts';
import { useWords, type Say } from '../../use-words.ts';
import { calendarWords } from './calendar-words.ts';
import { stateOf, weekdayOf, weeksOf, type Marks } from './year-days.ts';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

// The days of the year are one field of buttons: Tab enters it once, the arrows walk through it.
function walk(event: KeyboardEvent, day: CivilDate): void {
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  document.getElementById(`day-${addDays(day, step)}`)?.focus();
}

/** A day in words, for whoever does not see its colour. */
function dayWords(day: CivilDate, marks: Marks, s: Say<keyof typeof calendarWords>): string {
  const weekday = s('weekdayLong').split(',')[weekdayOf(day)] ?? '';
  const name = marks.get(day)?.name ?? '';
  const date = s('dayName', { m: Number(day.slice(5, 7)), d: Number(day.slice(8)), weekday });
  return `${date} ${s(stateOf(day, marks))}${name === '' ? '' : ` ${name}`}`;
}

/** One month: holidays red, worked weekends marked. With `onToggle` its days are buttons. */
export const MonthTable = memo(function MonthTable(props: {
  readonly year: number;
  readonly month: number;
  readonly marks: Marks;
  readonly today: CivilDate;
  /** The day that Tab leads to. */
  readonly entry: CivilDate;
  readonly onToggle?: ((day: CivilDate) => void) | undefined;
}) {
  const { year, month, marks, today, entry, onToggle } = props;
  const s = useWords(calendarWords);
  const long = s('weekdayLong').split(',');
  return (
    <table className="month">
      <caption>{s('month', { n: month })}</caption>
      <thead>
        <tr>
          {[...s('weekdays')].map((letter, at) => (
            <th key={long[at]} scope="col" abbr={long[at]}>
              {letter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>
            {week.map((day, place) => {
              if (day === undefined) return <td key={place} />;
              const state = stateOf(day, marks);
              const number = Number(day.slice(8));
              const sign = state === 'worked' ? <span className="day-sign">{s('workedSign')}</span> : null;
              return (
                <td key={place} className={`day ${state}${day === today ? ' today' : ''}`}>
                  {onToggle ? (
                    <button
                      type="button"
                      id={`day-${day}`}
                      tabIndex={day === entry ? 0 : -1}
                      aria-label={dayWords(day, marks, s)}
                      onClick={() => onToggle(day)}
                      onKeyDown={(event) => walk(event, day)}
                    >
                      {number}
                      {sign}
                    </button>
                  ) : (
                    <span className="day-number" title={dayWords(day, marks, s)}>
                      {number}
                      {sign}
                      {(state === 'holiday' || state === 'worked') && (
                        <span className="unseen"> {s(state)}</span>
                      )}
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
