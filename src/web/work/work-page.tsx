import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { WorkRow } from '../process/types.ts';
import type { Word } from '../words.ts';
import { usePageTitle } from '../use-page-title.ts';
import '../style/process.css';

const views = {
  todo: 'todo',
  confirm: 'confirmList',
  started: 'started',
  outside: 'outside',
  due: 'dueSoon',
  overdue: 'overdue',
  done: 'doneByMe',
  since: 'since',
} as const satisfies Record<string, Word>;
type View = keyof typeof views;

/** The workbench: what waits for this person and what they wait for, the most urgent first. */
export function WorkPage() {
  const { lang, w } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('view') ?? 'todo';
  const view: View = asked in views ? (asked as View) : 'todo';
  usePageTitle(w('work'));
  const counts = useQuery({
    queryKey: ['work', 'counts'],
    queryFn: ({ signal }) => call('countWork', {}, { signal }),
  });
  const page = useQuery({
    queryKey: ['work', view],
    queryFn: ({ signal }) => call('getWork', { query: { view } }, { signal }),
  });
  const queries = useQueryClient();
  const seen = async () => {
    await call('noteVisit', {});
    void queries.invalidateQueries({ queryKey: ['work'] });
  };
  return (
    <div className="page work-page">
      <div className="page-head">
        <h1>{w('work')}</h1>
        {view === 'since' && <Button onClick={() => void seen()}>{w('markSeen')}</Button>}
      </div>
      {page.data?.away && <p className="banner warn">{w('away')}</p>}
      <nav className="work-views" aria-label={w('work')}>
        {(Object.keys(views) as View[]).map((one) => (
          <Button
            key={one}
            type={one === view ? 'primary' : 'default'}
            aria-current={one === view ? 'page' : undefined}
            onClick={() => setSearch({ view: one }, { replace: true })}
          >
            {w(views[one])} {countText(counts.data?.counts[one])}
          </Button>
        ))}
      </nav>
      {page.isError ? (
        <Notice title={problemText(page.error, lang)}>
          <Button onClick={() => void page.refetch()}>{w('retry')}</Button>
        </Notice>
      ) : !page.data ? (
        <Notice title={w('loading')} />
      ) : page.data.rows.length === 0 ? (
        <Notice title={w('workEmpty')} />
      ) : (
        <Rows key={view} rows={page.data.rows} selectable={view === 'todo'} />
      )}
    </div>
  );
}

function countText(n: number | undefined): string {
  return n === undefined ? '' : n >= 999 ? '999+' : String(n);
}

function Rows({ rows, selectable }: { readonly rows: readonly WorkRow[]; readonly selectable: boolean }) {
  const { lang, w } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);
  const clean = (row: WorkRow): boolean =>
    row.clean && row.status === 'open' && row.stepIndex !== null && row.version !== null;
  const approve = async () => {
    setBusy(true);
    try {
      const items = rows
        .filter(({ id }) => chosen.has(id))
        .map(({ type, id, version, stepIndex }) => ({
          type,
          id,
          version: version ?? 0,
          step: stepIndex ?? 0,
        }));
      const { results } = await call('approveMany', { body: { items, opinion: w('phrase1') } });
      const failed = results.filter(({ done }) => !done);
      setRefused(new Map(failed.map((one) => [one.id, lang === 'zh' ? one.message : one.en])));
      setChosen(new Set());
      message.info(w('approvedMany', { n: results.length - failed.length, m: failed.length }));
      void queries.invalidateQueries({ queryKey: ['work'] });
    } catch (error) {
      message.error(problemText(error, lang));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {selectable && (
        <div className="row work-batch">
          <Button type="primary" disabled={chosen.size === 0} loading={busy} onClick={() => void approve()}>
            {w('approveMany', { n: chosen.size })}
          </Button>
          <span>{w('approveManyHint')}</span>
        </div>
      )}
      <table className="work-table">
        <thead>
          <tr>
            {selectable && <th aria-label={w('cmdApprove')} />}
            <th>{w('caseTitle')}</th>
            <th>{w('step')}</th>
            <th>{w('waitsFor')}</th>
            <th>{w('sinceDay')}</th>
            <th>{w('due')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id} ${row.standsFor ?? ''}`}>
              {selectable && (
                <td>
                  {clean(row) ? (
                    <Checkbox
                      aria-label={w('select', { title: row.title })}
                      checked={chosen.has(row.id)}
                      onChange={({ target }) =>
                        setChosen((before) => {
                          const next = new Set(before);
                          if (target.checked) next.add(row.id);
                          else next.delete(row.id);
                          return next;
                        })
                      }
                    />
                  ) : (
                    <span className="finding-mark">{w('needsOpening')}</span>
                  )}
                </td>
              )}
              <td>
                <Link to={addresses.record(row.type, row.id)}>{row.title}</Link>
                <span className="work-unit">{row.unit}</span>
                {refused.has(row.id) && <p className="fault">{refused.get(row.id)}</p>}
              </td>
              <td>{row.step}</td>
              <td>
                {row.waiting}
                {row.standsFor !== null && <em> {w('standsFor', { who: row.standsFor })}</em>}
              </td>
              <td>{row.since?.slice(0, 10)}</td>
              <td className={`light-${row.light}`}>{dueText(row, w)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function dueText({ due, left }: WorkRow, w: ReturnType<typeof useLanguage>['w']): string {
  if (due === null) return '—';
  if (left === null) return due;
  return `${due} ${left < 0 ? w('overDays', { n: -left }) : w('leftDays', { n: left })}`;
}
