import type { Lang } from '../../model/label.ts';
import { dayWords } from '../process/day-words.ts';
import type { WorkRow } from '../process/types.ts';
import { say, type Word } from '../words.ts';

/** The lists of the workbench, with what they say when they are empty. */
export const views = {
  todo: { label: 'todo', empty: 'emptyTodo', hint: 'emptyTodoHint' },
  confirm: { label: 'confirmList', empty: 'emptyConfirm', hint: 'emptyConfirmHint' },
  started: { label: 'started', empty: 'emptyStarted', hint: 'emptyStartedHint' },
  outside: { label: 'outside', empty: 'emptyOutside', hint: 'emptyOutsideHint' },
  due: { label: 'dueSoon', empty: 'emptyDue', hint: 'emptyDueHint' },
  overdue: { label: 'overdue', empty: 'emptyOverdue', hint: 'emptyOverdueHint' },
  done: { label: 'doneByMe', empty: 'emptyDone', hint: 'emptyDoneHint' },
  since: { label: 'since', empty: 'emptySince', hint: 'emptySinceHint' },
} as const satisfies Record<string, Readonly<Record<'label' | 'empty' | 'hint', Word>>>;

export type View = keyof typeof views;

/** What an address asks for; the first list where it asks for none. */
export function readView(asked: string | null): View {
  return asked !== null && Object.keys(views).includes(asked) ? (asked as View) : 'todo';
}

/** The server counts to 999. */
export function countText(n: number | undefined): string {
  return n === undefined ? '' : n >= 999 ? '999+' : String(n);
}

/** Whether a case may be approved without being opened. */
export function mayApproveHere({ clean, status, stepIndex, version, waitsFor }: WorkRow): boolean {
  return clean && status === 'open' && waitsFor === 'people' && stepIndex !== null && version !== null;
}

/** `12月1日 剩2天`, in words that need no colour. */
export function dueWords({ due, left }: Pick<WorkRow, 'due' | 'left'>, today: string, lang: Lang): string {
  if (due === null) return '—';
  const day = dayWords(due, today, lang);
  if (due === today) return `${day} ${say(lang, 'todayDue')}`;
  if (left === null) return day;
  return `${day} ${left < 0 ? say(lang, 'overDays', { n: -left }) : say(lang, 'leftDays', { n: left })}`;
}

const marked = { block: 'countBlock', warn: 'countWarn', note: 'countNote', asked: 'countAsked' } as const;

/** What the rules found in a case: `1项请核对`; nothing where it is clean. */
export function findingMarks(
  findings: Readonly<Record<string, number>>,
  lang: Lang,
): readonly { readonly weight: keyof typeof marked; readonly words: string }[] {
  return (Object.keys(marked) as (keyof typeof marked)[]).flatMap((weight) => {
    const n = findings[weight] ?? 0;
    return n === 0 ? [] : [{ weight, words: say(lang, marked[weight], { n }) }];
  });
}

const outcomes: Readonly<Record<string, Word>> = {
  approved: 'outcomeApproved',
  refused: 'outcomeRefused',
  returned: 'outcomeReturned',
  withdrawn: 'outcomeWithdrawn',
  cancelled: 'outcomeCancelled',
};

/** How a case ended; empty while it has not. */
export function outcomeWords({ outcome }: Pick<WorkRow, 'outcome'>, lang: Lang): string {
  const word = outcomes[outcome ?? ''];
  return word === undefined ? '' : say(lang, word);
}
