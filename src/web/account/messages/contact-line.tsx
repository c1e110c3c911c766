import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { ContactKind } from '../../../model/messages/channel-kinds.ts';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call, type CallOutput } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { useWords } from '../../use-words.ts';
import { messageWords } from './message-words.ts';

type Contact = CallOutput<'getOwnMessages'>['contacts'][number];

/** One address: shown masked, entered anew, confirmed by the code that was sent there. */
export function ContactLine(props: {
  readonly kind: ContactKind;
  readonly usedBy: string;
  readonly contact: Contact | undefined;
  onChange(): void;
}) {
  const { kind, usedBy, contact, onChange } = props;
  const { lang } = useLanguage();
  const s = useWords(messageWords);
  const { message } = App.useApp();
  const [step, setStep] = useState<'shown' | 'address' | 'code'>('shown');
  const [text, setText] = useState('');
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<unknown>, said: string, next: typeof step) => {
    setBusy(true);
    setFault(undefined);
    try {
      await work();
      message.success(said);
      setStep(next);
    } catch (error) {
      setFault(problemText(error, lang));
    }
    setBusy(false);
    onChange();
  };
  const params = { kind };
  const send = () => attempt(() => call('setContact', { params, body: { to: text } }), s('codeSent'), 'code');
  const confirm = () =>
    attempt(() => call('confirmContact', { params, body: { code } }), s('confirmed'), 'shown');
  const remove = () => attempt(() => call('removeContact', { params }), s('removed'), 'shown');
  const enter = () => {
    setText('');
    setCode('');
    setFault(undefined);
    setStep('address');
  };
  return (
    <li>
      <div className="part-head">
        <span>
          <strong>{s(kind)}</strong> {contact ? contact.mask : s('notSet')}{' '}
          {contact && <span className="mark">{s(contact.verified ? 'verified' : 'unverified')}</span>}
          <span className="help"> {usedBy}</span>
        </span>
        <span className="row no-print">
          {step === 'shown' && (
            <Button size="small" aria-label={`${s(contact ? 'change' : 'enter')} ${s(kind)}`} onClick={enter}>
              {s(contact ? 'change' : 'enter')}
            </Button>
          )}
          {step === 'shown' && contact && (
            <Button
              size="small"
              loading={busy}
              aria-label={`${s('remove')} ${s(kind)}`}
              onClick={() => void remove()}
            >
              {s('remove')}
            </Button>
          )}
        </span>
      </div>
      {step === 'address' && (
        <form
          className="stack narrow-form"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <LabelledEntry
            id={`contact-${kind}`}
            label={s(kind)}
            fault={fault}
            help={kind === 'userid' ? s('useridHint') : undefined}
          >
            <Input
              id={`contact-${kind}`}
              value={text}
              maxLength={120}
              autoFocus
              inputMode={kind === 'mobile' ? 'tel' : kind === 'email' ? 'email' : 'text'}
              onChange={({ target }) => setText(target.value)}
            />
          </LabelledEntry>
          <div className="row">
            <Button type="primary" htmlType="submit" loading={busy} disabled={text.trim() === ''}>
              {s('sendCode')}
            </Button>
          </div>
        </form>
      )}
      {step === 'code' && (
        <form
          className="stack narrow-form"
          onSubmit={(event) => {
            event.preventDefault();
            void confirm();
          }}
        >
          <LabelledEntry id={`code-${kind}`} label={s('code')} fault={fault}>
            <Input
              id={`code-${kind}`}
              value={code}
              maxLength={10}
              autoFocus
              inputMode="numeric"
              autoComplete="one-time-code"
              onChange={({ target }) => setCode(target.value)}
            />
          </LabelledEntry>
          <div className="row">
            <Button type="primary" htmlType="submit" loading={busy} disabled={code.trim() === ''}>
              {s('confirm')}
            </Button>
            <Button onClick={() => void send()}>{s('sendAgain')}</Button>
          </div>
        </form>
      )}
    </li>
  );
}
