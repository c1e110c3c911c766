import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { DateEntry } from '../../../fields/date-entry.tsx';
import type { TypeBundle } from '../../../model/record-type.ts';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call, type CallOutput } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { useMe } from '../../session.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';
import { AffectedCases } from './affected-cases.tsx';
import { checkEntry, leastBasis, startEntry, toBody, type AuthorityEntry } from './authority-entry.ts';
import { keys, type Line } from './authority-lines.ts';
import { authorityWords } from './authority-words.ts';
import { DeciderEntry } from './decider-entry.tsx';
import { KeyEntries } from './key-entries.tsx';

type Affected = CallOutput<'setAuthority'>['affected'];

/** Adds a line, or puts one in the place of another. What it concerns is seen before it can be saved. */
export function AuthorityDialog(props: {
  readonly bundle: TypeBundle;
  readonly line: Line | null;
  onClose(): void;
}) {
  const { bundle, line, onClose } = props;
  const type = bundle.type.name;
  const { lang } = useLanguage();
  const s = useWords(authorityWords);
  const common = useWords(settingsWords);
  const me = useMe();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [entry, setEntry] = useState<AuthorityEntry>(() => startEntry(line, me.today));
  const [dirty, setDirty] = useState(false);
  const [checked, setChecked] = useState(false);
  const [seen, setSeen] = useState<Affected>();
  const [accepted, setAccepted] = useState(false);
  const faults = checked ? checkEntry(entry, me.today) : {};
  const change = (part: Partial<AuthorityEntry>) => {
    setEntry({ ...entry, ...part });
    setDirty(true);
    setSeen(undefined);
    setAccepted(false);
  };
  const send = useMutation({
    mutationFn: (how: { preview: boolean; accepted: boolean }) =>
      call('setAuthority', { params: { type }, body: toBody(entry, line?.id ?? null, how) }),
    onSuccess(answer, { preview }) {
      if (preview) return setSeen(answer.affected);
      message.success(s('saved', { from: entry.from ?? '' }));
      void queries.invalidateQueries({ queryKey: ['authority'] });
      onClose();
    },
    // Cases may have come in between the look and the save: look again.
    onError: () => setSeen(undefined),
  });
  const submit = () => {
    setChecked(true);
    if (Object.keys(checkEntry(entry, me.today)).length > 0) return;
    send.mutate(seen === undefined ? { preview: true, accepted: false } : { preview: false, accepted });
  };
  const fault = (name: 'decider' | 'basis' | 'from'): string | undefined => {
    const word = faults[name];
    if (word === undefined) return undefined;
    if (word === 'needBody' || word === 'needRole') return s(word);
    return common(word, { min: leastBasis });
  };
  const allOpen = keys.every((key) => entry[key] === null);
  return (
    <SettingDialog
      title={s(line === null ? 'add' : 'changeTitle')}
      width={640}
      dirty={dirty}
      busy={send.isPending}
      okText={s(seen === undefined ? 'preview' : 'save')}
      okDisabled={seen !== undefined && seen.length > 0 && !accepted}
      fault={send.isError ? problemText(send.error, lang) : undefined}
      onSave={submit}
      onClose={onClose}
    >
      <KeyEntries bundle={bundle} entry={entry} onChange={change} />
      {allOpen && <p className="banner warn">{s('allOpen')}</p>}
      <DeciderEntry entry={entry} fault={fault('decider')} onChange={change} />
      <div className="setting-pair">
        <LabelledEntry
          id="authority-basis"
          label={common('basis')}
          required
          help={common('basisHint')}
          fault={fault('basis')}
        >
          <Input
            id="authority-basis"
            value={entry.basis}
            maxLength={300}
            placeholder={line?.basis}
            status={faults.basis ? 'error' : ''}
            onChange={({ target }) => change({ basis: target.value })}
          />
        </LabelledEntry>
        <LabelledEntry id="authority-from" label={common('fromDay')} required fault={fault('from')}>
          <DateEntry
            attributes={{ id: 'authority-from', disabled: false, status: faults.from ? 'error' : '' }}
            value={entry.from}
            min={me.today}
            lang={lang}
            onChange={(from) => change({ from })}
          />
        </LabelledEntry>
      </div>
      {seen !== undefined && (
        <AffectedCases type={type} cases={seen} accepted={accepted} onAccept={setAccepted} />
      )}
    </SettingDialog>
  );
}
