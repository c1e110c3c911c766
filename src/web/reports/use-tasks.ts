import { useQuery } from '@tanstack/react-query';
import { call, type CallOutput } from '../client.ts';

export type Task = CallOutput<'listTasks'>['tasks'][number];

/** What the report before planned. */
export function useTasks(report: string, period: string): readonly Task[] {
  const found = useQuery({
    queryKey: ['reports', 'tasks', report, period],
    queryFn: ({ signal }) => call('listTasks', { params: { report }, query: { period } }, { signal }),
  });
  return found.data?.tasks ?? [];
}
