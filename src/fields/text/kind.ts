import { wordCells } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { shownErased } from '../../model/retention.ts';
import { cleanLine, lengthOf } from '../clean-text.ts';

export interface TextOptions {
  /** Characters; 200 unless said. */
  readonly max?: number;
  /** What the whole text must match. */
  readonly pattern?: RegExp;
}

/** One line of words: a name, a title, a number of a document. */
export const textKind: FieldKind<string, TextOptions> = {
  name: 'text',
  storage: 'columns',
  filters: ['contains'],
  sortable: true,
  errors: ['required', 'wrong-shape', 'too-long'],
  columns: () => [{ suffix: '', type: 'text' }],
  parse(input, { max = 200, pattern }, { problem }) {
    // Excel and other programs give numbers for what looks like one.
    if (typeof input !== 'string' && typeof input !== 'number') return void problem('wrong-shape');
    const value = cleanLine(String(input));
    if (value === '') return undefined;
    const length = lengthOf(value);
    if (length > max) return void problem('too-long', { max, length });
    if (pattern && !matchesWhole(pattern, value)) return void problem('wrong-shape');
    return value;
  },
  toColumns: (value) => [value ?? null],
  fromColumns: ([stored]) => (typeof stored === 'string' && stored !== '' ? stored : undefined),
  text: (value, _options, { lang }) => shownErased(value, lang),
  cells: wordCells(
    ({ max = 200 }) => ({ zh: `一行文字，最多${max}个字`, en: `One line, at most ${max} characters` }),
    (value) => value,
    { width: 24 },
  ),
  schema: ({ max = 200, pattern }) => ({
    type: 'string',
    maxLength: max,
    ...(pattern ? { pattern: `^(?:${pattern.source})$` } : {}),
  }),
};

function matchesWhole(pattern: RegExp, value: string): boolean {
  return new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, '')).test(value);
}

/** Declares an entry of one line: `text('团组名称', { required: true, max: 120 })`. */
export function text(label: string, options: TextOptions & FieldOptions = {}): Field {
  return makeField(textKind, label, options);
}
