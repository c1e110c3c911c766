import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState, useSyncExternalStore, type FormEvent } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { expiredSession } from '../expired-session.ts';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import { endSession } from './end-session.ts';

/** Asks the same person for the password over the page that they were on; nothing typed there is lost. */
export function ExpiredDialog() {
  const waiting = useSyncExternalStore(expiredSession.subscribe, expiredSession.isWaiting);
  return waiting ? <Dialog /> : null;
}

function Dialog() {
  const { lang, w } = useLanguage();
  const me = useMe();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (password === '') return setFault(w('needPassword'));
    setBusy(true);
    try {
      const again = await call('signIn', {
        body: {
          office: me.office.code,
          login: me.login,
          password,
          ...(code === undefined ? {} : { code: code.trim() }),
        },
      });
      queries.setQueryData(['me'], again);
      expiredSession.settle(true);
    } catch (error) {
      if (hasCode(error, 'second-factor-needed') && code === undefined) setCode('');
      else setFault(problemText(error, lang));
      setBusy(false);
    }
  };
  return (
    <Modal open title={w('signedOutHint')} closable={false} keyboard={false} footer={null} width={420}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <p>{w('signInAgain')}</p>
        <p>
          {me.office.name} · {me.name}
        </p>
        <LabelledEntry id="again-password" label={w('password')} fault={fault}>
          <Input.Password
            id="again-password"
            value={password}
            autoFocus
            autoComplete="current-password"
            onChange={({ target }) => setPassword(target.value)}
          />
        </LabelledEntry>
        {code !== undefined && (
          <LabelledEntry id="again-code" label={w('secondCode')} help={w('secondCodeHint')}>
            <Input
              id="again-code"
              value={code}
              autoFocus
              maxLength={40}
              autoComplete="one-time-code"
              onChange={({ target }) => setCode(target.value)}
            />
          </LabelledEntry>
        )}
        <div className="row end">
          <Button onClick={() => endSession(queries)}>{w('otherPerson')}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {w('signIn')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
