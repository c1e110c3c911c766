import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { dayOf, dayWords } from '../process/day-words.ts';
import type { WorkRow } from '../process/types.ts';
import { useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import { DueMark } from '../work/work-marks.tsx';
import { unitWords } from './unit-words.ts';

/** The open cases of a unit: whom each waits for, since when, and until when. */
export function UnitCases({ rows, more }: { readonly rows: readonly WorkRow[]; readonly more: boolean }) {
  const { lang, w } = useLanguage();
  const { today } = useMe();
  const s = useWords(unitWords);
  const title = s('cases', { n: more ? `${rows.length}+` : rows.length });
  return (
    <section className="settings-part" aria-labelledby="unit-cases">
      <h2 id="unit-cases">{title}</h2>
      {rows.length === 0 && <p className="soft">{s('casesNone')}</p>}
      {rows.length > 0 && (
        <div className="table-frame" tabIndex={0} role="region" aria-labelledby="unit-cases">
          <table className="settings-table">
            <thead>
              <tr>
                {(['matter', 'step', 'waiting', 'since', 'until'] as const).map((head) => (
                  <th key={head} scope="col">
                    {s(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link to={addresses.record(row.type, row.id)}>{row.title || w('untitled')}</Link>
                  </th>
                  <td data-label={s('step')}>{row.step ?? '—'}</td>
                  <td data-label={s('waiting')}>{row.waiting === '' ? '—' : row.waiting}</td>
                  <td data-label={s('since')}>{dayWords(dayOf(row.since ?? row.updatedAt), today, lang)}</td>
                  <td data-label={s('until')}>
                    <DueMark row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more && <p className="help">{s('casesMore')}</p>}
    </section>
  );
}
