import { Input } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { useDialogSave } from '../use-act.ts';
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
  const [reason, setReason] = useState('');
  const saving = useDialogSave(s('proposed'), onClose);
  const save = async () => {
    await saving.save(() =>
      call('proposeReset', { params: { id: account.id }, body: { kind, reason: reason.trim() } }),
    );
  };
  return (
    <SettingDialog
      title={`${s(kind === 'password' ? 'kindPassword' : 'kindFactor')}${lang === 'zh' ? '：' : ': '}${account.name}`}
      width={460}
      dirty={reason !== ''}
      busy={saving.busy}
      okText={s('propose')}
      fault={saving.fault}
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
