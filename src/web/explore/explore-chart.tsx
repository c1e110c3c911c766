import { Select } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { chartOption } from '../../ui/chart-option.ts';
import { addresses } from '../addresses.ts';
import { columnWords } from '../figures/column-words.ts';
import { figureText } from '../figures/figure-words.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { drawn } from './explore-series.ts';
import type { Explored } from './explore-table.tsx';
import { exploreWords } from './explore-words.ts';

const Chart = lazy(() => import('../../ui/chart.tsx').then((m) => ({ default: m.Chart })));
const height = 320;

/** The same table as bars or lines; what is pressed opens its records. */
export function ExploreChart({ found, shape }: { readonly found: Explored; readonly shape: 'bar' | 'line' }) {
  const { lang } = useLanguage();
  const s = useWords(exploreWords);
  const navigate = useNavigate();
  const [of, setOf] = useState(0);
  const { indicators, columns, rows, period, dimension } = found;
  const named = useMemo(
    () => indicators.map((one) => ({ ...one, label: lang === 'zh' ? one.label : one.en })),
    [indicators, lang],
  );
  const picture = useMemo(
    () =>
      drawn(
        {
          columns:
            columns.length === 1 ? [lang === 'zh' ? period.label : period.name] : columnWords(columns, lang),
          indicators: named,
          rows: rows.map((row) => ({ ...row, label: lang === 'zh' ? row.label : row.en })),
          figures: found.figures,
        },
        shape,
        of,
      ),
    [columns, found.figures, lang, named, of, period, rows, shape],
  );
  const option = useMemo(
    () => chartOption({ columns: picture.columns, series: picture.series, write: figureText }),
    [picture],
  );
  const choosable = dimension !== null && columns.length > 1 && indicators.length > 1;
  return (
    <section className="explore-chart">
      {choosable && (
        <Select
          className="no-print figure-choice"
          aria-label={s('chartOf')}
          value={of}
          options={named.map(({ label }, at) => ({ value: at, label }))}
          onChange={setOf}
        />
      )}
      <Suspense fallback={<div style={{ height }} />}>
        <Chart
          option={option}
          height={height}
          label={s('chartSays', {
            what: picture.series.map(({ name }) => name).join(lang === 'zh' ? '、' : ', '),
          })}
          onPick={({ series, column }) => {
            const row = picture.series[series];
            const place = columns[row?.places[column] ?? -1];
            if (!row || !place) return;
            const key = row.keys[column];
            const state = { from: location.pathname + location.search };
            void navigate(
              key === undefined || !dimension
                ? addresses.figure(row.indicator, period.name, place.name)
                : addresses.figurePart({
                    indicator: row.indicator,
                    period: period.name,
                    of: place.name,
                    by: dimension.name,
                    key,
                  }),
              { state },
            );
          }}
        />
      </Suspense>
      {picture.rowsLeft > 0 && (
        <p className="help">{s('chartMost', { n: rows.length - picture.rowsLeft, all: rows.length })}</p>
      )}
      {picture.unitsLeft && <p className="help">{s('chartUnits')}</p>}
    </section>
  );
}
