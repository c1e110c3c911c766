import { useInnerWidgets } from '../inner-widgets.ts';
import { tryField } from '../parse-field.ts';
import type { FieldServices, InputProps } from '../widgets.ts';
import type { RowColumn } from './columns.ts';
import type { RowValues } from './kind.ts';

/** An entry of a row out of sight, as text; Tab and links to it still find it, and wake the row. */
export function RestingEntry(props: {
  readonly id: string;
  readonly column: RowColumn;
  readonly row: RowValues;
  readonly problem?: string;
  readonly lang: InputProps['lang'];
  readonly services: FieldServices;
  onFocus(): void;
}) {
  const { id, column, row, problem, lang, services, onFocus } = props;
  const { field, name } = column;
  const Cell = useInnerWidgets()[field.kind.name]?.Cell;
  if (!Cell) return null;
  const value = row[name];
  const whole = tryField(field, value, true).problems.length === 0;
  // What cannot be read yet is shown as it was typed: a cell takes only whole values.
  const half = typeof value === 'string' ? value : '…';
  return (
    <div id={id} tabIndex={0} onFocus={onFocus} style={{ minHeight: 32, padding: '5px 12px' }}>
      {whole ? (
        <Cell field={field} value={value} lang={lang} title={(of) => services.title(of)} compact />
      ) : (
        half
      )}
      {problem !== undefined && <span style={{ display: 'block', fontSize: 12 }}>{problem}</span>}
    </div>
  );
}
