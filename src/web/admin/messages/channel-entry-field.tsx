import { Checkbox, Input, Select } from 'antd';
import type { ChannelEntry } from '../../../model/messages/channel-kinds.ts';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { useLanguage } from '../../language.tsx';

/** One entry of a channel, in the control of its kind. */
export function ChannelEntryField(props: {
  readonly entry: ChannelEntry;
  readonly value: string;
  /** Said instead of a secret that is there and not shown. */
  readonly kept?: string | undefined;
  onChange(value: string): void;
}) {
  const { entry, value, kept, onChange } = props;
  const { lang } = useLanguage();
  const word = (words: readonly [string, string]) => words[lang === 'zh' ? 0 : 1];
  const id = `channel-${entry.name}`;
  const help = kept ?? (entry.help && word(entry.help));
  if (entry.kind === 'yes')
    return (
      <div>
        <Checkbox checked={value === 'yes'} onChange={({ target }) => onChange(target.checked ? 'yes' : '')}>
          {word(entry.label)}
        </Checkbox>
        {help !== undefined && <p className="help">{help}</p>}
      </div>
    );
  const common = {
    id,
    value,
    maxLength: 2_000,
    'aria-describedby': help === undefined ? undefined : `${id}.help`,
  };
  return (
    <LabelledEntry
      id={id}
      label={word(entry.label)}
      required={entry.required === true && kept === undefined}
      help={help}
    >
      {entry.choices ? (
        <Select
          id={id}
          className="wide-select"
          value={value === '' ? undefined : value}
          options={entry.choices.map((one) => ({ value: one.value, label: word(one.label) }))}
          onChange={(chosen: string) => onChange(chosen)}
        />
      ) : entry.kind === 'secret' ? (
        <Input.Password
          {...common}
          autoComplete="new-password"
          placeholder={kept === undefined ? undefined : '••••••••'}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : entry.kind === 'long' ? (
        <Input.TextArea {...common} rows={3} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <Input
          {...common}
          inputMode={entry.kind === 'number' ? 'numeric' : entry.kind === 'address' ? 'url' : 'text'}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </LabelledEntry>
  );
}
