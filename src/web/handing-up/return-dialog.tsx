import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { handingUpWords } from './handing-up-words.ts';
import type { Submission } from './own-submissions.tsx';

/** Gives a submission back with a reason, which the office below reads. */
export function ReturnDialog(props: {
  readonly period: string;
  readonly name: string;
  readonly submission: Submission;
  onClose(): void;
}) {
  const { period, name, submission, onClose } = props;
  const { lang, w } = useLanguage();
  const s = useWords(handingUpWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const returning = useMutation({
    mutationFn: () =>
      call('decideSubmission', {
        params: { id: submission.id },
        body: { decision: 'returned', period, reason: reason.trim() },
      }),
    onSuccess: () => {
      void message.success(s('returnedNow'));
      onClose();
    },
    onError: (error: Error) => setFault(problemText(error, lang)),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <Modal
      open
      title={s('returnTitle', { office: name, n: submission.number })}
      onCancel={onClose}
      footer={null}
      width={480}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') setFault(s('reasonNeeded'));
          else returning.mutate();
        }}
      >
        <p>{s('returnHint')}</p>
        <LabelledEntry id="return-reason" label={s('reason')} required fault={fault}>
          <Input
            id="return-reason"
            value={reason}
            maxLength={500}
            autoFocus
            onChange={({ target }) => setReason(target.value)}
          />
        </LabelledEntry>
        <div className="row end">
          <Button onClick={onClose}>{w('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={returning.isPending}>
            {s('giveBack')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
