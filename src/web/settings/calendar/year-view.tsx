import { Button } from 'antd';
import type { CallOutput } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { useMe } from '../../session.tsx';
import { dutyRoles } from '../duty-roles.ts';
import { useWords } from '../../use-words.ts';
import { calendarWords } from './calendar-words.ts';
import { HolidayList } from './holiday-list.tsx';
import { YearGrid } from './year-grid.tsx';
import { countWorkdays, toMarks } from './year-days.ts';

/** A year as it holds: where it comes from, and what may be done with it. */
export function YearView(props: {
  readonly page: CallOutput<'getCalendar'>;
  onEdit(): void;
  onPaste(): void;
}) {
  const { page, onEdit, onPaste } = props;
  const { lang, w } = useLanguage();
  const s = useWords(calendarWords);
  const me = useMe();
  const { registry } = useDomain();
  const { year, loaded, from, maySet } = page;
  const marks = toMarks(page.days);
  return (
    <>
      {!loaded && (
        <p className="banner warn" role="status">
          {s('notLoaded', { n: year })}
        </p>
      )}
      {page.demo && <p className="banner warn">{s('demo')}</p>}
      <div className="year-line">
        <span>
          {loaded && (
            <>
              {s('source')}
              {w('colon')}
              {page.source}{' '}
              <span className="mark">{s(from === 'office' ? 'fromOffice' : 'fromProgram')}</span>{' '}
              <span className="figure">{s('workdaysOfYear', { n: countWorkdays(year, marks) })}</span>
            </>
          )}
        </span>
        {maySet ? (
          <span className="row wrap no-print">
            <Button onClick={onPaste}>{s('pasteNotice')}</Button>
            <Button type="primary" onClick={onEdit}>
              {s(loaded ? (from === 'office' ? 'edit' : 'checkAndKeep') : 'startFromWeekends')}
            </Button>
          </span>
        ) : (
          <span className="soft">{s('readers', { roles: dutyRoles(registry, 'calendar', lang) })}</span>
        )}
      </div>
      <div className="year-body">
        <YearGrid year={year} marks={marks} today={me.today} />
        {loaded && <HolidayList marks={marks} />}
      </div>
    </>
  );
}
