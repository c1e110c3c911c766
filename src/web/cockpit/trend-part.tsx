import { Select } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { chartOption } from '../../ui/chart-option.ts';
import { addresses } from '../addresses.ts';
import { columnWords } from '../figures/column-words.ts';
import { figureText } from '../figures/figure-words.ts';
import { useLanguage } from '../language.tsx';
import { useDomain } from '../domain.tsx';
import { lastYear, parsePeriod } from '../../model/period.ts';
import { useWords } from '../use-words.ts';
import type { CockpitFigure, CockpitPage } from './cockpit-page.tsx';
import { cockpitWords } from './cockpit-words.ts';

const Chart = lazy(() => import('../../ui/chart.tsx').then((m) => ({ default: m.Chart })));

/** How one figure went, beside the year before: as a drawing, and as a table whose numbers open. */
export function TrendPart(props: {
  readonly page: CockpitPage;
  readonly figure: CockpitFigure;
  readonly wall: boolean;
  onChoose(indicator: string): void;
}) {
  const { page, figure, wall, onChoose } = props;
  const { columns, step } = page;
  const { lang } = useLanguage();
  const s = useWords(cockpitWords);
  const navigate = useNavigate();
  const { registry } = useDomain();
  const nameOf = (one: CockpitFigure) => (lang === 'zh' ? one.label : one.en);
  const label = nameOf(figure);
  const words = columnWords(columns, lang);
  const empty = figure.values.every((value) => value === null);
  const hasBase = figure.before.some((value) => value !== null);
  const option = useMemo(
    () =>
      chartOption({
        columns: columnWords(columns, lang),
        size: wall ? 'wall' : 'page',
        write: figureText,
        series: [
          { name: s('thisYear'), unit: figure.unit, values: figure.values, shape: 'bar' },
          ...(hasBase
            ? [
                {
                  name: s('beforeYear'),
                  unit: figure.unit,
                  values: figure.before,
                  shape: 'bar' as const,
                  faint: true,
                },
              ]
            : []),
        ],
      }),
    [columns, figure, hasBase, lang, s, wall],
  );
  const most = Math.max(...figure.values.map((value) => value ?? -Infinity));
  const declared = registry.types
    .flatMap(({ indicators }) => indicators)
    .find(({ name }) => name === figure.indicator);
  const isShare = declared
    ? 'share' in declared.measure
    : ['rate', 'rank'].includes(figure.reported?.nature ?? '');
  const isStock = figure.kind === 'stock' || figure.reported?.nature === 'stock';
  const open = (name: string) =>
    void navigate(addresses.figure(figure.indicator, page.period.name, name), {
      state: { from: location.pathname + location.search },
    });
  return (
    <section className="cockpit-part trend-part" aria-labelledby="cockpit-trend">
      <div className="part-head">
        <h2 id="cockpit-trend">
          {label}
          {s('itself', { unit: figure.unit })}
          <span className="soft"> {s(`byStep_${step}`)}</span>
        </h2>
        <Select
          className="no-print figure-choice"
          aria-label={s('ofFigure')}
          value={figure.indicator}
          options={page.figures.map((one) => ({ value: one.indicator, label: nameOf(one) }))}
          popupMatchSelectWidth={false}
          onChange={onChoose}
        />
      </div>
      {empty ? (
        <p className="soft">{s('noColumns')}</p>
      ) : (
        <Suspense fallback={<div style={{ height: wall ? 480 : 260 }} />}>
          <Chart
            option={option}
            height={wall ? 480 : 260}
            label={s('chartSays', {
              label,
              step: s(`byStep_${step}`),
              unit: figure.unit,
              first: words[0] ?? '',
              last: words[words.length - 1] ?? '',
              most: Number.isFinite(most) ? figureText(most) : '—',
              when: words[figure.values.indexOf(most)] ?? '—',
            })}
            onPick={({ series, column }) => {
              const name = columns[column]?.name;
              if (name !== undefined) open(series === 0 ? name : lastYear(parsePeriod(name)).name);
            }}
          />
        </Suspense>
      )}
      {page.leads && <p className="help">{s('leadsNote')}</p>}
      {isShare ? (
        <p className="help">{s('shareNote')}</p>
      ) : (
        isStock && <p className="help">{s('stockNote')}</p>
      )}
      {figure.baseFrom === 'baseline' && hasBase && <p className="help">{s('baselineNote')}</p>}
      {!wall && !empty && (
        <details className="no-print">
          <summary>{s('asTable')}</summary>
          <TrendTable page={page} figure={figure} words={words} />
        </details>
      )}
    </section>
  );
}

function TrendTable(props: {
  readonly page: CockpitPage;
  readonly figure: CockpitFigure;
  readonly words: readonly string[];
}) {
  const { page, figure, words } = props;
  const s = useWords(cockpitWords);
  const cell = (value: number | null | undefined, period: string) =>
    value === null || value === undefined ? (
      '—'
    ) : (
      <Link
        to={addresses.figure(figure.indicator, page.period.name, period)}
        state={{ from: location.pathname + location.search }}
      >
        {figureText(value)}
      </Link>
    );
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={s('asTable')}>
      <table className="behind trend-table">
        <thead>
          <tr>
            <th scope="col">{s('column')}</th>
            <th scope="col" className="right">
              {s('thisYear')}（{figure.unit}）
            </th>
            <th scope="col" className="right">
              {s('beforeYear')}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.columns.map((column, at) => (
            <tr key={column.name}>
              <th scope="row">{words[at]}</th>
              <td className="right figure">
                {column.ahead ? s('ahead') : cell(figure.values[at], column.name)}
              </td>
              <td className="right figure">
                {cell(figure.before[at], lastYear(parsePeriod(column.name)).name)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
