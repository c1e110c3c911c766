import { choiceEntries } from '../choice-entries.ts';
import { inputAttributes, typed } from '../input-attributes.ts';
import { ListEntry } from '../list-entry.tsx';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';
import type { ChoiceOptions } from './kind.ts';

export function Input(props: InputProps) {
  const { value, onChange, field, lang } = props;
  const { choices } = field.options as ChoiceOptions;
  return (
    <ListEntry
      {...inputAttributes(props)}
      style={{ width: '100%', minWidth: 112 }}
      value={typed(value) || undefined}
      allowClear={!field.required}
      placeholder={say(lang, '请选择', 'Please choose')}
      showSearch={{ optionFilterProp: ['label', 'words'] }}
      options={choiceEntries(choices, lang)}
      onPick={onChange}
    />
  );
}
