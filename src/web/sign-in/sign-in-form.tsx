import { Button, Input, Select } from 'antd';
import { useRef, useState, type FormEvent } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { keep, kept } from '../kept.ts';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';
import type { Me, Office } from '../records.ts';
import { checkSignIn } from './check-sign-in.ts';

/** Office, account and password. The office is remembered on this computer, the rest never. */
export function SignInForm(props: {
  readonly offices: readonly Office[];
  readonly loading: boolean;
  onSignedIn(me: Me): void;
}) {
  const { lang, w } = useLanguage();
  const [office, setOffice] = useState<string | undefined>(() => kept('office'));
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  // Asked for only after the password was right, and of those only who have a second factor.
  const [code, setCode] = useState<string>();
  const [faults, setFaults] = useState<ReturnType<typeof checkSignIn>>({});
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // An office remembered from elsewhere may not exist here.
  const known = props.offices.length === 0 || props.offices.some(({ code }) => code === office);
  const chosen = known ? office : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const missing = checkSignIn({ office: chosen, login, password });
    setFaults(missing);
    setRefusal('');
    const [first] = Object.keys(missing);
    if (first !== undefined || chosen === undefined) {
      form.current?.querySelector<HTMLElement>(`#sign-in-${first ?? 'office'}`)?.focus();
      return;
    }
    setBusy(true);
    try {
      const me = await call('signIn', {
        body: {
          office: chosen,
          login: login.trim(),
          password,
          ...(code === undefined ? {} : { code: code.trim() }),
        },
      });
      keep('office', chosen);
      props.onSignedIn(me);
    } catch (error) {
      if (hasCode(error, 'second-factor-needed') && code === undefined) setCode('');
      else setRefusal(problemText(error, lang));
      setBusy(false);
    }
  };
  const faultOf = (name: keyof typeof faults) => {
    const word = faults[name];
    return word === undefined ? undefined : w(word);
  };
  return (
    <form ref={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <LabelledEntry id="sign-in-office" label={w('office')} fault={faultOf('office')}>
        <Select
          id="sign-in-office"
          size="large"
          value={props.loading ? undefined : chosen}
          loading={props.loading}
          placeholder={w('officeHint')}
          showSearch={{ optionFilterProp: ['label', 'words'] }}
          options={props.offices.map(({ code, name, en }) => ({
            value: code,
            label: lang === 'zh' ? name : en,
            words: `${name} ${en} ${code}`,
          }))}
          onChange={setOffice}
        />
      </LabelledEntry>
      <LabelledEntry id="sign-in-login" label={w('login')} fault={faultOf('login')}>
        <Input
          id="sign-in-login"
          size="large"
          value={login}
          autoComplete="username"
          autoFocus={chosen !== undefined}
          onChange={({ target }) => setLogin(target.value)}
        />
      </LabelledEntry>
      <LabelledEntry id="sign-in-password" label={w('password')} fault={faultOf('password')}>
        <Input.Password
          id="sign-in-password"
          size="large"
          value={password}
          autoComplete="current-password"
          onChange={({ target }) => setPassword(target.value)}
        />
      </LabelledEntry>
      {code !== undefined && (
        <LabelledEntry id="sign-in-code" label={w('secondCode')} help={w('secondCodeHint')}>
          <Input
            id="sign-in-code"
            size="large"
            value={code}
            autoFocus
            maxLength={40}
            autoComplete="one-time-code"
            onChange={({ target }) => setCode(target.value)}
          />
        </LabelledEntry>
      )}
      {refusal !== '' && (
        <p className="fault" role="alert">
          {refusal}
        </p>
      )}
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>
        {w('signIn')}
      </Button>
    </form>
  );
}
