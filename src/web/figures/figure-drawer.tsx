import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { dimensionsOf, type Dimension } from '../../model/dimension.ts';
import type { Indicator } from '../../model/indicator.ts';
import { labelOf } from '../../model/label.ts';
import { findPeriod, periodLabel } from '../../model/period.ts';
import { reportedPrefix } from '../../model/reported.ts';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { OfficesDrawer } from './offices-drawer.tsx';
import { MadeOf } from './made-of.tsx';
import { BehindTable } from './behind-table.tsx';
import { PartsTable } from './parts-table.tsx';
import { usualPeriod } from './period-choice.ts';

/** The records behind one figure, each with what it adds; it has an address of its own. */
export function FigureDrawer() {
  const [search] = useSearchParams();
  return search.get('scope') === 'below' ? <OfficesDrawer /> : <RecordsDrawer />;
}

function RecordsDrawer() {
  const { indicator = '' } = useParams();
  const [search] = useSearchParams();
  const { lang, w } = useLanguage();
  const { registry } = useDomain();
  const me = useMe();
  const navigate = useNavigate();
  // Whoever came from another page goes back to it.
  const { from } = (useLocation().state ?? {}) as { readonly from?: string };
  const shown = findPeriod(search.get('period'))?.name ?? usualPeriod(me.today);
  const of = findPeriod(search.get('of')) ?? findPeriod(shown);
  const name = of?.name ?? shown;
  const isReported = indicator.startsWith(reportedPrefix);
  const bundle = isReported
    ? registry.findType('reported-figure')
    : registry.types.find(({ indicators }) => indicators.some((one) => one.name === indicator));
  const declared = bundle?.indicators.find((one) => one.name === indicator);
  const formula = registry.findFormula(indicator)?.formula;
  const by = bundle && dimensionsOf(bundle.type).find((dimension) => dimension.name === search.get('by'));
  const key = search.get('key') ?? undefined;
  const inParts = by !== undefined && key === undefined;

  const behind = useInfiniteQuery({
    queryKey: ['figures', 'behind', indicator, name, by?.name, key],
    enabled: !inParts && !formula,
    queryFn: ({ pageParam, signal }) =>
      call(
        'listFigureRecords',
        {
          params: { indicator },
          query: { period: name, size: 100, cursor: pageParam, ...(by && { by: by.name, key: key ?? '' }) },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  // The names of parts come with them: whoever opens one by its address asks for them too.
  const parts = useQuery({
    queryKey: ['figures', 'parts', indicator, name, by?.name],
    enabled: by !== undefined,
    queryFn: ({ signal }) =>
      call(
        'listFigureParts',
        { params: { indicator, dimension: by?.name ?? '' }, query: { period: name } },
        { signal },
      ),
  });
  // The definition comes with the figures, which the page behind this drawer has asked for already.
  const figures = useQuery({
    queryKey: ['figures', shown],
    queryFn: ({ signal }) => call('listFigures', { query: { period: shown } }, { signal }),
  });
  const line = figures.data?.figures.find((one) => one.indicator === indicator);
  const known = declared ?? formula;
  const label = known ? labelOf(known.name, known, lang) : (line?.label ?? indicator);
  const title = `${label}${of ? ` · ${periodLabel(of, lang)}` : ''}`;
  usePageTitle(title);
  const [first] = behind.data?.pages ?? [];
  const part = parts.data?.parts.find((one) => one.key === key);
  const partName = part && (lang === 'zh' ? part.label : part.en);
  const asked = inParts ? parts : behind;
  const close = () => void navigate(from ?? addresses.figures(shown));
  return (
    <Drawer
      open
      title={title}
      size={760}
      onClose={close}
      closable={{ 'aria-label': w('close') }}
      className="figure-drawer"
    >
      {(line ?? known) && (
        <p className="definition">
          {(line ?? known)?.definition}{' '}
          {line?.kind !== 'target' && (
            <Link to={addresses.dictionary(indicator)} className="no-print">
              {w('inDictionary')}
            </Link>
          )}
        </p>
      )}
      {formula && <MadeOf formula={formula} period={shown} of={name} />}
      {bundle && !isReported && (
        <DrawerViews
          dimensions={dimensionsOf(bundle.type)}
          place={{ indicator, period: shown, of: name }}
          {...(by ? { by } : {})}
        />
      )}
      {by && key !== undefined && (
        <p>
          {labelOf(by.name, by, lang)}
          {w('colon')}
          <strong>{partName}</strong>
        </p>
      )}
      {!formula && asked.isError && (
        <Notice title={problemText(asked.error, lang)}>
          <Button onClick={() => void asked.refetch()}>{w('retry')}</Button>
        </Notice>
      )}
      {!formula && asked.isPending && <Notice title={w('loading')} />}
      {inParts && parts.data?.parts.length === 0 && <Notice title={w('noParts')} />}
      {inParts && parts.data && parts.data.parts.length > 0 && (
        <PartsTable
          dimension={by}
          found={parts.data}
          unit={line?.unit ?? declared?.unit ?? ''}
          isShare={declared !== undefined && 'share' in declared.measure}
          place={{ indicator, period: shown, of: name }}
        />
      )}
      {!inParts && first && bundle && (
        <BehindTable
          bundle={bundle}
          rows={behind.data?.pages.flatMap((page) => page.rows) ?? []}
          value={first.value}
          count={first.count}
          unit={line?.unit ?? declared?.unit ?? ''}
          addsUnit={addsUnit(declared, w('piece')) ?? line?.unit ?? declared?.unit ?? ''}
          basis={isReported ? w('period') : (line?.basis ?? w('date'))}
        />
      )}
      {!inParts && behind.hasNextPage && (
        <Button block loading={behind.isFetchingNextPage} onClick={() => void behind.fetchNextPage()}>
          {w('loadMore')}
        </Button>
      )}
    </Drawer>
  );
}

/** What each record adds is counted in: of a share of records, records; of a part of a sum, what is summed. */
function addsUnit(declared: Indicator | undefined, piece: string): string | undefined {
  if (!declared || !('share' in declared.measure)) return undefined;
  const { share } = declared.measure;
  return typeof share === 'string' ? piece : share.unit;
}

/** The ways of looking at a figure: its records, or its parts by one of the dimensions. */
function DrawerViews(props: {
  readonly dimensions: readonly Dimension[];
  readonly by?: Dimension;
  readonly place: { readonly indicator: string; readonly period: string; readonly of: string };
}) {
  const { dimensions, by, place } = props;
  const { lang, w } = useLanguage();
  const state: unknown = useLocation().state;
  return (
    <nav className="list-views no-print" aria-label={w('takeApart')}>
      <Link
        to={addresses.figure(place.indicator, place.period, place.of)}
        state={state}
        {...(by ? {} : { 'aria-current': 'page' })}
      >
        {w('asRecords')}
      </Link>
      {dimensions.map((dimension) => (
        <Link
          key={dimension.name}
          to={addresses.figurePart({ ...place, by: dimension.name })}
          state={state}
          {...(by === dimension ? { 'aria-current': 'page' } : {})}
        >
          {w('byDimension', { by: labelOf(dimension.name, dimension, lang) })}
        </Link>
      ))}
    </nav>
  );
}
