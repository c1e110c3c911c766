import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';

/** Changes the own password; every other session of the person ends with it. */
export function PasswordDialog({ onClose }: { onClose(): void }) {
  const { lang, w } = useLanguage();
  const { message } = App.useApp();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const missing = {
      ...(current === '' ? { current: w('needPassword') } : {}),
      ...(next === '' ? { next: w('needPassword') } : {}),
      ...(next !== again ? { again: w('passwordsDiffer') } : {}),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    try {
      await call('changePassword', { body: { current, next } });
      message.success(w('passwordChanged'));
      onClose();
    } catch (error) {
      const place = hasCode(error, 'password-too-weak') ? 'next' : 'current';
      setFaults({ [place]: problemText(error, lang) });
      setBusy(false);
    }
  };
  const entry = (name: string, label: string, value: string, set: (value: string) => void, auto: string) => (
    <LabelledEntry id={`password-${name}`} label={label} fault={faults[name]}>
      <Input.Password
        id={`password-${name}`}
        value={value}
        autoComplete={auto}
        autoFocus={name === 'current'}
        onChange={({ target }) => set(target.value)}
        onPressEnter={() => void submit()}
      />
    </LabelledEntry>
  );
  return (
    <Modal
      open
      title={w('changePassword')}
      width={420}
      okText={w('changePassword')}
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="stack">
        {entry('current', w('currentPassword'), current, setCurrent, 'current-password')}
        {entry('next', w('newPassword'), next, setNext, 'new-password')}
        {entry('again', w('repeatPassword'), again, setAgain, 'new-password')}
      </div>
    </Modal>
  );
}
