import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Beside } from '../../model/beside.ts';
import { isCivilDate } from '../../model/date.ts';
import type { Values } from '../../model/field.ts';
import { isId } from '../../model/id.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import { call } from '../client.ts';

/** Whom a form names, and its days where both are written. */
export function typedOf({ rows, reference, span }: Beside, values: Values) {
  const named = Array.isArray(values[rows]) ? (values[rows] as readonly Values[]) : [];
  const people = named.map((row) => row[reference]).filter((id): id is string => isId(id));
  const { from, to } = (values[span] ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  return {
    people: [...new Set(people)],
    span: isCivilDate(from) && isCivilDate(to) && from <= to ? { from, to } : null,
  };
}

/** What is known of the people whom a form names; a pause of the typing asks once. */
export function useBeside(type: string, beside: Beside, id: string | null, values: Values) {
  const { people, span } = typedOf(beside, values);
  const typed = JSON.stringify({ id, people, span });
  const settled = useDebounced(typed, 600);
  const found = useQuery({
    queryKey: ['beside', type, settled],
    queryFn: ({ signal }) =>
      call(
        'readBeside',
        { params: { type }, body: JSON.parse(settled) as { id: string | null } & ReturnType<typeof typedOf> },
        { signal },
      ),
    enabled: people.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
  });
  return {
    named: people.length > 0,
    // Whoever was taken out of the form is not shown until the next answer.
    people: (found.data?.people ?? []).filter((one) => people.includes(one.id)),
    looking: found.isFetching || settled !== typed,
    failed: found.isError,
  };
}
export type BesidePerson = ReturnType<typeof useBeside>['people'][number];
