import { PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { Link, Outlet, useSearchParams } from 'react-router';
import { findPeriod, periodLabel, type Comparison } from '../../model/period.ts';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import type { FigureLine } from '../records.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { BaseChoice } from './base-choice.tsx';
import { BelowNote } from './below-note.tsx';
import { FigureTable } from './figure-table.tsx';
import { useFigureGroups } from './figure-groups.ts';
import { usualPeriod } from './period-choice.ts';
import { PeriodPicker } from './period-picker.tsx';

/** Of which there was nothing, neither now nor a year ago: such lines would bury the others. */
const isQuiet = ({ value, previous, target }: FigureLine): boolean =>
  value === 0 && (previous ?? 0) === 0 && target === undefined;

/** Every indicator of the office for a period, beside the same period of last year; each number opens its records. */
export function FiguresPage() {
  const { lang, w } = useLanguage();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const period = findPeriod(search.get('period')) ?? findPeriod(usualPeriod(me.today));
  const name = period?.name ?? '';
  const against = search.get('against') === 'periodBefore' ? 'periodBefore' : 'lastYear';
  const scope = search.get('scope') === 'below' ? 'below' : 'own';
  const [everything, setEverything] = useState(false);
  usePageTitle(w('figures'));
  const figures = useQuery({
    queryKey: ['figures', name, against, scope],
    queryFn: ({ signal }) => call('listFigures', { query: { period: name, against, scope } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const all = figures.data?.figures ?? [];
  const quiet = all.filter(isQuiet).length;
  const lines = everything ? all : all.filter((line) => !isQuiet(line));
  const groups = useFigureGroups(lines);
  if (!period) return null;
  const put = (next: Readonly<Record<string, string>>) => {
    const all = { period: name, against, scope, ...next };
    setSearch({
      period: all.period,
      ...(all.scope === 'below'
        ? { scope: 'below' }
        : all.against === 'lastYear'
          ? {}
          : { against: all.against }),
    });
  };
  return (
    <div className="page figures-page">
      <div className="page-head">
        <h1>
          {w('figures')}
          <span className="period-name">{periodLabel(period, lang)}</span>
        </h1>
        <div className="page-actions">
          <PeriodPicker
            key={name}
            period={period}
            today={me.today}
            onPick={(next) => put({ period: next })}
          />
          {(scope === 'below' || figures.data?.around.below) && (
            <Segmented<typeof scope>
              aria-label={w('scopeOf')}
              value={scope}
              options={[
                { value: 'own', label: w('scopeOwn') },
                { value: 'below', label: w('scopeBelow') },
              ]}
              onChange={(next) => put({ scope: next })}
            />
          )}
          {scope === 'own' && (
            <Segmented<Comparison>
              aria-label={w('comparedWith')}
              value={against}
              options={[
                { value: 'lastYear', label: w('change') },
                { value: 'periodBefore', label: w('changeBefore') },
              ]}
              onChange={(next) => put({ against: next })}
            />
          )}
          {(figures.data?.around.above || figures.data?.around.below) && (
            <Link to={addresses.handingUp(name)} className="no-print">
              {w('handingUp')}
            </Link>
          )}
          <Link to={addresses.dictionary()} className="no-print">
            {w('dictionary')}
          </Link>
          {may(me, 'reported-figure', 'read') && (
            <Link to={addresses.collection(name)} className="no-print">
              {w('collection')}
            </Link>
          )}
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
            {w('print')}
          </Button>
        </div>
      </div>
      <p className="print-only">{lang === 'zh' ? me.office.name : me.office.en}</p>
      {figures.isError && (
        <Notice title={problemText(figures.error, lang)}>
          <Button onClick={() => void figures.refetch()}>{w('retry')}</Button>
        </Notice>
      )}
      {figures.isPending && <Notice title={w('loading')} />}
      {figures.data && all.length === 0 && <Notice title={w('noFigures')} />}
      {figures.data?.below && <BelowNote below={figures.data.below} />}
      {quiet > 0 && (
        <p className="no-print quiet-figures">
          <Checkbox checked={everything} onChange={({ target }) => setEverything(target.checked)}>
            {w('quietFigures', { n: quiet })}
          </Checkbox>
        </p>
      )}
      <div aria-busy={figures.isFetching}>
        {figures.data &&
          groups.map(({ key, title, own }) => (
            <FigureTable
              key={key}
              title={title}
              lines={own}
              period={figures.data.period}
              previous={figures.data.previous}
              against={scope === 'below' ? 'lastYear' : against}
              scope={figures.data.below ? 'below' : 'own'}
            />
          ))}
      </div>
      {figures.data && (
        <div className="record-foot">
          <p>{w('asOf', { at: chinaTime(figures.data.asOf) })}</p>
          <BaseChoice base={figures.data.base} />
        </div>
      )}
      <Outlet />
    </div>
  );
}
