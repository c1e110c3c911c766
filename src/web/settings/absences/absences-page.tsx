import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { useMe } from '../../session.tsx';
import { Asked, SettingsPage } from '../settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';
import { AbsenceDialog } from './absence-dialog.tsx';
import { AbsenceTable } from './absence-table.tsx';
import { byTime, timeOf, type Absence } from './absence-times.ts';
import { Secretaries } from './secretaries.tsx';

/** Who is away and who stands in, and who writes for a leader. */
export function AbsencesPage() {
  const { lang, w } = useLanguage();
  const s = useWords(settingsWords);
  const me = useMe();
  const queries = useQueryClient();
  const { modal, message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const [past, setPast] = useState(false);
  const absences = useQuery({
    queryKey: ['absences'],
    queryFn: ({ signal }) => call('listAbsences', {}, { signal }),
  });
  useHotkey('n', () => setAdding(true));
  const end = (one: Absence) =>
    void modal.confirm({
      title: s('endQuestion', { name: one.person.name }),
      content: s('endHint'),
      okText: s(timeOf(one, me.today) === 'now' ? 'endNow' : 'cancelIt'),
      cancelText: w('cancel'),
      onOk: async () => {
        try {
          await call('endAbsence', { params: { id: one.id } });
          message.success(s('absenceEnded'));
        } catch (error) {
          message.error(problemText(error, lang));
        }
        for (const queryKey of [['absences'], ['people'], ['work']])
          void queries.invalidateQueries({ queryKey });
      },
    });
  return (
    <SettingsPage
      title={s('absences')}
      lead={s('absencesLead')}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          {s('addAbsence')}
        </Button>
      }
    >
      <Asked query={absences}>
        {(data) => {
          const times = byTime(data.absences, me.today);
          const part = (title: string, rows: readonly Absence[], empty: string) => (
            <section className="settings-part">
              <h2>{title}</h2>
              {rows.length === 0 ? (
                <p className="soft">{empty}</p>
              ) : (
                <AbsenceTable absences={rows} label={title} maySetOthers={data.maySetOthers} onEnd={end} />
              )}
            </section>
          );
          return (
            <>
              {part(s('awayNow'), times.now, s('nobodyAway'))}
              {part(s('awaySoon'), times.soon, s('noneSoon'))}
              {times.past.length > 0 &&
                (past ? (
                  part(s('awayPast'), times.past, '')
                ) : (
                  <p className="settings-more">
                    <button type="button" className="link" onClick={() => setPast(true)}>
                      {s('showPast', { n: times.past.length })}
                    </button>
                  </p>
                ))}
              {adding && <AbsenceDialog maySetOthers={data.maySetOthers} onClose={() => setAdding(false)} />}
            </>
          );
        }}
      </Asked>
      <Secretaries />
    </SettingsPage>
  );
}
