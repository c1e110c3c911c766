import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { TypeBundle } from '../../model/record-type.ts';
import { call, type CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { WutongRecord } from '../records.ts';
import { useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import { remindWords } from './remind-words.ts';

type What = CallOutput<'remindMany'>['records'][number]['what'];

/** Ticks on the overdue records of a list, for whoever may remind of them; undefined where nobody is reminded. */
export function useReminders({ type }: TypeBundle, rows: readonly WutongRecord[]) {
  const { lang } = useLanguage();
  const me = useMe();
  const s = useWords(remindWords);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { deadline } = type;
  const may = type.access.some(
    ({ role, rights, scope }) => scope === 'office' && rights.includes('act') && me.roles.includes(role),
  );
  const late = (record: WutongRecord): boolean => {
    const day = deadline && record.values[deadline.field];
    return !!deadline?.while.includes(record.state) && typeof day === 'string' && day < me.today;
  };
  const overdue = may && deadline ? rows.filter(late).map(({ id }) => id) : [];
  // What was ticked on another page, or is no longer overdue, is not reminded of unseen.
  const chosen = overdue.filter((id) => ticked.has(id));
  const send = useMutation({
    mutationFn: () => call('remindMany', { params: { type: type.name }, body: { ids: chosen } }),
    onSuccess({ records }) {
      const count = (...which: What[]) => records.filter(({ what }) => which.includes(what)).length;
      const parts = [
        s('reminded', { n: count('reminded') }),
        ...(count('today-already') > 0 ? [s('already', { n: count('today-already') })] : []),
        ...(count('nobody') > 0 ? [s('nobody', { n: count('nobody') })] : []),
        ...(count('not-due', 'not-found') > 0 ? [s('over', { n: count('not-due', 'not-found') })] : []),
      ];
      void message.success(parts.join(s('comma')), 8);
      setTicked(new Set());
      void queries.invalidateQueries({ queryKey: ['list', type.name] });
    },
    onError: (error) => void message.error(problemText(error, lang), 8),
  });
  if (overdue.length === 0) return undefined;
  return {
    overdue,
    chosen,
    busy: send.isPending,
    send: () => send.mutate(),
    toggle(id: string) {
      const next = new Set(ticked);
      if (!next.delete(id)) next.add(id);
      setTicked(next);
    },
    all: () => setTicked(new Set(chosen.length === overdue.length ? [] : overdue)),
  };
}
export type Reminders = NonNullable<ReturnType<typeof useReminders>>;
