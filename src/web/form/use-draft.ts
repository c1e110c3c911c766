import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Values } from '../../model/field.ts';
import { call } from '../client.ts';

export type DraftState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' };

interface DraftOf {
  readonly id: string;
  readonly type: string;
  readonly recordId: string | null;
  readonly recordVersion: number | null;
}

const pauseMs = 1_500;
const againMs = 10_000;

/**
 * Keeps a form as it is typed: after a pause, when the page goes out of sight, and when it is left. One request at a
 * time, so that an older text never overtakes a newer one.
 */
export function useDraft(draft: DraftOf) {
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const queries = useQueryClient();
  const latest = useRef<{ values: Values | undefined; draft: DraftOf }>({ values: undefined, draft });
  useEffect(() => {
    latest.current.draft = draft;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    running.current = running.current.then(async () => {
      const { values, draft: of } = latest.current;
      if (values === undefined) return;
      latest.current.values = undefined;
      setState({ kind: 'saving' });
      try {
        const { id, ...rest } = of;
        const { savedAt } = await call('saveDraft', {
          params: { id },
          body: { ...rest, values: { ...values } },
        });
        setState({ kind: 'saved', at: savedAt });
        void queries.invalidateQueries({ queryKey: ['drafts', of.type] });
      } catch {
        latest.current.values ??= values;
        setState({ kind: 'failed' });
      }
    });
    return running.current;
  }, [queries]);

  useEffect(() => {
    if (state.kind !== 'failed') return;
    const again = setTimeout(() => void flush(), againMs);
    return () => clearTimeout(again);
  }, [state, flush]);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', onHide);
      void flush();
    };
  }, [flush]);

  return useMemo(
    () => ({
      state,
      /** Something was typed. */
      note(values: Values): void {
        latest.current.values = values;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void flush(), pauseMs);
      },
      /** The form becomes a record: nothing more is kept, and what was on its way has arrived before the save goes. */
      async settle(): Promise<void> {
        clearTimeout(timer.current);
        latest.current.values = undefined;
        await running.current;
      },
      flush,
    }),
    [state, flush],
  );
}
