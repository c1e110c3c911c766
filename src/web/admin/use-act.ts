import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';

/** What the pages of the administration know; after anything was done all of it is asked anew. */
const known = [
  ['admin-accounts'],
  ['admin-units'],
  ['admin-resets'],
  ['admin-security'],
  ['admin-retention'],
  ['admin-packs'],
  ['admin-terms'],
  ['admin-health'],
  ['admin-messages'],
  ['people'],
];

/** Saving in a dialog: it closes when that was done, and stays with the reason when it was refused. */
export function useDialogSave(said: string, onClose: () => void) {
  const { lang } = useLanguage();
  const { message } = App.useApp();
  const { refresh } = useAct();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  return {
    fault,
    busy,
    setFault,
    async save(work: () => Promise<unknown>): Promise<void> {
      setBusy(true);
      try {
        await work();
        message.success(said);
        refresh();
        onClose();
      } catch (error) {
        setFault(problemText(error, lang));
        setBusy(false);
      }
    },
  };
}

/** Does something, says that it was done or why not, and asks anew for what the pages show. */
export function useAct() {
  const { lang } = useLanguage();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const refresh = (): void => {
    for (const queryKey of known) void queries.invalidateQueries({ queryKey });
  };
  return {
    refresh,
    async act<T>(work: () => Promise<T>, said?: string): Promise<T | undefined> {
      try {
        const result = await work();
        if (said !== undefined) message.success(said);
        refresh();
        return result;
      } catch (error) {
        message.error(problemText(error, lang));
        refresh();
        return undefined;
      }
    },
  };
}
