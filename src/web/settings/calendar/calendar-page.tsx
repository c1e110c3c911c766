import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../client.ts';
import { useMe } from '../../session.tsx';
import { Asked, SettingsPage } from '../settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { calendarWords } from './calendar-words.ts';
import { PasteNotice } from './paste-notice.tsx';
import { toMarks, type Marks } from './year-days.ts';
import { YearEditor } from './year-editor.tsx';
import { YearView } from './year-view.tsx';

/** The working days of a year: which days are off, and which weekends are worked. */
export function CalendarPage() {
  const s = useWords(calendarWords);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(me.today.slice(0, 4));
  const asked = Number(search.get('year'));
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2199 ? asked : thisYear;
  const [editing, setEditing] = useState<{ readonly year: number; readonly marks: Marks }>();
  const [pasting, setPasting] = useState(false);
  const calendar = useCalendar(year);
  const next = useCalendar(thisYear + 1);
  const go = (to: number) => setSearch({ year: String(to) });
  const edit = editing?.year === year ? editing : undefined;
  const page = calendar.data;
  const start = (marks: Marks) => setEditing({ year, marks });
  return (
    <SettingsPage
      title={s('title')}
      lead={s('lead')}
      actions={
        !edit && (
          <span className="year-pager">
            <Button
              icon={<LeftOutlined aria-hidden />}
              aria-label={s('previousYear')}
              disabled={year <= 2000}
              onClick={() => go(year - 1)}
            />
            <strong className="figure" aria-live="polite">
              {s('year', { n: year })}
            </strong>
            <Button
              icon={<RightOutlined aria-hidden />}
              aria-label={s('nextYear')}
              disabled={year >= 2199}
              onClick={() => go(year + 1)}
            />
          </span>
        )
      }
    >
      {next.data?.loaded === false && year !== thisYear + 1 && (
        <p className="banner warn" role="status">
          {s('notLoaded', { n: thisYear + 1 })}{' '}
          <Link to={`/settings/calendar?year=${thisYear + 1}`}>
            {s(next.data.maySet ? 'goThere' : 'look')}
          </Link>
        </p>
      )}
      <Asked query={calendar}>
        {(data) =>
          edit ? (
            <YearEditor
              key={year}
              page={data}
              start={edit.marks}
              onPaste={() => setPasting(true)}
              onDone={() => setEditing(undefined)}
            />
          ) : (
            <YearView page={data} onEdit={() => start(toMarks(data.days))} onPaste={() => setPasting(true)} />
          )
        }
      </Asked>
      {pasting && page && (
        <PasteNotice
          year={year}
          onClose={() => setPasting(false)}
          onRead={(marks) => {
            setPasting(false);
            start(marks);
          }}
        />
      )}
    </SettingsPage>
  );
}

function useCalendar(year: number) {
  return useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => call('getCalendar', { params: { year: String(year) } }, { signal }),
  });
}
