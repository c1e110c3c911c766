import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { FindingView } from './types.ts';

/** Asks for a finding to be let pass, or answers whoever asked; a reason is needed and kept. */
export function WaiverEntry(props: {
  readonly finding: FindingView;
  readonly type: string;
  readonly id: string;
}) {
  const { finding, type, id } = props;
  const { lang, w } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const entry = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const pending = finding.waiver?.status === 'asked';
  const answers = finding.mayWaive && pending;
  // Whoever asked waits for the answer.
  if (pending && !answers) return null;
  const send = async (grant?: boolean) => {
    setBusy(true);
    setFault(undefined);
    const params = { type, id };
    try {
      await (grant === undefined
        ? call('askWaiver', { params, body: { finding: finding.key, reason } })
        : call('decideWaiver', { params, body: { finding: finding.key, grant, answer: reason } }));
      message.success(w('done'));
      setOpen(false);
      for (const queryKey of [['process', type, id], ['history', type, id], ['work']])
        void queries.invalidateQueries({ queryKey });
    } catch (error) {
      setFault(problemText(error, lang));
    } finally {
      setBusy(false);
    }
  };
  if (!open)
    return (
      <Button size="small" className="no-print" onClick={() => setOpen(true)}>
        {w(answers ? 'answerWaiver' : finding.mayWaive ? 'grantWaiver' : 'askWaiver')}
      </Button>
    );
  return (
    <div className="stack waiver-entry no-print">
      <LabelledEntry id={entry} label={w('waiverReason')} fault={fault}>
        <Input.TextArea
          id={entry}
          value={reason}
          maxLength={1000}
          autoFocus
          autoSize={{ minRows: 2 }}
          onChange={({ target }) => setReason(target.value)}
        />
      </LabelledEntry>
      <div className="row">
        {answers ? (
          <>
            <Button size="small" loading={busy} onClick={() => void send(true)}>
              {w('grantWaiver')}
            </Button>
            <Button size="small" danger loading={busy} onClick={() => void send(false)}>
              {w('declineWaiver')}
            </Button>
          </>
        ) : (
          <Button size="small" loading={busy} onClick={() => void send()}>
            {w(finding.mayWaive ? 'grantWaiver' : 'askWaiver')}
          </Button>
        )}
        <Button size="small" type="text" onClick={() => setOpen(false)}>
          {w('cancel')}
        </Button>
      </div>
    </div>
  );
}
