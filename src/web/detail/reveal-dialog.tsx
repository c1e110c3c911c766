import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import { labelOf } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';

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
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = type.fields[path];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length < 4) return setFault(w('revealShort'));
    setBusy(true);
    try {
      const { value } = await call('revealValue', {
        params: { type: type.name, id },
        body: { path, reason: reason.trim() },
      });
      void queries.invalidateQueries({ queryKey: ['history', type.name, id] });
      onShown(path, value);
    } catch (error) {
      setFault(problemText(error, lang));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={w('revealTitle', { label: field ? labelOf(path, field, lang) : path })}
      onCancel={onClose}
      footer={null}
      width={460}
    >
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{w('revealHint')}</p>
        <LabelledEntry id="reveal-reason" label={w('revealReason')} required fault={fault}>
          <Input
            id="reveal-reason"
            value={reason}
            maxLength={500}
            autoFocus
            onChange={({ target }) => setReason(target.value)}
          />
        </LabelledEntry>
        <div className="row end">
          <Button onClick={onClose}>{w('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {w('reveal')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
