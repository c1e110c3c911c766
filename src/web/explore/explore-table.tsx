import { Fragment } from 'react';
import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import type { CallOutput } from '../client.ts';
import { columnWords } from '../figures/column-words.ts';
import { figureText } from '../figures/figure-words.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { exploreWords } from './explore-words.ts';

export type Explored = CallOutput<'explore'>;
type Indicator = Explored['indicators'][number];

/** The figures side by side. Each opens its records; a sum stands only where there is one. */
export function ExploreTable({ found }: { readonly found: Explored }) {
  const { columns, dimension, indicators, rows, figures, wholes, period } = found;
  const { lang } = useLanguage();
  const s = useWords(exploreWords);
  const times = columnWords(columns, lang);
  const hasWhole = columns.length > 1;
  const named = (one: Indicator) => `${lang === 'zh' ? one.label : one.en}（${one.unit}）`;
  const by = dimension ? (lang === 'zh' ? dimension.label : dimension.en) : '';
  const allAdd = indicators.every(({ rowsAdd }) => rowsAdd);

  const cells = (of: Indicator, values: readonly (number | null)[], whole: number | null, key?: string) => {
    const open = (name: string) =>
      key === undefined || !dimension
        ? addresses.figure(of.name, period.name, name)
        : addresses.figurePart({
            indicator: of.name,
            period: period.name,
            of: name,
            by: dimension.name,
            key,
          });
    const number = (value: number, name: string) => (
      <Link to={open(name)} state={{ from: location.pathname + location.search }}>
        {figureText(value)}
      </Link>
    );
    return (
      <>
        {columns.map((column, at) => {
          const value = values[at];
          return (
            <td key={column.name} className="right figure">
              {value === null || value === undefined
                ? column.ahead
                  ? s('ahead')
                  : '—'
                : number(value, column.name)}
            </td>
          );
        })}
        {hasWhole && (
          <td className="right figure strong">
            {whole === null ? <span className="soft">{s('noTotal')}</span> : number(whole, period.name)}
          </td>
        )}
      </>
    );
  };
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={s('table')}>
      <table className="explore-table">
        <thead>
          {dimension && hasWhole && (
            <tr>
              <td />
              {indicators.map((one) => (
                <th key={one.name} scope="colgroup" colSpan={columns.length + 1} title={one.definition}>
                  {named(one)}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col">{dimension ? by : s('indicators')}</th>
            {dimension ? (
              indicators.map((one) => (
                <Fragment key={one.name}>
                  {hasWhole ? (
                    <>
                      {times.map((time) => (
                        <th key={time} scope="col" className="right">
                          {time}
                        </th>
                      ))}
                      <th scope="col" className="right">
                        {s('total')}
                      </th>
                    </>
                  ) : (
                    <th scope="col" className="right" title={one.definition}>
                      {named(one)}
                    </th>
                  )}
                </Fragment>
              ))
            ) : (
              <>
                {(hasWhole ? times : [lang === 'zh' ? period.label : period.name]).map((time) => (
                  <th key={time} scope="col" className="right">
                    {time}
                  </th>
                ))}
                {hasWhole && (
                  <th scope="col" className="right">
                    {s('total')}
                  </th>
                )}
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {dimension
            ? rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{lang === 'zh' ? row.label : row.en}</th>
                  {indicators.map((one, at) => (
                    <Fragment key={one.name}>
                      {cells(one, row.values[at] ?? [], row.wholes[at] ?? null, row.key)}
                    </Fragment>
                  ))}
                </tr>
              ))
            : indicators.map((one, at) => (
                <tr key={one.name}>
                  <th scope="row" title={one.definition}>
                    {named(one)}
                  </th>
                  {cells(one, figures[at] ?? [], wholes[at] ?? null)}
                </tr>
              ))}
        </tbody>
        {dimension && (
          <tfoot>
            <tr>
              <th scope="row">{s(allAdd ? 'total' : 'notSum')}</th>
              {indicators.map((one, at) => (
                <Fragment key={one.name}>{cells(one, figures[at] ?? [], wholes[at] ?? null)}</Fragment>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** What is not added, and why, in a sentence for each. */
export function ExploreNotes({ found }: { readonly found: Explored }) {
  const { lang } = useLanguage();
  const s = useWords(exploreWords);
  const { dimension, indicators, columns } = found;
  const by = dimension ? (lang === 'zh' ? dimension.label : dimension.en) : '';
  const notes = indicators.flatMap((one) => {
    const label = lang === 'zh' ? one.label : one.en;
    if (one.isShare) return [s('shareNote', { label })];
    return [
      ...(dimension && !one.rowsAdd ? [s('overlapNote', { label, by })] : []),
      ...(columns.length > 1 && !one.columnsAdd ? [s('stockNote', { label })] : []),
    ];
  });
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="help">
          {note}
        </p>
      ))}
    </>
  );
}
