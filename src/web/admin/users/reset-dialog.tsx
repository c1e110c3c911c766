import { App, Input } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import type { Account } from './user-table.tsx';
import { userWords } from './user-words.ts';

/** Proposes that a password or second factor be reset. */
export function ResetDialog(props: {
  readonly account: Account;
  readonly kind: 'password' | 'second-factor';
  onClose(): void;
}) {
  const { account, kind, onClose } = props;
  const { lang } = useLanguage();
  const s = useWords(userWords);
  const { message } = App.useApp();
  const { refresh } = useAct();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await call('proposeReset', { params: { id: account.id }, body: { kind, reason: reason.trim() } });
      message.success(s('proposed'));
      refresh();
      onClose();
    } catch (error) {
      setFault(problemText(error, lang));
      setBusy(false);
    }
  };
  return (
    <SettingDialog
      title={`${s(kind === 'password' ? 'kindPassword' : 'kindFactor')}${lang === 'zh' ? '：' : ': '}${account.name}`}
      width={460}
      dirty={reason !== ''}
      busy={busy}
      okText={s('propose')}
      fault={fault}
      onSave={() => void save()}
      onClose={onClose}
    >
      <LabelledEntry id="reset-reason" label={s('reason')} required help={s('reasonHint')}>
        <Input.TextArea
          id="reset-reason"
          value={reason}
          rows={3}
          maxLength={200}
          autoFocus
          onChange={({ target }) => setReason(target.value)}
        />
      </LabelledEntry>
    </SettingDialog>
  );
}
