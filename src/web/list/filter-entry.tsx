import { Select } from 'antd';
import type { FilterOperator } from '../../model/field.ts';
import { labelOf, type Lang } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { countries } from '../../fields/country/countries.ts';
import { useLanguage } from '../language.tsx';
import { BetweenFilter } from './between-filter.tsx';
import { PointerFilter } from './pointer-filter.tsx';
import { WordsEntry } from './words-entry.tsx';

export interface FilterEntryProps {
  readonly bundle: TypeBundle;
  readonly field: string;
  readonly operator: FilterOperator;
  readonly label: string;
  /** As the address carries it. */
  readonly value: string;
  readonly titles: Readonly<Record<string, string>>;
  onChange(value: string): void;
}

/** The control of one filter, by what the filter does. */
export function FilterEntry(props: FilterEntryProps) {
  const { bundle, field: name, operator, label, value, onChange } = props;
  const { lang, w } = useLanguage();
  const field = bundle.type.fields[name];
  if (operator === 'between') return <BetweenFilter {...props} />;
  if (operator === 'contains')
    return <WordsEntry value={value} label={label} prefix={label + w('colon')} onChange={onChange} />;
  if (field?.kind.refersTo) return <PointerFilter {...props} target={field.kind.refersTo(field.options)} />;
  const shared = {
    className: value === '' ? 'filter' : 'filter set',
    prefix: label + w('colon'),
    'aria-label': label,
    placeholder: w('all'),
    allowClear: true,
    popupMatchSelectWidth: false,
  } as const;
  if (operator === 'eq')
    return (
      <Select
        {...shared}
        value={value === '' ? undefined : value}
        options={[
          { value: 'true', label: w('yes') },
          { value: 'false', label: w('no') },
        ]}
        onChange={(next: string | undefined) => onChange(next ?? '')}
      />
    );
  return (
    <Select
      {...shared}
      mode="multiple"
      maxTagCount="responsive"
      value={value === '' ? [] : value.split(',')}
      showSearch={{ optionFilterProp: ['label', 'value'] }}
      options={[...optionsOf(bundle, name, lang)]}
      onChange={(next: readonly string[]) => onChange(next.join(','))}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

// A kind tells in its schema which values there are, and how each is called; only countries are too many to list there.
function optionsOf({ type, workflow }: TypeBundle, name: string, lang: Lang): readonly Option[] {
  if (name === 'state')
    return Object.entries(workflow.states).map(([value, state]) => ({
      value,
      label: labelOf(value, state, lang),
    }));
  const field = type.fields[name];
  if (!field) return [];
  if (field.kind.name === 'country')
    return countries.map(({ code, name: zh, en }) => ({ value: code, label: lang === 'zh' ? zh : en }));
  const schema = field.kind.schema(field.options);
  const items = (schema.items ?? schema) as { readonly enum?: readonly unknown[] };
  return (items.enum ?? []).map((value) => ({
    value: String(value),
    label: field.kind.text(schema.items === undefined ? value : [value], field.options, {
      lang,
      title: () => '',
    }),
  }));
}
