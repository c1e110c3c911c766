import { shownErased } from '../../model/retention.ts';
import { wordCells } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { cleanLines, lengthOf } from '../clean-text.ts';

export interface LongTextOptions {
  /** Characters; 5000 unless said. */
  readonly max?: number;
}

/** Prose of several lines: a task, a reason, minutes. */
export const longTextKind: FieldKind<string, LongTextOptions> = {
  name: 'long-text',
  storage: 'columns',
  filters: ['contains'],
  sortable: false,
  errors: ['required', 'wrong-shape', 'too-long'],
  columns: () => [{ suffix: '', type: 'text' }],
  parse(input, { max = 5000 }, { problem }) {
    if (typeof input !== 'string' && typeof input !== 'number') return void problem('wrong-shape');
    const value = cleanLines(String(input));
    if (value === '') return undefined;
    const length = lengthOf(value);
    if (length > max) return void problem('too-long', { max, length });
    return value;
  },
  toColumns: (value) => [value ?? null],
  fromColumns: ([stored]) => (typeof stored === 'string' && stored !== '' ? stored : undefined),
  text: (value, _options, { lang }) => shownErased(value, lang),
  cells: wordCells(
    ({ max = 5000 }) => ({
      zh: `文字，可以换行，最多${max}个字`,
      en: `Text of several lines, at most ${max} characters`,
    }),
    (value) => value,
    { width: 48 },
  ),
  schema: ({ max = 5000 }) => ({ type: 'string', maxLength: max }),
};

/** Declares an entry of several lines: `longText('出访任务', { max: 2000 })`. */
export function longText(label: string, options: LongTextOptions & FieldOptions = {}): Field {
  return makeField(longTextKind, label, options);
}
