import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../ui/labelled-entry.tsx';
import { useLanguage } from './language.tsx';

/** Asks for the reason of something before it is done. The fault stands at the entry: of the reason, or of the doing. */
export function ReasonDialog(props: {
  /** By which its entry is found. */
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  /** What the button says that does it. */
  readonly act: string;
  readonly busy: boolean;
  readonly fault: string | undefined;
  onClose(): void;
  onSubmit(reason: string): void;
}) {
  const { id, title, hint, label, act, busy, fault, onClose, onSubmit } = props;
  const { w } = useLanguage();
  const [reason, setReason] = useState('');
  return (
    <Modal open title={title} onCancel={onClose} footer={null} width={480}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(reason.trim());
        }}
      >
        <p>{hint}</p>
        <LabelledEntry id={id} label={label} required fault={fault}>
          <Input
            id={id}
            value={reason}
            maxLength={500}
            autoFocus
            onChange={({ target }) => setReason(target.value)}
          />
        </LabelledEntry>
        <div className="row end">
          <Button onClick={onClose}>{w('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {act}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
