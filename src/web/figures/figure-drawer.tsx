import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { periodLabel } from '../../model/period.ts';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { BehindTable } from './behind-table.tsx';
import { findPeriod, usualPeriod } from './period-choice.ts';

/** The records behind one figure, each with what it adds; it has an address of its own. */
export function FigureDrawer() {
  const { indicator = '' } = useParams();
  const [search] = useSearchParams();
  const { lang, w } = useLanguage();
  const { registry } = useDomain();
  const me = useMe();
  const navigate = useNavigate();
  const shown = findPeriod(search.get('period'))?.name ?? usualPeriod(me.today);
  const of = findPeriod(search.get('of')) ?? findPeriod(shown);
  const name = of?.name ?? shown;
  const bundle = registry.types.find(({ indicators }) => indicators.some((one) => one.name === indicator));
  const declared = bundle?.indicators.find((one) => one.name === indicator);
  const label = declared ? labelOf(declared.name, declared, lang) : indicator;
  const title = `${label}${of ? ` · ${periodLabel(of, lang)}` : ''}`;
  usePageTitle(title);

  const behind = useInfiniteQuery({
    queryKey: ['figures', 'behind', indicator, name],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listFigureRecords',
        { params: { indicator }, query: { period: name, size: 100, cursor: pageParam } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  // The definition comes with the figures, which the page behind this drawer has asked for already.
  const figures = useQuery({
    queryKey: ['figures', shown],
    queryFn: ({ signal }) => call('listFigures', { query: { period: shown } }, { signal }),
  });
  const line = figures.data?.figures.find((one) => one.indicator === indicator);
  const [first] = behind.data?.pages ?? [];
  const close = () => void navigate(addresses.figures(shown));
  return (
    <Drawer
      open
      title={title}
      size={760}
      onClose={close}
      closable={{ 'aria-label': w('close') }}
      className="figure-drawer"
    >
      {(line ?? declared) && <p className="definition">{(line ?? declared)?.definition}</p>}
      {behind.isError && (
        <Notice title={problemText(behind.error, lang)}>
          <Button onClick={() => void behind.refetch()}>{w('retry')}</Button>
        </Notice>
      )}
      {behind.isPending && <Notice title={w('loading')} />}
      {first && bundle && (
        <BehindTable
          bundle={bundle}
          rows={behind.data?.pages.flatMap((page) => page.rows) ?? []}
          value={first.value}
          count={first.count}
          unit={line?.unit ?? declared?.unit ?? ''}
          addsUnit={
            declared && 'share' in declared.measure ? w('piece') : (line?.unit ?? declared?.unit ?? '')
          }
          basis={line?.basis ?? w('date')}
        />
      )}
      {behind.hasNextPage && (
        <Button block loading={behind.isFetchingNextPage} onClick={() => void behind.fetchNextPage()}>
          {w('loadMore')}
        </Button>
      )}
    </Drawer>
  );
}
