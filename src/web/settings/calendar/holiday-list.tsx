import { Input } from 'antd';
import { daysBetween } from '../../../model/date.ts';
import { useLanguage } from '../../language.tsx';
import { useWords } from '../../use-words.ts';
import { calendarWords } from './calendar-words.ts';
import { holidayRuns, renameRun, workedWeekends, type Marks } from './year-days.ts';

/** The year in words: which holidays from when to when, and which weekends are worked for them. */
export function HolidayList(props: {
  readonly marks: Marks;
  readonly onChange?: ((marks: Marks) => void) | undefined;
}) {
  const { marks, onChange } = props;
  const { w } = useLanguage();
  const s = useWords(calendarWords);
  const runs = holidayRuns(marks);
  const worked = workedWeekends(marks);
  return (
    <div className="holiday-list">
      <section className="settings-part">
        <h2>{s('holidays')}</h2>
        {runs.length === 0 ? (
          <p className="soft">{s('noHolidays')}</p>
        ) : (
          <ul>
            {runs.map((run) => (
              <li key={run.from}>
                {onChange ? (
                  <Input
                    size="small"
                    value={run.name}
                    maxLength={40}
                    placeholder={s('unnamed')}
                    aria-label={s('holidayName', { from: run.from })}
                    onChange={({ target }) => onChange(renameRun(run, target.value, marks))}
                  />
                ) : run.name === '' ? (
                  <span className="soft">{s('holiday')}</span>
                ) : (
                  <strong>{run.name}</strong>
                )}
                <span className="figure">
                  {run.from.slice(5)}
                  {run.to !== run.from && ` ${w('to')} ${run.to.slice(5)}`}
                </span>
                <span className="soft figure">
                  {s('daysCount', { n: daysBetween(run.from, run.to) + 1 })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="settings-part">
        <h2>{s('workedWeekends')}</h2>
        <p className="figure">
          {worked.length === 0 ? (
            <span className="soft">{s('noWorked')}</span>
          ) : (
            worked.map((day) => day.slice(5)).join(w('listComma'))
          )}
        </p>
      </section>
    </div>
  );
}
