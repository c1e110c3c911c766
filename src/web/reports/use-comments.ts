import { useQuery } from '@tanstack/react-query';
import { call, type CallOutput } from '../client.ts';

export type Comment = CallOutput<'listComments'>['comments'][number];

/** The comments on a report in work. */
export function useComments(report: string, period: string): readonly Comment[] {
  const found = useQuery({
    queryKey: ['reports', 'comments', report, period],
    queryFn: ({ signal }) => call('listComments', { params: { report }, query: { period } }, { signal }),
  });
  return found.data?.comments ?? [];
}

/** How many of them wait for an answer, by block. */
export function countOpen(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { block, resolved } of comments)
    if (resolved === null) counts.set(block, (counts.get(block) ?? 0) + 1);
  return counts;
}
