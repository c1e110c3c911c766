import { App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { channelDeclarations, type ChannelKind } from '../../../model/messages/channel-kinds.ts';
import { messageKinds } from '../../../model/messages/message-kinds.ts';
import { call, type CallOutput } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { useDirtyGuard } from '../../settings/use-dirty-guard.ts';
import { useWords } from '../../use-words.ts';
import { messageWords } from './message-words.ts';
import { isUrgentKind, toggleKind, toggleUrgent } from './toggle-wishes.ts';

type Preferences = CallOutput<'getOwnMessages'>['preferences'];

/** Which kinds come over which channel, and when nothing comes. */
export function WishesForm(props: {
  readonly channels: readonly ChannelKind[];
  readonly preferences: Preferences;
  onSaved(): void;
}) {
  const { channels, preferences, onSaved } = props;
  const { lang } = useLanguage();
  const s = useWords(messageWords);
  const { message } = App.useApp();
  const [wishes, setWishes] = useState(preferences);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const dirty = JSON.stringify(wishes) !== JSON.stringify(preferences);
  useDirtyGuard(dirty);
  const change = (part: Partial<Preferences>) => setWishes({ ...wishes, ...part });
  const nameOf = (channel: ChannelKind) => channelDeclarations[channel].label[lang === 'zh' ? 0 : 1];
  const save = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      await call('setOwnPreferences', { body: wishes });
      message.success(s('saved'));
      onSaved();
    } catch (error) {
      setFault(problemText(error, lang));
    }
    setBusy(false);
  };
  const { quiet } = wishes;
  const time = (id: string, value: string, set: (value: string) => void) => (
    <Input
      id={id}
      type="time"
      className="clock-entry"
      aria-label={s(id === 'quiet-from' ? 'quietFrom' : id === 'quiet-to' ? 'quietTo' : 'digest')}
      value={value}
      onChange={({ target }) => target.value !== '' && set(target.value)}
    />
  );
  return (
    <>
      <h3>{s('wishes')}</h3>
      <div className="table-frame" tabIndex={0} role="region" aria-label={s('wishes')}>
        <table className="wish-table">
          <thead>
            <tr>
              <th scope="col">{s('kind')}</th>
              {channels.map((channel) => (
                <th key={channel} scope="col">
                  {nameOf(channel)}
                </th>
              ))}
              <th scope="col">{s('urgent')}</th>
            </tr>
          </thead>
          <tbody>
            {messageKinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{s(kind)}</th>
                {channels.map((channel) => (
                  <td key={channel}>
                    <Checkbox
                      aria-label={`${s(kind)} ${nameOf(channel)}`}
                      checked={wishes.channels[channel]?.includes(kind) ?? true}
                      onChange={() => change({ channels: toggleKind(wishes.channels, channel, kind) })}
                    />
                  </td>
                ))}
                <td>
                  {isUrgentKind(kind) && (
                    <Checkbox
                      aria-label={`${s(kind)} ${s('urgent')}`}
                      checked={wishes.urgent.includes(kind)}
                      onChange={() => change({ urgent: toggleUrgent(wishes.urgent, kind) })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{s('times')}</h3>
      <div className="stack">
        <div className="row">
          <Checkbox
            checked={quiet !== null}
            onChange={({ target }) =>
              change({ quiet: target.checked ? { from: '18:00', to: '08:30' } : null })
            }
          >
            {s('quiet')}
          </Checkbox>
          {quiet && (
            <>
              {s('quietFrom')}
              {time('quiet-from', quiet.from, (from) => change({ quiet: { ...quiet, from } }))}
              {s('quietTo')}
              {time('quiet-to', quiet.to, (to) => change({ quiet: { ...quiet, to } }))}
            </>
          )}
        </div>
        <Checkbox
          checked={wishes.workdaysOnly}
          onChange={({ target }) => change({ workdaysOnly: target.checked })}
        >
          {s('workdays')}
        </Checkbox>
        <div className="row">
          <Checkbox
            checked={wishes.digestAt !== null}
            onChange={({ target }) => change({ digestAt: target.checked ? '08:45' : null })}
          >
            {s('digest')}
          </Checkbox>
          {wishes.digestAt !== null && time('digest-at', wishes.digestAt, (digestAt) => change({ digestAt }))}
        </div>
        <p className="help">{s('quietHint')}</p>
        {fault !== undefined && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <div className="row no-print">
          <Button type="primary" loading={busy} disabled={!dirty} onClick={() => void save()}>
            {s('save')}
          </Button>
        </div>
      </div>
    </>
  );
}
