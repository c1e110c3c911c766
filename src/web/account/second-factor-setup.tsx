import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call, type CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { accountWords } from './account-words.ts';
import { QrPicture } from './qr-picture.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Sets a second factor up in three steps: who it is, the secret, a first code; then the recovery codes. */
export function SecondFactorSetup({ onDone }: { onDone(): void }) {
  const { lang, w } = useLanguage();
  const s = useWords(accountWords);
  const [password, setPassword] = useState('');
  const [begun, setBegun] = useState<CallOutput<'startSecondFactor'>>();
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<readonly string[]>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!begun && password === '') return setFault(w('needPassword'));
    if (begun && code.trim() === '') return setFault(s('needCode'));
    setFault(undefined);
    setBusy(true);
    try {
      if (begun) setCodes((await call('confirmSecondFactor', { body: { code } })).recoveryCodes);
      else setBegun(await call('startSecondFactor', { body: { password } }));
    } catch (error) {
      setFault(problemText(error, lang));
    }
    setBusy(false);
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  return (
    <form className="stack narrow-form" onSubmit={(event) => void submit(event)} noValidate>
      {begun ? (
        <>
          <p>{s('stepScan')}</p>
          <QrPicture rows={begun.picture} label={s('picture')} />
          <p className="factor-key">
            {s('key')}
            {w('colon')}
            <code>{(begun.secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
          </p>
          <LabelledEntry id="factor-code" label={s('code')} help={s('codeHint')} fault={fault}>
            <Input
              id="factor-code"
              value={code}
              autoFocus
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              onChange={({ target }) => setCode(target.value)}
            />
          </LabelledEntry>
        </>
      ) : (
        <LabelledEntry id="factor-password" label={w('password')} help={s('stepPassword')} fault={fault}>
          <Input.Password
            id="factor-password"
            value={password}
            autoFocus
            autoComplete="current-password"
            onChange={({ target }) => setPassword(target.value)}
          />
        </LabelledEntry>
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {s(begun ? 'confirm' : 'next')}
        </Button>
      </div>
    </form>
  );
}
