import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';

/** Changes the own password; every other session of the person ends with it. */
export function PasswordForm(props: {
  readonly rules?: string;
  readonly autoFocus?: boolean;
  onDone(): void;
}) {
  const { rules, autoFocus = false, onDone } = props;
  const { lang, w } = useLanguage();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
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
      setCurrent('');
      setNext('');
      setAgain('');
      onDone();
    } catch (error) {
      const ofNext = hasCode(error, 'password-too-weak', 'password-like-login', 'password-used-before');
      setFaults({ [ofNext ? 'next' : 'current']: problemText(error, lang) });
    }
    setBusy(false);
  };
  const entry = (
    name: string,
    label: string,
    value: string,
    set: (value: string) => void,
    auto: string,
    help?: string,
  ) => (
    <LabelledEntry id={`password-${name}`} label={label} fault={faults[name]} help={help}>
      <Input.Password
        id={`password-${name}`}
        value={value}
        autoComplete={auto}
        autoFocus={autoFocus && name === 'current'}
        status={faults[name] ? 'error' : ''}
        onChange={({ target }) => set(target.value)}
      />
    </LabelledEntry>
  );
  return (
    <form className="stack narrow-form" onSubmit={(event) => void submit(event)} noValidate>
      {entry('current', w('currentPassword'), current, setCurrent, 'current-password')}
      {entry('next', w('newPassword'), next, setNext, 'new-password', rules)}
      {entry('again', w('repeatPassword'), again, setAgain, 'new-password')}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {w('changePassword')}
        </Button>
      </div>
    </form>
  );
}
