import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useRef, useState } from 'react';
import { useDebounced } from '../../ui/use-debounced.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';

/** Chooses people of the office by name, post or unit. */
export function PeoplePicker(props: {
  readonly id: string;
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
    staleTime: 60_000,
  });
  // Whoever was chosen keeps the name when other words are looked for.
  const names = useRef(new Map<string, string>());
  const options = (found.data?.people ?? []).map(({ id, name, post, unit, away }) => {
    names.current.set(id, name);
    const hint = [post, unit, ...(away ? [w('awayNow')] : [])].join(' · ');
    return { value: id, label: name, hint };
  });
  const chosen = props.value
    .filter((id) => !options.some(({ value }) => value === id))
    .map((id) => ({ value: id, label: names.current.get(id) ?? '', hint: '' }));
  return (
    <Select
      id={props.id}
      mode="multiple"
      maxCount={props.most}
      showSearch
      filterOption={false}
      placeholder={w('personHint')}
      notFoundContent={found.isPending ? w('searching') : w('nothing')}
      value={[...props.value]}
      onSearch={setQ}
      onChange={(value: string[]) => props.onChange(value)}
      className="whole-width"
      options={[...chosen, ...options]}
      optionRender={({ data }) => (
        <span>
          {data.label} <small className="help">{data.hint}</small>
        </span>
      )}
    />
  );
}
