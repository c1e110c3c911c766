import { App, Input } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import { readAddress } from './read-address.ts';
import { retentionWords } from './retention-words.ts';

/** Keeps one record from being erased, by the address of its page. */
export function HoldDialog({ onClose }: { onClose(): void }) {
  const s = useWords(retentionWords);
  const { lang } = useLanguage();
  const { message } = App.useApp();
  const { refresh } = useAct();
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const found = readAddress(address);
    if (!found) return setFault(s('addressWrong'));
    setBusy(true);
    try {
      await call('setHold', { body: { ...found, reason: reason.trim() } });
      message.success(s('held'));
      refresh();
      onClose();
    } catch (error) {
      setFault(problemText(error, lang));
      setBusy(false);
    }
  };
  return (
    <SettingDialog
      title={s('addHold')}
      dirty={address !== '' || reason !== ''}
      busy={busy}
      okText={s('hold')}
      fault={fault}
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
