import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../../ui/use-debounced.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { unitWords } from './unit-words.ts';

/** Chooses a unit by a few characters or the initials of its pinyin. */
export function UnitChoice(props: { readonly value: string | undefined; onChoose(unit: string): void }) {
  const { value, onChoose } = props;
  const { w } = useLanguage();
  const s = useWords(unitWords);
  const [words, setWords] = useState('');
  const asked = useDebounced(words.trim(), 250);
  const found = useQuery({
    queryKey: ['look-up', 'unit', asked],
    queryFn: ({ signal }) => call('lookUp', { params: { type: 'unit' }, query: { q: asked } }, { signal }),
    staleTime: 60_000,
  });
  const hits = found.data?.hits ?? [];
  const known = hits.some(({ id }) => id === value);
  return (
    <Select
      className="unit-choice"
      aria-label={s('choose')}
      placeholder={s('choose')}
      popupMatchSelectWidth={280}
      loading={found.isFetching}
      {...(known && value !== undefined ? { value } : {})}
      showSearch={{ filterOption: false, onSearch: setWords }}
      notFoundContent={found.isFetching ? w('searching') : w('nothing')}
      options={hits.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(next: string) => onChoose(next)}
    />
  );
}
