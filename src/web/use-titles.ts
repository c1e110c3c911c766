import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Field, Values } from '../model/field.ts';
import type { RecordType } from '../model/record-type.ts';
import { call } from './client.ts';
import { useDomain } from './domain.tsx';

interface Pointer {
  readonly target: string;
  readonly id: string;
}

/** Everything that entries point to. */
export function pointersIn(fields: Readonly<Record<string, Field>>, values: Values): readonly Pointer[] {
  return Object.entries(fields).flatMap(([name, field]): Pointer[] => {
    const value = values[name];
    const target = field.kind.refersTo?.(field.options);
    if (target !== undefined && typeof value === 'string') return [{ target, id: value }];
    const inner = field.kind.inner?.(field.options);
    if (!inner || !Array.isArray(value)) return [];
    return (value as Values[]).flatMap((row) => pointersIn(inner, row));
  });
}

/** The titles behind ids of a restored draft, which the server keeps without names. At most a page of them. */
export function useTitles(
  type: RecordType,
  values: Values,
  known: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { registry } = useDomain();
  const missing = pointersIn(type.fields, values).filter(({ id }) => known[id] === undefined);
  const asked = [...new Map(missing.map((one) => [one.id, one])).values()].slice(0, 100);
  const found = useQuery({
    queryKey: ['titles', asked.map(({ id }) => id).join()],
    enabled: asked.length > 0,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const titles: Record<string, string> = {};
      if (asked.some(({ target }) => target === 'unit')) {
        const { hits } = await call('lookUp', { params: { type: 'unit' }, query: { q: '' } }, { signal });
        for (const { id, title } of hits) titles[id] = title;
      }
      for (const { target, id } of asked) {
        const bundle = registry.findType(target);
        if (!bundle || titles[id] !== undefined) continue;
        // One that was deleted or is out of reach stays without a name.
        const page = await call('getRecord', { params: { type: target, id } }, { signal }).catch(
          () => undefined,
        );
        const title = page?.record.values[bundle.type.title];
        if (typeof title === 'string') titles[id] = title;
      }
      return titles;
    },
  });
  return useMemo(() => ({ ...found.data, ...known }), [found.data, known]);
}
