import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { sortOffers } from './command-plan.ts';
import type { ProcessView } from './types.ts';

/** Whoever came from the workbench is led to the next case once there is nothing more to do here. */
export function NextTask({ id, process }: { readonly id: string; readonly process: ProcessView }) {
  const { w } = useLanguage();
  const state: unknown = useLocation().state;
  const fromWork = (state as { readonly work?: unknown } | null)?.work === true;
  const done = sortOffers(process).next === undefined;
  const todo = useQuery({
    queryKey: ['work', 'rows', 'todo', 1],
    queryFn: ({ signal }) => call('getWork', { query: { view: 'todo' } }, { signal }),
    enabled: fromWork && done,
  });
  if (!fromWork || !done || !todo.data) return null;
  const next = todo.data.rows.find((row) => row.id !== id);
  return (
    <p className="next-task no-print">
      {next ? (
        <Link to={addresses.record(next.type, next.id)} state={{ work: true }}>
          {w('oneMore', { title: next.title })}
        </Link>
      ) : (
        <Link to={addresses.work}>{w('noMoreTasks')}</Link>
      )}
    </p>
  );
}
