import { Button, Input as TextBox, Space, Typography } from 'antd';
import { useState } from 'react';
import { inputAttributes, typed } from '../input-attributes.ts';
import { tryField } from '../parse-field.ts';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';
import { isMasked, type Masked } from './kind.ts';

/** Shows the mask of what is stored; a new value is typed only after 更换, and can be given up again. */
export function Input(props: InputProps) {
  const { id, field, value, onChange, lang, disabled, services, path } = props;
  const [stored, setStored] = useState<Masked>();
  if (isMasked(value))
    return (
      <Space size="small" wrap>
        <Typography.Text style={{ fontVariantNumeric: 'tabular-nums' }}>{value.masked}</Typography.Text>
        {!disabled && (
          <Button
            id={id}
            size="small"
            onClick={() => {
              setStored(value);
              onChange(undefined);
            }}
          >
            {say(lang, '更换', 'Replace')}
          </Button>
        )}
        {services.reveal && (
          <Button size="small" onClick={() => services.reveal?.(path ?? id)}>
            {say(lang, '查看', 'Show')}
          </Button>
        )}
      </Space>
    );
  const settle = () => {
    const read = tryField(field, value, true);
    if (read.problems.length === 0 && read.value !== value) onChange(read.value);
  };
  return (
    <Space.Compact style={{ display: 'flex', maxWidth: 360 }}>
      <TextBox
        {...inputAttributes(props)}
        value={typed(value)}
        autoFocus={stored !== undefined}
        autoComplete="off"
        spellCheck={false}
        style={{ fontVariantNumeric: 'tabular-nums' }}
        onBlur={settle}
        onPressEnter={settle}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      />
      {stored && (
        <Button
          disabled={disabled ?? false}
          onClick={() => {
            setStored(undefined);
            onChange(stored);
          }}
        >
          {say(lang, '不更换', 'Keep the old')}
        </Button>
      )}
    </Space.Compact>
  );
}
