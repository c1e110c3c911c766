import { DesktopOutlined, PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { findPeriod, periodLabel } from '../../model/period.ts';
import { Notice } from '../../ui/notice.tsx';
import { call, type CallOutput } from '../client.ts';
import { usualPeriod } from '../figures/period-choice.ts';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import '../style/cockpit.css';
import '../style/cockpit-wall.css';
import '../style/cockpit-print.css';
import { usePageTitle } from '../use-page-title.ts';
import { useWords } from '../use-words.ts';
import { AimsPart } from './aims-part.tsx';
import { cockpitWords } from './cockpit-words.ts';
import { FigureTile } from './figure-tile.tsx';
import { PartsPart } from './parts-part.tsx';
import { TrendPart } from './trend-part.tsx';
import { WaitingPart } from './waiting-part.tsx';

export type CockpitPage = CallOutput<'getCockpit'>;
export type CockpitFigure = CockpitPage['figures'][number];

const everyMinutes = 3;

/** One page for whoever leads: what was done, how it stands to the targets, what waits. Every number opens. */
export function CockpitScreen() {
  const { lang, w } = useLanguage();
  const s = useWords(cockpitWords);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const wall = search.get('wall') === '1';
  const period = findPeriod(search.get('period')) ?? findPeriod(usualPeriod(me.today));
  const name = period?.name ?? '';
  const of = search.get('of') ?? undefined;
  usePageTitle(w('cockpit'));
  useWall(wall);
  const asked = useRef<string>(undefined);
  const cockpit = useQuery({
    queryKey: ['cockpit', name, of],
    queryFn: ({ signal }) => {
      // What a person picked is a sign of life, what the page asks again by itself is not.
      const key = `${name} ${of ?? ''}`;
      const auto = asked.current === key ? { auto: '1' } : {};
      asked.current = key;
      return call('getCockpit', { query: { period: name, of, ...auto } }, { signal });
    },
    placeholderData: keepPreviousData,
    refetchInterval: everyMinutes * 60_000,
    // A page behind others need not ask; a wall has nobody who would bring it to the front.
    refetchIntervalInBackground: wall,
  });
  if (!period) return null;
  const change = (more: Readonly<Record<string, string>>, without = '') => {
    const next = { ...Object.fromEntries(search), period: name, ...more };
    setSearch(Object.fromEntries(Object.entries(next).filter(([key]) => key !== without)));
  };
  const page = cockpit.data;
  return (
    <div className="page cockpit-page">
      <div className="page-head">
        <h1>
          <span className="wall-only">{lang === 'zh' ? me.office.name : me.office.en} </span>
          {w('cockpit')}
          <span className="period-name">{periodLabel(period, lang)}</span>
        </h1>
        <div className="page-actions">
          <PeriodPicker
            key={name}
            period={period}
            today={me.today}
            onPick={(next) => change({ period: next })}
          />
          {wall ? (
            <Button onClick={() => change({}, 'wall')}>{s('leaveWall')}</Button>
          ) : (
            <>
              <Button
                icon={<DesktopOutlined aria-hidden />}
                title={s('wallHint')}
                onClick={() => change({ wall: '1' })}
              >
                {s('wall')}
              </Button>
              <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
                {w('print')}
              </Button>
            </>
          )}
        </div>
      </div>
      <p className="print-only">{lang === 'zh' ? me.office.name : me.office.en}</p>
      {cockpit.isPending && <Notice title={w('loading')} />}
      {cockpit.isError && !page && (
        <Notice title={problemText(cockpit.error, lang)}>
          <Button onClick={() => void cockpit.refetch()}>{w('retry')}</Button>
        </Notice>
      )}
      {cockpit.isError && page && (
        <p className="banner warn" role="status">
          {s('stale', { at: chinaTime(page.asOf), why: problemText(cockpit.error, lang) })}
        </p>
      )}
      {page && (
        <div aria-busy={cockpit.isFetching}>
          <Body page={page} of={of} wall={wall} onChoose={(next) => change({ of: next })} />
          <p className="cockpit-foot help">
            {s('refreshed', { at: chinaTime(page.asOf) })}
            <span className="no-print"> {s('refreshNote', { n: everyMinutes })}</span>
          </p>
        </div>
      )}
    </div>
  );
}

const hasTrend = ({ values }: CockpitFigure): boolean => values.filter((value) => value !== null).length > 1;

function Body(props: {
  readonly page: CockpitPage;
  readonly of: string | undefined;
  readonly wall: boolean;
  onChoose(of: string): void;
}) {
  const { page, of, wall, onChoose } = props;
  const s = useWords(cockpitWords);
  const shown =
    page.figures.find(({ indicator }) => indicator === of) ?? page.figures.find(hasTrend) ?? page.figures[0];
  const readsNothing =
    page.figures.length === 0 && page.aims.length === 0 && page.lists.length === 0 && page.work === null;
  if (readsNothing)
    return (
      <Notice title={s('empty')}>
        <p className="notice-hint">{s('emptyHint')}</p>
      </Notice>
    );
  return (
    <>
      {page.figures.length === 0 ? (
        <Notice title={s('quietPeriod')} />
      ) : (
        <ul className="figure-tiles" aria-label={s('keyFigures')}>
          {page.figures.map((figure) => (
            <FigureTile
              key={figure.indicator}
              figure={figure}
              page={page}
              chosen={figure === shown}
              onChoose={() => onChoose(figure.indicator)}
            />
          ))}
        </ul>
      )}
      <div className="cockpit-grid">
        <div className="cockpit-wide">
          {shown && <TrendPart page={page} figure={shown} wall={wall} onChoose={onChoose} />}
          {page.parts.map((found) => (
            <PartsPart key={found.name} page={page} found={found} wall={wall} onChoose={onChoose} />
          ))}
        </div>
        <div className="cockpit-side">
          <AimsPart page={page} />
          <WaitingPart page={page} />
        </div>
      </div>
    </>
  );
}

/** On a wall there is the page and nothing around it. */
function useWall(on: boolean): void {
  useEffect(() => {
    document.documentElement.classList.toggle('wall', on);
    return () => document.documentElement.classList.remove('wall');
  }, [on]);
}
