import { Input as TextBox } from 'antd';
import { inputAttributes, typed } from '../input-attributes.ts';
import { tryField } from '../parse-field.ts';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';
import type { NumberOptions } from './kind.ts';

/** A text box on purpose: full-width digits and commas are taken, and a wheel never changes a figure. */
export function Input(props: InputProps) {
  const { value, onChange, field, lang } = props;
  const { unit = '', decimals = 0 } = field.options as NumberOptions;
  const settle = () => {
    const read = tryField(field, value, true);
    if (read.problems.length === 0 && read.value !== value) onChange(read.value);
  };
  return (
    <TextBox
      {...inputAttributes(props)}
      value={typed(value)}
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      suffix={say(lang, unit, '') || undefined}
      style={{ minWidth: 88, maxWidth: 240 }}
      onBlur={settle}
      onPressEnter={settle}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
