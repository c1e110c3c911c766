import { Select } from 'antd';
import { choiceEntries } from '../choice-entries.ts';
import { inputAttributes } from '../input-attributes.ts';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';
import type { ChoicesOptions } from './kind.ts';

export function Input(props: InputProps) {
  const { value, onChange, field, lang } = props;
  const { choices } = field.options as ChoicesOptions;
  return (
    <Select
      {...inputAttributes(props)}
      mode="multiple"
      style={{ width: '100%', minWidth: 140 }}
      value={Array.isArray(value) ? value.map(String) : []}
      allowClear
      placeholder={say(lang, '可选多项', 'Choose any number')}
      showSearch={{ optionFilterProp: ['label', 'words'] }}
      options={choiceEntries(choices, lang)}
      onChange={(keys: string[]) => onChange(keys.length === 0 ? undefined : keys)}
    />
  );
}
