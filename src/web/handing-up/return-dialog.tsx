import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
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
  const { lang } = useLanguage();
  const s = useWords(handingUpWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [fault, setFault] = useState<string>();
  const returning = useMutation({
    mutationFn: (reason: string) =>
      call('decideSubmission', {
        params: { id: submission.id },
        body: { decision: 'returned', period, reason },
      }),
    onSuccess: () => {
      void message.success(s('returnedNow'));
      onClose();
    },
    onError: (error: Error) => setFault(problemText(error, lang)),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <ReasonDialog
      id="return-reason"
      title={s('returnTitle', { office: name, n: submission.number })}
      hint={s('returnHint')}
      label={s('reason')}
      act={s('giveBack')}
      busy={returning.isPending}
      fault={fault}
      onClose={onClose}
      onSubmit={(reason) => (reason === '' ? setFault(s('reasonNeeded')) : returning.mutate(reason))}
    />
  );
}
