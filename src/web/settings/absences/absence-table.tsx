import { Button } from 'antd';
import { chinaTime } from '../../instants.ts';
import { useLanguage } from '../../language.tsx';
import { useMe } from '../../session.tsx';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';
import { timeOf, type Absence } from './absence-times.ts';

/** Absences of one time: who, when, who stands in, and who wrote it down. */
export function AbsenceTable(props: {
  readonly absences: readonly Absence[];
  readonly label: string;
  readonly maySetOthers: boolean;
  onEnd(absence: Absence): void;
}) {
  const { absences, label, maySetOthers, onEnd } = props;
  const { w } = useLanguage();
  const s = useWords(settingsWords);
  const me = useMe();
  const mayEnd = (one: Absence) =>
    timeOf(one, me.today) !== 'past' && (maySetOthers || one.person.id === me.id);
  const acts = absences.some(mayEnd);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{s('person')}</th>
            <th scope="col">{s('days')}</th>
            <th scope="col">{s('substitute')}</th>
            <th scope="col">{s('note')}</th>
            <th scope="col">{s('registeredBy')}</th>
            {acts && (
              <th scope="col" className="no-print">
                <span className="unseen">{s('action')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {absences.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.person.name}</th>
              <td className="figure" data-label={s('days')}>
                {one.from} {w('to')} {one.to}
                {one.ended && <span className="mark ended-mark">{s('endedEarly')}</span>}
              </td>
              <td data-label={s('substitute')}>
                {one.substitute?.name ?? <span className="soft">{s('noSubstitute')}</span>}
              </td>
              <td data-label={s('note')}>{one.note || '—'}</td>
              <td className="soft" data-label={s('registeredBy')}>
                {one.setBy} {chinaTime(one.setAt)}
              </td>
              {acts && (
                <td className="no-print acts">
                  {mayEnd(one) && (
                    <Button size="small" onClick={() => onEnd(one)}>
                      {s(timeOf(one, me.today) === 'now' ? 'endNow' : 'cancelIt')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
