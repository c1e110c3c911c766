import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { labelOf } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { ReasonDialog } from '../reason-dialog.tsx';

/** Asks why somebody wants to see a protected entry; the reason goes into the audit before the answer comes. */
export function RevealDialog(props: {
  readonly type: RecordType;
  readonly id: string;
  readonly path: string;
  onClose(): void;
  onShown(path: string, value: string): void;
}) {
  const { type, id, path, onClose, onShown } = props;
  const { lang, w } = useLanguage();
  const queries = useQueryClient();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = type.fields[path];
  const submit = async (reason: string) => {
    if (reason.length < 4) return setFault(w('revealShort'));
    setBusy(true);
    try {
      const { value } = await call('revealValue', {
        params: { type: type.name, id },
        body: { path, reason },
      });
      void queries.invalidateQueries({ queryKey: ['history', type.name, id] });
      onShown(path, value);
    } catch (error) {
      setFault(problemText(error, lang));
      setBusy(false);
    }
  };
  return (
    <ReasonDialog
      id="reveal-reason"
      title={w('revealTitle', { label: field ? labelOf(path, field, lang) : path })}
      hint={w('revealHint')}
      label={w('revealReason')}
      act={w('reveal')}
      busy={busy}
      fault={fault}
      onClose={onClose}
      onSubmit={(reason) => void submit(reason)}
    />
  );
}
