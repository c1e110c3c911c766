import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { may, useMe } from '../session.tsx';
import type { View } from './work-views.ts';

/** Whether the person sees any business that is decided by a process. */
export function useHasWork(): boolean {
  const me = useMe();
  const { registry } = useDomain();
  return registry.types.some(({ type, procedure }) => procedure !== undefined && may(me, type.name, 'read'));
}

/** How many wait in each list, and the unread messages; asked again every minute. */
export function useWorkCounts(enabled = true) {
  return useQuery({
    queryKey: ['work', 'counts'],
    queryFn: ({ signal }) => call('countWork', {}, { signal }),
    refetchInterval: 60_000,
    enabled,
  });
}

/** One page of one list. */
export function useWorkRows(view: View, page: number) {
  return useQuery({
    queryKey: ['work', 'rows', view, page],
    queryFn: ({ signal }) => call('getWork', { query: { view, page } }, { signal }),
    placeholderData: keepPreviousData,
  });
}
