import { Input as TextBox } from 'antd';
import { inputAttributes, typed } from '../input-attributes.ts';
import type { InputProps } from '../widgets.ts';
import type { TextOptions } from './kind.ts';

export function Input(props: InputProps) {
  const { value, onChange, field } = props;
  const { max = 200 } = field.options as TextOptions;
  const words = typed(value);
  return (
    <TextBox
      {...inputAttributes(props)}
      value={words}
      autoComplete="off"
      // Nothing that was pasted is cut off; the count appears when it matters.
      count={{ show: words.length > max * 0.8, max }}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
