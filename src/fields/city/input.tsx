import { Input as TextBox } from 'antd';
import { inputAttributes, typed } from '../input-attributes.ts';
import type { InputProps } from '../widgets.ts';

export function Input(props: InputProps) {
  const { value, onChange } = props;
  return (
    <TextBox
      {...inputAttributes(props)}
      value={typed(value)}
      autoComplete="off"
      style={{ minWidth: 96 }}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
