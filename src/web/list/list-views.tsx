import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import type { ListView } from '../../model/list-view.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { queryString } from '../endpoints.ts';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { writeListState, type ListState } from './list-state.ts';

/** What is asked for every day, above the list, each with how many there are. */
export function ListViews(props: {
  readonly bundle: TypeBundle;
  readonly views: readonly ListView[];
  readonly state: ListState;
}) {
  const { bundle, views, state } = props;
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const { today } = useMe();
  const shown = views.map((view) => stateOf(view, today, state.size));
  const counts = useQueries({
    queries: shown.map((one) => {
      const query = writeListState({ ...one, size: 20 });
      return {
        queryKey: ['list', type.name, 'count', query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          call('listRecords', { params: { type: type.name }, query: { ...query, total: '1' } }, { signal }),
      };
    }),
  });
  const current = JSON.stringify(comparable(state));
  const whole = stateOf({ label: '', en: '', filters: () => ({}) }, today, state.size);
  const entries = [
    { label: w('viewAll'), to: whole, count: undefined },
    ...views.map((view, i) => {
      const total = counts[i]?.data?.total;
      return {
        label: labelOf(view.label, view, lang),
        to: shown[i] ?? whole,
        count: total ? `${total.count}${total.atLeast ? '+' : ''}` : undefined,
      };
    }),
  ];
  return (
    <nav className="list-views" aria-label={w('views')}>
      {entries.map(({ label, to, count }) => (
        <Link
          key={label}
          to={addresses.list(type.name, queryString(writeListState(to)))}
          aria-current={JSON.stringify(comparable(to)) === current ? 'page' : undefined}
        >
          {label}
          {count !== undefined && <span className="figure">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}

function stateOf(view: ListView, today: string, size: number): ListState {
  return { q: '', sort: view.sort ?? '', size, page: 1, filters: view.filters(today) };
}

// On which page of it somebody is makes it no other view.
function comparable({ q, filters }: ListState) {
  return [q, Object.entries(filters).sort()];
}
