import { DateEntry } from '../date-entry.tsx';
import { inputAttributes } from '../input-attributes.ts';
import type { InputProps } from '../widgets.ts';
import type { DateOptions } from './kind.ts';

export function Input(props: InputProps) {
  const { min, max } = props.field.options as DateOptions;
  return (
    <div style={{ maxWidth: 220 }}>
      <DateEntry
        attributes={inputAttributes(props)}
        value={props.value}
        lang={props.lang}
        min={min}
        max={max}
        onChange={props.onChange}
      />
    </div>
  );
}
