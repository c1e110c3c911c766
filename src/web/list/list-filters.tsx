import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { TypeBundle } from '../../model/record-type.ts';
import { phone, useMedia } from '../../ui/use-media.ts';
import { useLanguage } from '../language.tsx';
import { FilterEntry } from './filter-entry.tsx';
import { columnLabel } from './list-columns.ts';
import { changeListState, isNarrowed, offeredFilters, setFilter, type ListState } from './list-state.ts';
import { WordsEntry } from './words-entry.tsx';

/** The words and the filters of a list, in one line where there is room. */
export function ListFilters(props: {
  readonly bundle: TypeBundle;
  readonly state: ListState;
  readonly titles: Readonly<Record<string, string>>;
  onChange(state: ListState, replace?: boolean): void;
}) {
  const { bundle, state, titles, onChange } = props;
  const { lang, w } = useLanguage();
  const small = useMedia(phone);
  const set = Object.keys(state.filters).length;
  const [shown, setShown] = useState(false);
  return (
    <div className="list-filters" role="search" aria-label={w('filters')}>
      <WordsEntry
        value={state.q}
        label={w('searchInList')}
        onChange={(q) => onChange(changeListState(state, { q }), true)}
      />
      {small && (
        <Button icon={<FilterOutlined aria-hidden />} aria-expanded={shown} onClick={() => setShown(!shown)}>
          {set > 0 ? `${w('filters')} (${set})` : w('filters')}
        </Button>
      )}
      {(!small || shown) &&
        offeredFilters(bundle).map(({ field, operator }) => {
          const name = `${field}.${operator}`;
          return (
            <FilterEntry
              key={name}
              bundle={bundle}
              field={field}
              operator={operator}
              label={columnLabel(bundle.type, field, lang)}
              value={state.filters[name] ?? ''}
              titles={titles}
              onChange={(value) => onChange(setFilter(state, name, value), operator === 'contains')}
            />
          );
        })}
      {isNarrowed(state) && (
        <Button type="link" onClick={() => onChange({ ...state, q: '', filters: {}, page: 1 })}>
          {w('clearFilters')}
        </Button>
      )}
    </div>
  );
}
