import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call, type CallOutput } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { SettingDialog } from '../settings/setting-dialog.tsx';
import { useWords } from '../use-words.ts';
import { accountWords } from './account-words.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';

type Factor = CallOutput<'getAccount'>['secondFactor'];

/** The own second factor: off, being set up, or on. */
export function SecondFactor({ factor, onChange }: { readonly factor: Factor; onChange(): void }) {
  const s = useWords(accountWords);
  const { message } = App.useApp();
  const [doing, setDoing] = useState<'set-up' | 'turn-off' | 'new-codes'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const done = (word?: 'factorSet' | 'factorGone') => {
    if (word) message.success(s(word));
    setDoing(undefined);
    setCodes(undefined);
    onChange();
  };
  return (
    <section className="settings-part">
      <div className="part-head">
        <h2>{s('factor')}</h2>
        {!doing && !codes && !factor && (
          <Button type="primary" onClick={() => setDoing('set-up')}>
            {s('setUp')}
          </Button>
        )}
        {factor && (
          <span className="row">
            <Button onClick={() => setDoing('new-codes')}>{s('newCodes')}</Button>
            <Button onClick={() => setDoing('turn-off')}>{s('turnOff')}</Button>
          </span>
        )}
      </div>
      <p className="settings-lead">{s('factorLead')}</p>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => done()} />
      ) : (
        doing !== 'set-up' && (
          <p>
            {factor ? s('factorOn', { at: chinaTime(factor.since), n: factor.codesLeft }) : s('factorOff')}
          </p>
        )
      )}
      {factor && factor.codesLeft < 3 && <p className="banner info">{s('fewCodes')}</p>}
      {doing === 'set-up' && <SecondFactorSetup onDone={() => done('factorSet')} />}
      {(doing === 'turn-off' || doing === 'new-codes') && (
        <ProofDialog
          title={s(doing === 'turn-off' ? 'turnOff' : 'newCodes')}
          onClose={() => setDoing(undefined)}
          onProof={async (body) => {
            if (doing === 'turn-off') {
              await call('removeSecondFactor', { body });
              return done('factorGone');
            }
            const made = await call('renewRecoveryCodes', { body });
            setDoing(undefined);
            setCodes(made.recoveryCodes);
          }}
        />
      )}
    </section>
  );
}

/** Asks for password and code before something of the second factor changes. */
function ProofDialog(props: {
  readonly title: string;
  onProof(body: { password: string; code: string }): Promise<void>;
  onClose(): void;
}) {
  const { lang, w } = useLanguage();
  const s = useWords(accountWords);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (password === '' || code.trim() === '') return setFault(s('needCode'));
    setBusy(true);
    try {
      await props.onProof({ password, code });
    } catch (error) {
      setFault(problemText(error, lang));
      setBusy(false);
    }
  };
  return (
    <SettingDialog
      title={props.title}
      width={420}
      dirty={false}
      busy={busy}
      okText={props.title}
      fault={fault}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <LabelledEntry id="proof-password" label={w('password')}>
        <Input.Password
          id="proof-password"
          value={password}
          autoComplete="current-password"
          onChange={({ target }) => setPassword(target.value)}
        />
      </LabelledEntry>
      <LabelledEntry id="proof-code" label={s('codeOrRecovery')}>
        <Input
          id="proof-code"
          value={code}
          autoComplete="one-time-code"
          onChange={({ target }) => setCode(target.value)}
        />
      </LabelledEntry>
    </SettingDialog>
  );
}
