import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useCallback, useState } from 'react';
import type { CivilDate } from '../../../model/date.ts';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { call, type CallOutput } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { useMe } from '../../session.tsx';
import { useAskToLeave, useDirtyGuard } from '../use-dirty-guard.ts';
import { useWords } from '../../use-words.ts';
import { calendarWords } from './calendar-words.ts';
import { HolidayList } from './holiday-list.tsx';
import { YearGrid } from './year-grid.tsx';
import { countWorkdays, sameMarks, toDays, toggleDay, toMarks, type Marks } from './year-days.ts';

/** A year being written down: click the days, name the holidays, say where it stands. */
export function YearEditor(props: {
  readonly page: CallOutput<'getCalendar'>;
  /** What it begins with: the year as it is, or what was read out of the notice. */
  readonly start: Marks;
  onPaste(): void;
  onDone(): void;
}) {
  const { page, start, onPaste, onDone } = props;
  const { year } = page;
  const { lang, w } = useLanguage();
  const s = useWords(calendarWords);
  const me = useMe();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const ask = useAskToLeave();
  const first = page.from === 'office' && !page.demo ? page.source : '';
  // What was read out of a notice takes the place of what was clicked before.
  const [begun, setBegun] = useState(start);
  const [marks, setMarks] = useState(start);
  if (begun !== start) {
    setBegun(start);
    setMarks(start);
  }
  const [source, setSource] = useState(first);
  const [fault, setFault] = useState<string>();
  const dirty = source !== first || !sameMarks(marks, toMarks(page.days));
  useDirtyGuard(dirty);
  const save = useMutation({
    mutationFn: () =>
      call('setCalendar', {
        params: { year: String(year) },
        body: { source: source.trim(), days: toDays(marks) },
      }),
    onSuccess({ moved }) {
      message.success(moved === 0 ? s('saved') : s('savedMoved', { n: moved }));
      // Deadlines stand on many pages.
      void queries.invalidateQueries();
      onDone();
    },
    onError: (error) => setFault(problemText(error, lang)),
  });
  const submit = () => {
    if (save.isPending) return;
    if (source.trim().length < 2) {
      setFault(s('needSource'));
      document.getElementById('calendar-source')?.focus();
      return;
    }
    setFault(undefined);
    save.mutate();
  };
  useHotkey('Ctrl+s', submit);
  const toggle = useCallback((day: CivilDate) => setMarks((now) => toggleDay(day, now)), []);
  return (
    <>
      <p className="banner info">{s('editing')}</p>
      <div className="year-body">
        <YearGrid year={year} marks={marks} today={me.today} onToggle={toggle} />
        <HolidayList marks={marks} onChange={setMarks} />
      </div>
      <div className="save-bar setting-bar">
        <div className="year-source">
          <LabelledEntry id="calendar-source" label={s('source')} required fault={fault}>
            <Input
              id="calendar-source"
              value={source}
              maxLength={200}
              status={fault === undefined ? '' : 'error'}
              placeholder={s('sourceHint')}
              onChange={({ target }) => {
                setSource(target.value);
                setFault(undefined);
              }}
            />
          </LabelledEntry>
        </div>
        <span className="draft-state figure" role="status">
          {s('year', { n: year })} {s('workdaysOfYear', { n: countWorkdays(year, marks) })}
        </span>
        <Button onClick={onPaste}>{s('pasteNotice')}</Button>
        <Button onClick={() => ask(dirty, onDone)}>{w('cancel')}</Button>
        <Button type="primary" title="Ctrl+S" loading={save.isPending} onClick={submit}>
          {w('save')}
        </Button>
      </div>
    </>
  );
}
