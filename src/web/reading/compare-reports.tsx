import { findPeriod, periodLabel } from '../../model/period.ts';
import { useLanguage } from '../language.tsx';
import { compareReports } from './compare-table.ts';
import { figureWords } from './figure-text.ts';
import type { ReadReport } from './reading-state.ts';

/** Several reports side by side: indicators down, offices and periods across. */
export function CompareReports({ reports }: { readonly reports: readonly ReadReport[] }) {
  const { lang, w } = useLanguage();
  const { columns, lines } = compareReports(reports);
  const named = (name: string | null): string => {
    const period = findPeriod(name);
    return period ? periodLabel(period, lang) : '';
  };
  return (
    <section className="figure-pack">
      <h2>{w('comparePlace', { n: reports.length })}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={w('compareReports')}>
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{w('indicator')}</th>
              {columns.map(({ id, office, period }) => (
                <th key={id} scope="col" className="right">
                  {office}
                  <span className="help"> {named(period)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row" className={line.matched ? 'strong' : undefined}>
                  {lang === 'zh' ? line.label : line.en}
                </th>
                {line.cells.map((figure, i) => (
                  <td
                    key={columns[i]?.id}
                    className={figure ? 'right' : 'right empty'}
                    data-label={columns[i]?.office}
                    title={figure?.quote}
                  >
                    {figure ? (
                      <span className="figure">
                        {figureWords({ value: String(figure.value), unit: figure.unit, figure })}
                      </span>
                    ) : (
                      '—'
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
