import { Input as Boxes } from 'antd';
import { inputAttributes, typed } from '../input-attributes.ts';
import type { InputProps } from '../widgets.ts';
import type { LongTextOptions } from './kind.ts';

export function Input(props: InputProps) {
  const { value, onChange, field } = props;
  const { max = 5000 } = field.options as LongTextOptions;
  const words = typed(value);
  return (
    <Boxes.TextArea
      {...inputAttributes(props)}
      value={words}
      autoSize={{ minRows: 3, maxRows: 14 }}
      // Nothing that was pasted is cut off; the count appears when it matters.
      count={{ show: words.length > max * 0.8, max }}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
