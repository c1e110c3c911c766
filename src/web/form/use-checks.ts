import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Values } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import { call } from '../client.ts';
import { filledValues } from './form-values.ts';

/** What the rules find in a form as it is typed; a pause of the typing asks once. Never stands in the way of a save. */
export function useChecks({ type, rules }: TypeBundle, id: string | null, values: Values) {
  const settled = useDebounced(values, 700);
  const written = Object.fromEntries(
    Object.entries(filledValues(settled)).filter(([name]) => type.fields[name]?.written === 'form'),
  );
  const checks = useQuery({
    queryKey: ['checks', type.name, id, JSON.stringify(written)],
    queryFn: ({ signal }) =>
      call('checkRecord', { params: { type: type.name }, body: { id, values: written } }, { signal }),
    enabled: rules.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    staleTime: 30_000,
  });
  return {
    findings: checks.data?.findings ?? [],
    checking: checks.isFetching || settled !== values,
    known: checks.data !== undefined,
    has: rules.length > 0 && !checks.isError,
  };
}
