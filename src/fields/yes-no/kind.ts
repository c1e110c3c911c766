import { wordCells } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { narrow } from '../clean-text.ts';

const yes: ReadonlySet<string> = new Set(['true', 'yes', 'y', '1', '是', '√', '✓']);
const no: ReadonlySet<string> = new Set(['false', 'no', 'n', '0', '否', '×', '✗']);

/** Yes or no. Nobody having said either is a third thing, and stays empty. */
export const yesNoKind: FieldKind<boolean> = {
  name: 'yes-no',
  storage: 'columns',
  filters: ['eq'],
  sortable: true,
  errors: ['required', 'wrong-shape'],
  columns: () => [{ suffix: '', type: 'boolean' }],
  parse(input, _options, { problem }) {
    if (typeof input === 'boolean') return input;
    const written = typeof input === 'string' || typeof input === 'number' ? narrow(String(input)) : '';
    const word = written.trim().toLowerCase();
    if (yes.has(word)) return true;
    if (no.has(word)) return false;
    return void problem('wrong-shape');
  },
  toColumns: (value) => [value ?? null],
  fromColumns: ([stored]) => (typeof stored === 'boolean' ? stored : undefined),
  text: (value, _options, { lang }) => (lang === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No'),
  cells: wordCells(
    () => ({ zh: '是、否，或留空', en: '是 (yes), 否 (no), or nothing' }),
    (value) => (value ? '是' : '否'),
    { width: 10, list: () => ['是', '否'] },
  ),
  schema: () => ({ type: 'boolean' }),
};

/** Declares a question answered by yes or no: `yesNo('计入因公人次', { required: true })`. */
export function yesNo(label: string, options: FieldOptions = {}): Field {
  return makeField(yesNoKind, label, options);
}
