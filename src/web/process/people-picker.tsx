import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { call } from '../client.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import { useLanguage } from '../language.tsx';

/** Chooses people of the office by name, post or unit. */
export function PeoplePicker(props: {
  readonly value: readonly string[];
  readonly most: number;
  onChange(value: readonly string[]): void;
}) {
  const { w } = useLanguage();
  const [q, setQ] = useState('');
  const asked = useDebounced(q, 200);
  const found = useQuery({
    queryKey: ['people', asked],
    queryFn: ({ signal }) => call('listPeople', { query: { q: asked } }, { signal }),
  });
  return (
    <Select
      mode="multiple"
      maxCount={props.most}
      showSearch
      filterOption={false}
      aria-label={w('person')}
      placeholder={w('personHint')}
      value={[...props.value]}
      onSearch={setQ}
      onChange={(value: string[]) => props.onChange(value)}
      style={{ width: '100%' }}
      options={(found.data?.people ?? []).map(({ id, name, post, unit }) => ({
        value: id,
        label: `${name} ${post} ${unit}`,
      }))}
    />
  );
}
