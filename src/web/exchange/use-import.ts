import { useQuery } from '@tanstack/react-query';
import { call, type CallOutput } from '../client.ts';

export type ImportView = CallOutput<'getImport'>;
export type JobView = ImportView['job'];

/** Whether a piece of work goes on by itself. */
export function isMoving({ state }: Pick<JobView, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** An import as it stands, asked for again every second while it goes on. */
export function useImport(id: string | undefined) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => call('getImport', { params: { id: id ?? '' } }, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state: { data } }) => (data && isMoving(data.job) ? 1_000 : false),
    staleTime: 0,
  });
}
