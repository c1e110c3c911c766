import { DownloadOutlined, PrinterOutlined, ShareAltOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Popover, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { parsePeriod, periodLabel } from '../../model/period.ts';
import { Notice } from '../../ui/notice.tsx';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { endpoints, queryString } from '../endpoints.ts';
import { useDownload } from '../exchange/use-download.ts';
import { usualPeriod } from '../figures/period-choice.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import '../style/explore.css';
import { usePageTitle } from '../use-page-title.ts';
import { useWords } from '../use-words.ts';
import { ChoicePanel } from './choice-panel.tsx';
import {
  charts,
  queryOf,
  readChoice,
  writeChoice,
  type ChartShape,
  type ExploreChoice,
} from './explore-choice.ts';
import { ExploreChart } from './explore-chart.tsx';
import { ExploreNotes, ExploreTable } from './explore-table.tsx';
import { exploreWords } from './explore-words.ts';
import { KeepButton, KeptChoices } from './kept-choices.tsx';
import { nameOfIndicator } from './use-indicator-options.ts';

/** Figures as somebody wants to see them: the address is the choice, the table and the chart follow it. */
export function ExplorePage() {
  const { lang, w } = useLanguage();
  const s = useWords(exploreWords);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const choice = readChoice(search, usualPeriod(me.today));
  const period = parsePeriod(choice.period);
  usePageTitle(w('explore'));
  const query = queryOf(choice);
  const found = useQuery({
    queryKey: ['explore', query],
    queryFn: ({ signal }) => call('explore', { query }, { signal }),
    enabled: choice.indicators.length > 0,
    placeholderData: keepPreviousData,
  });
  const change = (next: ExploreChoice) => setSearch(writeChoice(next));
  const chosen = choice.indicators.length > 0;
  const data = chosen ? found.data : undefined;
  const isEmpty = data?.dimension !== null && data?.rows.length === 0;
  return (
    <div className="page explore-page">
      <div className="page-head">
        <h1>
          {w('explore')}
          <span className="period-name">{periodLabel(period, lang)}</span>
        </h1>
        <div className="page-actions">
          <KeepButton choice={choice} />
          <ShareButton />
          <ExportButton query={query} disabled={!chosen} />
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
            {w('print')}
          </Button>
        </div>
      </div>
      <p className="print-only">{lang === 'zh' ? me.office.name : me.office.en}</p>
      <p className="settings-lead no-print">{s('lead')}</p>
      <KeptChoices />
      <ChoicePanel choice={choice} period={period} onChange={change} />
      {!chosen && <Suggestions choice={choice} onPick={change} />}
      {chosen && found.isPending && <Notice title={w('loading')} />}
      {chosen && found.isError && (
        <Notice title={problemText(found.error, lang)}>
          <Button onClick={() => void found.refetch()}>{w('retry')}</Button>
        </Notice>
      )}
      {data && !found.isError && (
        <div aria-busy={found.isFetching} className="explore-result">
          <div className="part-head no-print">
            <Segmented<ChartShape>
              aria-label={s('chart')}
              value={choice.chart}
              options={charts.map((one) => ({ value: one, label: s(`chart_${one}`) }))}
              onChange={(chart) => change({ ...choice, chart })}
            />
          </div>
          {isEmpty ? (
            <Notice title={s('nowhere')} />
          ) : (
            <>
              {choice.chart !== 'none' && <ExploreChart found={data} shape={choice.chart} />}
              <ExploreTable found={data} />
              <ExploreNotes found={data} />
            </>
          )}
          <p className="record-foot">{w('asOf', { at: chinaTime(data.asOf) })}</p>
        </div>
      )}
    </div>
  );
}

function ShareButton() {
  const s = useWords(exploreWords);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={s('share')}
      content={
        <div className="share-box">
          <Input
            readOnly
            aria-label={s('share')}
            value={location.href}
            onFocus={({ target }) => target.select()}
          />
          <p className="help">{s('shareHint')}</p>
        </div>
      }
    >
      <Button icon={<ShareAltOutlined aria-hidden />}>{s('share')}</Button>
    </Popover>
  );
}

function ExportButton(props: {
  readonly query: Readonly<Record<string, string>>;
  readonly disabled: boolean;
}) {
  const s = useWords(exploreWords);
  const me = useMe();
  const get = useDownload();
  return (
    <Button
      icon={<DownloadOutlined aria-hidden />}
      disabled={props.disabled || !me.mayExport}
      title={me.mayExport ? undefined : s('exportForbidden')}
      loading={get.isPending}
      onClick={() => get.mutate(endpoints.exportExploration.replace(/^GET /, '') + queryString(props.query))}
    >
      {s('exportAction')}
    </Button>
  );
}

/** Where to begin: what the leaders of the office look at. */
function Suggestions(props: { readonly choice: ExploreChoice; onPick(choice: ExploreChoice): void }) {
  const { choice, onPick } = props;
  const { lang, w } = useLanguage();
  const s = useWords(exploreWords);
  const me = useMe();
  const { registry } = useDomain();
  const readable = registry.types.filter(({ type }) => may(me, type.name, 'read'));
  const some = (registry.overviews.cockpit?.key ?? [])
    .filter((name) => readable.some(({ indicators }) => indicators.some((one) => one.name === name)))
    .slice(0, 6);
  return (
    <Notice title={s(some.length === 0 ? 'nowhere' : 'nothingYet')}>
      {some.length > 0 && (
        <p className="notice-hint">
          {s('nothingYetHint')}
          {some.map((name, at) => (
            <span key={name}>
              {at > 0 && w('listComma')}
              <button
                type="button"
                className="link"
                onClick={() => onPick({ ...choice, indicators: [name], step: 'month' })}
              >
                {nameOfIndicator(registry.types, name, lang)}
              </button>
            </span>
          ))}
        </p>
      )}
    </Notice>
  );
}
