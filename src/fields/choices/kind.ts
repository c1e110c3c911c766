import { wordCells } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { labelOf, type Labelled } from '../../model/label.ts';

export interface ChoicesOptions {
  readonly choices: Readonly<Record<string, Labelled>>;
}

/** What stands between choices where they are written in one text. */
const between = /[、，,;；]/;

/** Several of a closed list, in the order of the list. */
export const choicesKind: FieldKind<readonly string[], ChoicesOptions> = {
  name: 'choices',
  storage: 'columns',
  filters: ['has'],
  sortable: false,
  errors: ['required', 'wrong-shape', 'not-a-choice'],
  columns: () => [{ suffix: '', type: 'text[]' }],
  parse(input, { choices }, { problem }) {
    const given: readonly unknown[] = typeof input === 'string' ? input.split(between) : asList(input);
    if (!given.every((item) => typeof item === 'string')) return void problem('wrong-shape');
    const keys = Object.keys(choices);
    const chosen = new Set<string>();
    let faulty = false;
    for (const written of given.map((item) => item.trim()).filter(Boolean)) {
      const key = keys.includes(written) ? written : keys.find((name) => choices[name]?.label === written);
      if (key !== undefined) chosen.add(key);
      else {
        faulty = true;
        problem('not-a-choice', { value: written.slice(0, 40) });
      }
    }
    if (faulty || chosen.size === 0) return undefined;
    return keys.filter((key) => chosen.has(key));
  },
  toColumns: (value) => [value ? [...value] : null],
  fromColumns: ([stored]) => (Array.isArray(stored) && stored.length > 0 ? stored.map(String) : undefined),
  text: (value, { choices }, { lang }) =>
    value
      .map((key) => {
        const chosen = choices[key];
        return chosen ? labelOf(key, chosen, lang) : key;
      })
      .join(lang === 'zh' ? '、' : ', '),
  cells: wordCells(
    ({ choices }) => ({
      zh: `可以多选，用顿号隔开：${Object.values(choices)
        .map(({ label }) => label)
        .join('、')}`,
      en: 'Several of the list, separated by 、',
    }),
    (value, { choices }) => value.map((key) => choices[key]?.label ?? key).join('、'),
    { width: 24 },
  ),
  schema: ({ choices }) => ({
    type: 'array',
    items: { type: 'string', enum: Object.keys(choices) },
    uniqueItems: true,
  }),
};

function asList(input: unknown): readonly unknown[] {
  return Array.isArray(input) ? input : [undefined];
}

/**
 * Declares a choice of several: `choices('五通', { choices: { policy: { label: '政策沟通' } } })`.
 * @throws Error for a choice whose words hold what stands between choices: in a cell it would be read as two
 */
export function choices(label: string, options: ChoicesOptions & FieldOptions): Field {
  for (const choice of Object.values(options.choices))
    if (between.test(choice.label)) throw new Error(`choices “${label}”: “${choice.label}” reads as several`);
  return makeField(choicesKind, label, options);
}
