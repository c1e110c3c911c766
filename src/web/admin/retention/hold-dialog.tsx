import { Input } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { useDialogSave } from '../use-act.ts';
import { readAddress } from './read-address.ts';
import { retentionWords } from './retention-words.ts';

/** Keeps one record from being erased, by the address of its page. */
export function HoldDialog({ onClose }: { onClose(): void }) {
  const s = useWords(retentionWords);
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState('');
  const saving = useDialogSave(s('held'), onClose);
  const save = async () => {
    const found = readAddress(address);
    if (!found) return saving.setFault(s('addressWrong'));
    await saving.save(() => call('setHold', { body: { ...found, reason: reason.trim() } }));
  };
  return (
    <SettingDialog
      title={s('addHold')}
      dirty={address !== '' || reason !== ''}
      busy={saving.busy}
      okText={s('hold')}
      fault={saving.fault}
      onSave={() => void save()}
      onClose={onClose}
    >
      <LabelledEntry id="hold-address" label={s('address')} required help={s('addressHint')}>
        <Input
          id="hold-address"
          value={address}
          maxLength={500}
          autoFocus
          autoComplete="off"
          onChange={({ target }) => setAddress(target.value)}
        />
      </LabelledEntry>
      <LabelledEntry id="hold-reason" label={s('reason')} required help={s('reasonHint')}>
        <Input
          id="hold-reason"
          value={reason}
          maxLength={200}
          onChange={({ target }) => setReason(target.value)}
        />
      </LabelledEntry>
    </SettingDialog>
  );
}
