import { Input } from 'antd';
import { useState } from 'react';
import { channelDeclarations, type ChannelKind } from '../../../model/messages/channel-kinds.ts';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call, type CallOutput } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { messagesWords } from './messages-words.ts';

/** Sends a test message and shows what the other side said. */
export function TestDialog({ kind, onClose }: { readonly kind: ChannelKind; onClose(): void }) {
  const { lang } = useLanguage();
  const s = useWords(messagesWords);
  const { label, contact } = channelDeclarations[kind];
  const [to, setTo] = useState('');
  const [result, setResult] = useState<CallOutput<'testChannel'>>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setResult(undefined);
    setFault(undefined);
    try {
      setResult(await call('testChannel', { params: { kind }, body: { to: to.trim() } }));
    } catch (error) {
      setFault(problemText(error, lang));
    }
    setBusy(false);
  };
  return (
    <SettingDialog
      title={`${s('testTitle')}${lang === 'zh' ? `：${label[0]}` : `: ${label[1]}`}`}
      dirty={false}
      busy={busy}
      okText={s('send')}
      okDisabled={to.trim() === ''}
      fault={fault}
      onSave={() => void send()}
      onClose={onClose}
    >
      <LabelledEntry id="test-to" label={`${s('testTo')} ${s(contact)}`} required help={s('testHint')}>
        <Input
          id="test-to"
          value={to}
          maxLength={120}
          autoFocus
          onChange={({ target }) => setTo(target.value)}
          onPressEnter={() => to.trim() !== '' && void send()}
        />
      </LabelledEntry>
      <p className="help">{s('testSaved')}</p>
      {result && (
        <div className={result.sent ? 'banner info' : 'banner warn'} role="status">
          <strong>{s(result.sent ? 'testSent' : 'testFailed')}</strong>
          <p className="gateway-answer">{result.answer}</p>
        </div>
      )}
    </SettingDialog>
  );
}
