import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { call } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useWorkCounts, useWorkRows } from './use-work.ts';
import { WorkList } from './work-list.tsx';
import { countText, readView, views, type View } from './work-views.ts';

/** The workbench: what waits for this person and what they wait for, the most urgent first. */
export function WorkPage() {
  const { lang, w } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const view = readView(search.get('view'));
  const page = Math.min(500, Math.max(1, Math.trunc(Number(search.get('page') ?? '1')) || 1));
  const counts = useWorkCounts();
  const rows = useWorkRows(view, page);
  usePageTitle(w('work'));
  const tabs = useRef<HTMLElement>(null);
  // On a telephone the chosen list may stand outside the strip.
  useEffect(() => {
    const strip = tabs.current;
    const chosen = strip?.querySelector<HTMLElement>('[aria-current]');
    if (strip && chosen) strip.scrollLeft = chosen.offsetLeft - (strip.clientWidth - chosen.offsetWidth) / 2;
  }, [view]);
  const go = (next: View, at = 1) =>
    setSearch({ ...(next === 'todo' ? {} : { view: next }), ...(at === 1 ? {} : { page: String(at) }) });
  const seen = async () => {
    try {
      await call('noteVisit', {});
      await queries.invalidateQueries({ queryKey: ['work'] });
    } catch (error) {
      message.error(problemText(error, lang));
    }
  };
  const { data } = rows;
  return (
    <div className="page list-page work-page">
      <div className="page-head">
        <h1>{w('work')}</h1>
        {view === 'since' && data && data.rows.length > 0 && (
          <div className="page-actions">
            {data.lastVisit !== null && (
              <span className="help">{w('lastVisit', { at: chinaTime(data.lastVisit) })}</span>
            )}
            <Button onClick={() => void seen()}>{w('markSeen')}</Button>
          </div>
        )}
      </div>
      {data?.away === true && <p className="banner warn">{w('awayBanner')}</p>}
      <nav ref={tabs} className="work-views" aria-label={w('work')}>
        {(Object.keys(views) as View[]).map((one) => {
          const count = counts.data?.counts[one];
          const urgent = one === 'overdue' && (count ?? 0) > 0;
          return (
            <button
              key={one}
              type="button"
              className={urgent ? 'urgent' : undefined}
              aria-current={one === view ? 'page' : undefined}
              onClick={() => go(one)}
            >
              {w(views[one].label)}
              <span className={count === 0 ? 'count none' : 'count'}>{countText(count)}</span>
            </button>
          );
        })}
      </nav>
      <div aria-busy={rows.isFetching}>
        {rows.isError ? (
          <Notice title={problemText(rows.error, lang)}>
            <Button onClick={() => void rows.refetch()}>{w('retry')}</Button>
          </Notice>
        ) : !data ? (
          <Notice title={w('loading')} />
        ) : (
          <WorkList key={view} view={view} rows={data.rows} />
        )}
      </div>
      {data && (data.more || page > 1) && (
        <div className="list-pages">
          <span className="list-keys">{w('workKeys')}</span>
          <Button size="small" disabled={page === 1} onClick={() => go(view, page - 1)}>
            {w('pageBefore')}
          </Button>
          <span className="figure">{w('workPages', { n: page })}</span>
          <Button size="small" disabled={!data.more} onClick={() => go(view, page + 1)}>
            {w('pageAfter')}
          </Button>
        </div>
      )}
    </div>
  );
}
