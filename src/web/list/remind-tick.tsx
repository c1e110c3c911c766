import { Checkbox } from 'antd';
import type { WutongRecord } from '../records.ts';
import { useWords } from '../use-words.ts';
import { remindWords } from './remind-words.ts';
import type { Reminders } from './use-reminders.ts';

/** A tick beside a record that is overdue; nothing beside the others. */
export function RemindTick(props: {
  readonly record: WutongRecord;
  readonly title: unknown;
  readonly reminders: Reminders;
}) {
  const { record, title, reminders } = props;
  const s = useWords(remindWords);
  if (!reminders.overdue.includes(record.id)) return null;
  return (
    <Checkbox
      aria-label={s('tick', { title: typeof title === 'string' ? title : '' })}
      checked={reminders.chosen.includes(record.id)}
      onChange={() => reminders.toggle(record.id)}
    />
  );
}
