import { Button } from 'antd';
import { useWords } from '../use-words.ts';
import { remindWords } from './remind-words.ts';
import type { Reminders } from './use-reminders.ts';

/** How many of the page are overdue, and one button to remind of those that are ticked. */
export function RemindBar({ reminders }: { readonly reminders: Reminders }) {
  const s = useWords(remindWords);
  const { overdue, chosen, busy, send, all } = reminders;
  return (
    <div className="batch-bar no-print">
      <span className="help">{s('hint', { n: overdue.length })}</span>
      <Button size="small" onClick={all}>
        {s(chosen.length === overdue.length ? 'nothing' : 'all')}
      </Button>
      {chosen.length > 0 && (
        <Button type="primary" size="small" loading={busy} onClick={send}>
          {s('remind', { n: chosen.length })}
        </Button>
      )}
    </div>
  );
}
