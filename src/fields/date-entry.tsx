import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input, Popover, Space } from 'antd';
import { useState } from 'react';
import type { CivilDate } from '../model/date.ts';
import type { Lang } from '../model/label.ts';
import { DayCalendar } from './day-calendar.tsx';
import { typed } from './input-attributes.ts';
import { say } from './say.ts';
import { readDate } from './written-date.ts';

/**
 * A day to type, or to pick. Eight digits become a date at once; what is written in another way when the entry
 * is left; what is no date stays as it was typed.
 */
export function DateEntry(props: {
  readonly attributes: {
    readonly id: string;
    readonly disabled: boolean;
    readonly status: 'error' | '';
    readonly 'aria-label'?: string;
  };
  readonly value: unknown;
  readonly lang: Lang;
  readonly min?: CivilDate;
  readonly max?: CivilDate;
  /** The month that the calendar opens with. */
  readonly near?: unknown;
  onChange(value: string | undefined): void;
}) {
  const { attributes, value, lang, min, max, near, onChange } = props;
  const [open, setOpen] = useState(false);
  const words = typed(value);
  const settle = () => {
    const date = readDate(words);
    if (date !== undefined && date !== words) onChange(date);
  };
  return (
    <Space.Compact block>
      <Input
        {...attributes}
        value={words}
        inputMode="numeric"
        autoComplete="off"
        placeholder={say(lang, '年-月-日', 'yyyy-mm-dd')}
        maxLength={20}
        style={{ minWidth: 112 }}
        onBlur={settle}
        onPressEnter={settle}
        onChange={({ target }) => {
          const digits = /^\s*[\d０-９]{8}\s*$/.test(target.value) ? readDate(target.value) : undefined;
          onChange(digits ?? (target.value === '' ? undefined : target.value));
        }}
      />
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        destroyOnHidden
        content={
          <DayCalendar
            shown={readDate(words) ?? readDate(typed(near))}
            min={min}
            max={max}
            onPick={(day) => {
              onChange(day);
              setOpen(false);
            }}
          />
        }
      >
        <Button
          icon={<CalendarOutlined />}
          disabled={attributes.disabled}
          // Typing is the quick way; the calendar is for the mouse, so that Tab leads from entry to entry.
          tabIndex={-1}
          aria-label={say(lang, '打开日历', 'Open the calendar')}
        />
      </Popover>
    </Space.Compact>
  );
}
