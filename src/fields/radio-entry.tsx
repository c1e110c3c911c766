import { Button, Radio, Space } from 'antd';
import { nameOf } from './input-attributes.ts';
import { say } from './say.ts';
import type { InputProps } from './widgets.ts';

/** A few answers side by side; the arrow keys walk through them. What nobody demands can be taken back. */
export function RadioEntry({
  answers,
  ...props
}: InputProps & {
  readonly answers: readonly { readonly value: string | boolean; readonly label: string }[];
}) {
  const { id, field, value, onChange, disabled, lang, describedBy, status } = props;
  const answered = answers.some((answer) => answer.value === value);
  return (
    <Space size="small" wrap>
      <Radio.Group
        id={id}
        role="radiogroup"
        aria-label={nameOf(props)}
        aria-describedby={describedBy}
        aria-invalid={status === 'error'}
        aria-required={field.required}
        disabled={disabled ?? false}
        value={answered ? value : undefined}
        onChange={(event) => onChange(event.target.value)}
        options={answers.map(({ value: answer, label }) => ({ value: answer, label }))}
        // The browser's own arrow keys need one name for the group.
        name={id}
      />
      {answered && !field.required && !disabled && (
        <Button type="link" size="small" onClick={() => onChange(undefined)}>
          {say(lang, '清除', 'Clear')}
        </Button>
      )}
    </Space>
  );
}
