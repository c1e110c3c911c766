import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { rememberPhrase } from '../process/phrases.ts';
import type { WorkRow } from '../process/types.ts';
import { useMe } from '../session.tsx';

/** What became of one case that was approved from the list. */
export interface ApprovalShown {
  readonly row: WorkRow;
  readonly done: boolean;
  readonly words: string;
}

/** Approves cases from the list, each for itself, and keeps what became of every one. */
export function useApprovals() {
  const { lang, w } = useLanguage();
  const me = useMe();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<readonly ApprovalShown[]>([]);
  const approve = async (rows: readonly WorkRow[], opinion: string): Promise<void> => {
    if (busy || rows.length === 0) return;
    setBusy(true);
    try {
      const items = rows.map(({ type, id, version, stepIndex }) => ({
        type,
        id,
        version: version ?? 0,
        step: stepIndex ?? 0,
      }));
      const given = await call('approveMany', { body: { items, opinion } });
      rememberPhrase(me.id, opinion);
      setResults(
        rows.map((row, i) => {
          const result = given.results[i];
          const done = result?.done === true;
          return { row, done, words: done ? '' : ((lang === 'zh' ? result?.message : result?.en) ?? '') };
        }),
      );
      const failed = given.results.filter(({ done }) => !done).length;
      const words = w('approvedMany', { n: given.results.length - failed });
      if (failed === 0) message.success(words);
      else message.warning(words + w('comma') + w('notApproved', { m: failed }));
      for (const { type, id } of rows)
        for (const name of ['record', 'process', 'history'])
          void queries.invalidateQueries({ queryKey: [name, type, id] });
      void queries.invalidateQueries({ queryKey: ['list'] });
      await queries.invalidateQueries({ queryKey: ['work'] });
    } catch (error) {
      message.error(problemText(error, lang));
    } finally {
      setBusy(false);
    }
  };
  return { busy, results, approve, forget: () => setResults([]) };
}
