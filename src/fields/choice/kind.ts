import { wordCells } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { labelOf, type Labelled } from '../../model/label.ts';

export interface ChoiceOptions {
  readonly choices: Readonly<Record<string, Labelled>>;
  /** The order of the declaration means something, such as ranks from high to low. */
  readonly ordered?: boolean;
}

/** One of a closed list. */
export const choiceKind: FieldKind<string, ChoiceOptions> = {
  name: 'choice',
  storage: 'columns',
  filters: ['in'],
  sortable: false,
  errors: ['required', 'wrong-shape', 'not-a-choice'],
  columns: () => [{ suffix: '', type: 'text' }],
  parse(input, { choices }, { problem }) {
    if (typeof input !== 'string') return void problem('wrong-shape');
    const written = input.trim();
    const key = Object.keys(choices).includes(written)
      ? written
      : Object.keys(choices).find((name) => choices[name]?.label === written);
    return key ?? void problem('not-a-choice', { value: written.slice(0, 40) });
  },
  toColumns: (value) => [value ?? null],
  fromColumns: ([stored]) => (typeof stored === 'string' ? stored : undefined),
  text: (value, { choices }, { lang }) => {
    const chosen = choices[value];
    return chosen ? labelOf(value, chosen, lang) : value;
  },
  cells: wordCells(
    () => ({ zh: '请从下拉列表中选一项', en: 'One of the list' }),
    (value, { choices }) => choices[value]?.label ?? value,
    { width: 14, list: ({ choices }) => Object.values(choices).map(({ label }) => label) },
  ),
  offers: ({ choices }, lang) =>
    Object.entries(choices).map(([value, one]) => ({ value, label: labelOf(value, one, lang) })),
  schema: ({ choices }) => ({ type: 'string', enum: Object.keys(choices) }),
};

/** Declares a choice: `choice('类别', { choices: { party: { label: '党政', en: 'Party and government' } } })`. */
export function choice(label: string, options: ChoiceOptions & FieldOptions): Field {
  return makeField(choiceKind, label, options);
}
