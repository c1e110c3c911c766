import { wordCells } from '../model/cell.ts';
import type { FieldKind } from '../model/field.ts';
import { isId } from '../model/id.ts';

/** What the kinds that point to a record, a person or a unit have in common; the machine looks whether it exists. */
export function pointerKind<O extends object>(
  name: string,
  refersTo: (options: O) => string,
): FieldKind<string, O> {
  return {
    name,
    storage: 'columns',
    filters: ['in'],
    sortable: false,
    errors: ['required', 'wrong-shape', 'not-in-register'],
    columns: () => [{ suffix: '', type: 'uuid' }],
    parse(input, _options, { problem }) {
      const id = typeof input === 'string' ? input.trim().toLowerCase() : input;
      return isId(id) ? id : void problem('wrong-shape');
    },
    toColumns: (value) => [value ?? null],
    fromColumns: ([stored]) => (typeof stored === 'string' ? stored : undefined),
    text: (value, _options, { title }) => title(value),
    cells: wordCells(
      () => ({
        zh: '名称；同名的在后面用括号写明单位或职务',
        en: 'The name; of several alike, unit or post behind it in brackets',
      }),
      (value, _options, { title }) => title(value),
    ),
    schema: () => ({ type: 'string', format: 'uuid' }),
    refersTo,
  };
}
