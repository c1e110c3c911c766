import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../../ui/use-debounced.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import type { FilterEntryProps } from './filter-entry.tsx';

/** Narrows by units, persons or records, which the server finds by a few words. */
export function PointerFilter(props: FilterEntryProps & { readonly target: string }) {
  const { label, value, titles, onChange, target } = props;
  const { w } = useLanguage();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState<Readonly<Record<string, string>>>({});
  const asked = useDebounced(words.trim(), 250);
  const chosen = value === '' ? [] : value.split(',');
  const nameless = chosen.some((id) => (seen[id] ?? titles[id]) === undefined);
  const found = useQuery({
    queryKey: ['look-up', target, asked],
    queryFn: ({ signal }) => call('lookUp', { params: { type: target }, query: { q: asked } }, { signal }),
    enabled: open || nameless,
    staleTime: 60_000,
  });
  const hits = found.data?.hits ?? [];
  const titleOf = (id: string) => seen[id] ?? titles[id] ?? hits.find((hit) => hit.id === id)?.title ?? '…';
  return (
    <Select
      className={value === '' ? 'filter' : 'filter set'}
      prefix={label + w('colon')}
      aria-label={label}
      placeholder={w('all')}
      allowClear
      mode="multiple"
      maxTagCount="responsive"
      labelInValue
      popupMatchSelectWidth={300}
      loading={found.isFetching}
      value={chosen.map((id) => ({ value: id, label: titleOf(id) }))}
      showSearch={{ filterOption: false, onSearch: setWords }}
      notFoundContent={found.isFetching ? w('searching') : w('nothing')}
      options={hits.map(({ id, title, hint }) => ({ value: id, label: hint ? `${title}　${hint}` : title }))}
      onOpenChange={setOpen}
      onChange={(next: readonly { value: string; label: unknown }[]) => {
        const names = hits.map(({ id, title }): [string, string] => [id, title]);
        setSeen((before) => ({ ...before, ...Object.fromEntries(names) }));
        onChange(next.map((one) => one.value).join(','));
      }}
    />
  );
}
