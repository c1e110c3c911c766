import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { SettingDialog } from '../setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { measureWords } from './measure-words.ts';
import { shortestReason } from './shortest-reason.ts';

/** What is about to be decided of which measure. */
export interface Asking {
  readonly id: string;
  readonly unit: string;
  readonly decision: 'confirm' | 'drop' | 'release';
}

const questions = { confirm: 'askConfirm', drop: 'askDrop', release: 'askRelease' } as const;

/** Confirms, drops or ends a measure; all but the confirmation need a reason. */
export function DecisionDialog({ asking, onClose }: { readonly asking: Asking; onClose(): void }) {
  const { id, unit, decision } = asking;
  const { lang } = useLanguage();
  const s = useWords(measureWords);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const save = useMutation({
    mutationFn: () => call('decideMeasure', { params: { id }, body: { decision, reason: reason.trim() } }),
    onSuccess() {
      message.success(s('done'));
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['measures'] }),
  });
  return (
    <SettingDialog
      title={s(questions[decision], { unit })}
      dirty={reason !== ''}
      busy={save.isPending}
      okText={s(decision)}
      fault={save.isError ? problemText(save.error, lang) : undefined}
      onSave={() => {
        if (decision !== 'confirm' && reason.trim().length < shortestReason)
          return setFault(s('needReason', { min: shortestReason }));
        save.mutate();
      }}
      onClose={onClose}
    >
      {decision === 'confirm' && <p>{s('confirmHint')}</p>}
      <LabelledEntry id="measure-reason" label={s('words')} required={decision !== 'confirm'} fault={fault}>
        <Input.TextArea
          id="measure-reason"
          value={reason}
          rows={3}
          maxLength={500}
          status={fault ? 'error' : ''}
          onChange={({ target }) => {
            setReason(target.value);
            setFault(undefined);
          }}
        />
      </LabelledEntry>
    </SettingDialog>
  );
}
