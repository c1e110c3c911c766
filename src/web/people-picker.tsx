import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../ui/use-debounced.ts';
import { call } from './client.ts';
import { useLanguage } from './language.tsx';
import { useWords, type WordList } from './use-words.ts';

const list = {
  pickPerson: ['输入姓名、职务或单位', 'Type a name, a post or a unit'],
  searchFailed: ['查询失败，请再试', 'The search failed, please try again'],
  away: ['外出', 'away'],
} as const satisfies WordList<string>;
const pickerWords: WordList<keyof typeof list> = list;

/** Somebody as the pickers hand them on. */
export interface Picked {
  readonly id: string;
  readonly name: string;
}

interface Shared {
  readonly id?: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly faulty?: boolean;
  /** Who cannot be chosen here. */
  readonly without?: readonly string[];
}

function useFound(open: boolean) {
  const [words, setWords] = useState('');
  const asked = useDebounced(words.trim(), 200).slice(0, 60);
  const found = useQuery({
    queryKey: ['people', asked],
    queryFn: ({ signal }) => call('listPeople', { query: { q: asked } }, { signal }),
    enabled: open,
    staleTime: 30_000,
  });
  return { setWords, found };
}

/** Chooses people by a few characters of name, post or unit; with the post, so that people of one name are told apart. */
export function PeoplePicker(
  props: Shared & {
    readonly value: readonly Picked[];
    /** What an empty entry means. */
    readonly placeholder?: string;
    readonly most?: number;
    onChange(people: readonly Picked[]): void;
  },
) {
  const { id, label, disabled = false, faulty = false, without = [], value, most, onChange } = props;
  const s = useWords(pickerWords);
  const choice = usePeople(without);
  return (
    <Select
      {...choice.select}
      id={id}
      aria-label={label}
      mode="multiple"
      {...(most === undefined ? {} : { maxCount: most })}
      disabled={disabled}
      status={faulty ? 'error' : ''}
      placeholder={props.placeholder ?? s('pickPerson')}
      value={value.map((one) => ({ value: one.id, label: one.name }))}
      labelInValue
      onChange={(picked) => onChange(picked.map((one) => ({ id: one.value, name: nameIn(one.label) })))}
    />
  );
}

/** Chooses one person in the same way. */
export function PersonPicker(
  props: Shared & {
    readonly value: Picked | null;
    readonly clearable?: boolean;
    onChange(person: Picked | null): void;
  },
) {
  const { id, label, disabled = false, faulty = false, without = [], clearable = false, value } = props;
  const s = useWords(pickerWords);
  const choice = usePeople(without);
  return (
    <Select
      {...choice.select}
      id={id}
      aria-label={label}
      disabled={disabled}
      status={faulty ? 'error' : ''}
      allowClear={clearable}
      placeholder={s('pickPerson')}
      value={value === null ? undefined : { value: value.id, label: value.name }}
      labelInValue
      onChange={(picked) => props.onChange(picked ? { id: picked.value, name: nameIn(picked.label) } : null)}
    />
  );
}

const nameIn = (label: unknown): string => (typeof label === 'string' ? label : '');

function usePeople(without: readonly string[]) {
  const { w } = useLanguage();
  const s = useWords(pickerWords);
  const [open, setOpen] = useState(false);
  const { setWords, found } = useFound(open);
  const people = (found.data?.people ?? []).filter(({ id }) => !without.includes(id));
  const state = found.isFetching ? w('searching') : found.isError ? s('searchFailed') : w('nothing');
  return {
    select: {
      className: 'people-picker',
      options: people.map(({ id, name, post, unit, away }) => ({
        value: id,
        label: name,
        hint: [post, unit].filter((one) => one !== '').join(' · ') + (away ? `（${s('away')}）` : ''),
      })),
      showSearch: { filterOption: false as const, onSearch: setWords },
      onOpenChange: setOpen,
      loading: open && found.isFetching,
      notFoundContent: <span className="picker-empty">{state}</span>,
      optionRender: ({ data }: { data: { label?: unknown; hint?: string } }) => (
        <span>
          {nameIn(data.label)} <span className="picker-hint">{data.hint}</span>
        </span>
      ),
    },
  };
}
