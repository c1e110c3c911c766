import { useMemo } from 'react';
import type { Lang } from '../../model/label.ts';
import { inputAttributes, typed } from '../input-attributes.ts';
import { ListEntry } from '../list-entry.tsx';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';
import { continents, countries, type Country } from './countries.ts';
import type { CountryOptions } from './kind.ts';

interface Offered {
  readonly value?: string;
  readonly label: string;
  /** The name in the other language. */
  readonly other?: string;
  /** Everything that finds it. */
  readonly words: string;
  readonly options?: Offered[];
}

function optionOf(country: Country, lang: Lang): Offered {
  const { code, name, en, aliases } = country;
  return {
    value: code,
    label: say(lang, name, en),
    other: say(lang, en, name),
    words: [code, name, en, ...aliases].join(' ').toLowerCase(),
  };
}

function groupsOf(lang: Lang, allowChina: boolean): Offered[] {
  const offered = countries.filter(({ code }) => allowChina || code !== 'CN');
  const groups = Object.entries(continents).map(([key, { label, en }]) => ({
    label: say(lang, label, en),
    words: `${label} ${en}`.toLowerCase(),
    options: offered
      .filter(({ kind, continent }) => kind === 'country' && continent === key)
      .map((country) => optionOf(country, lang)),
  }));
  const regions = offered.filter(({ kind }) => kind === 'region').map((country) => optionOf(country, lang));
  return [...groups, { label: say(lang, '地区', 'Regions'), words: '地区 regions', options: regions }];
}

/** Countries by continent and regions apart, found by Chinese or English name, old name or code. */
export function Input(props: InputProps) {
  const { value, onChange, field, lang } = props;
  const { allowChina = false } = field.options as CountryOptions;
  const groups = useMemo(() => groupsOf(lang, allowChina), [lang, allowChina]);
  return (
    <ListEntry<string, Offered>
      {...inputAttributes(props)}
      style={{ width: '100%', minWidth: 128 }}
      value={typed(value) || undefined}
      allowClear={!field.required}
      placeholder={say(lang, '国家（地区）', 'Country (region)')}
      popupMatchSelectWidth={280}
      showSearch={{
        filterOption: (words, option) => (option?.words ?? '').includes(words.trim().toLowerCase()),
      }}
      options={groups}
      optionRender={({ data }) => (
        <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
          <span>{data.label}</span>
          <span style={{ opacity: 0.65, overflow: 'hidden', textOverflow: 'ellipsis' }}>{data.other}</span>
        </span>
      )}
      onPick={onChange}
    />
  );
}
