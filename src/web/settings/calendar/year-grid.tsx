import type { CivilDate } from '../../../model/date.ts';
import { useWords } from '../../use-words.ts';
import { calendarWords } from './calendar-words.ts';
import { MonthTable } from './month-table.tsx';
import type { Marks } from './year-days.ts';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The twelve months, with what their colours mean. */
export function YearGrid(props: {
  readonly year: number;
  readonly marks: Marks;
  readonly today: CivilDate;
  readonly onToggle?: (day: CivilDate) => void;
}) {
  const { year, marks, today, onToggle } = props;
  const s = useWords(calendarWords);
  const entry = today.startsWith(`${year}-`) ? today : `${year}-01-01`;
  return (
    <div className="year-grid-frame">
      <div className={onToggle ? 'year-grid editing' : 'year-grid'}>
        {months.map((month) => (
          <MonthTable key={month} {...{ year, month, marks, today, entry, onToggle }} />
        ))}
      </div>
      <p className="year-legend">
        <span className="day holiday">1</span> {s('holiday')}
        <span className="day worked">
          1<span className="day-sign">{s('workedSign')}</span>
        </span>{' '}
        {s('worked')}
        <span className="day rest">1</span> {s('rest')}
        <span className="day work">1</span> {s('work')}
      </p>
    </div>
  );
}
