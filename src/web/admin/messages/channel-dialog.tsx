import { Checkbox } from 'antd';
import { useState } from 'react';
import { channelDeclarations, type ChannelKind } from '../../../model/messages/channel-kinds.ts';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { useDialogSave } from '../use-act.ts';
import { ChannelEntryField } from './channel-entry-field.tsx';
import type { Channel } from './channel-table.tsx';
import { messagesWords } from './messages-words.ts';

type Texts = Readonly<Record<string, string>>;

/** The settings of one channel, as its declaration lists them. */
export function ChannelDialog(props: {
  readonly kind: ChannelKind;
  readonly channel: Channel | undefined;
  onClose(): void;
}) {
  const { kind, channel, onClose } = props;
  const { lang } = useLanguage();
  const s = useWords(messagesWords);
  const { label, about, entries } = channelDeclarations[kind];
  const [settings, setSettings] = useState<Texts>(
    () =>
      channel?.settings ??
      Object.fromEntries(
        entries.flatMap(({ name, standard }) => (standard === undefined ? [] : [[name, standard]])),
      ),
  );
  const [secrets, setSecrets] = useState<Texts>({});
  const [enabled, setEnabled] = useState(channel?.enabled ?? true);
  const [changed, setChanged] = useState(false);
  const saving = useDialogSave(s('saved'), onClose);
  const word = (words: readonly [string, string]) => words[lang === 'zh' ? 0 : 1];
  const save = async () => {
    await saving.save(() => call('setChannel', { params: { kind }, body: { enabled, settings, secrets } }));
  };
  return (
    <SettingDialog
      title={word(label)}
      width={620}
      dirty={changed}
      busy={saving.busy}
      okText={s('save')}
      fault={saving.fault}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p className="help">{word(about)}</p>
      {entries.map((entry) => {
        const isSecret = entry.kind === 'secret';
        const kept = isSecret && channel?.secretsSet.includes(entry.name) === true;
        return (
          <ChannelEntryField
            key={entry.name}
            entry={entry}
            value={(isSecret ? secrets : settings)[entry.name] ?? ''}
            kept={kept ? s('secretKept') : undefined}
            onChange={(value) => {
              setChanged(true);
              (isSecret ? setSecrets : setSettings)((before) => ({ ...before, [entry.name]: value }));
            }}
          />
        );
      })}
      <Checkbox
        checked={enabled}
        onChange={({ target }) => {
          setChanged(true);
          setEnabled(target.checked);
        }}
      >
        {s('enabled')}
      </Checkbox>
    </SettingDialog>
  );
}
