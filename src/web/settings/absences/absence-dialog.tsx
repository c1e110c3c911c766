import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { isCivilDate } from '../../../model/date.ts';
import { DateEntry } from '../../../fields/date-entry.tsx';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { hasCode, problemText } from '../../problem.ts';
import { useMe } from '../../session.tsx';
import { PersonPicker } from '../../people-picker.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';
import { checkAbsence, type AbsenceEntry, type AbsenceFaults } from './check-absence.ts';

/** Registers an absence: the own one, or with the duty anybody's. It says what it will mean before it is saved. */
export function AbsenceDialog({
  maySetOthers,
  onClose,
}: {
  readonly maySetOthers: boolean;
  onClose(): void;
}) {
  const { lang } = useLanguage();
  const s = useWords(settingsWords);
  const me = useMe();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [entry, setEntry] = useState<AbsenceEntry>({
    person: { id: me.id, name: me.name },
    from: me.today,
    to: undefined,
    substitute: null,
    note: '',
  });
  const [dirty, setDirty] = useState(false);
  const [faults, setFaults] = useState<AbsenceFaults>({});
  const { person, from, to, substitute, note } = entry;
  const change = (part: Partial<AbsenceEntry>) => {
    setEntry({ ...entry, ...part });
    setFaults({});
    setDirty(true);
  };
  const save = useMutation({
    mutationFn: (body: {
      person: string;
      from: string;
      to: string;
      substitute: string | null;
      note: string;
    }) => call('setAbsence', { body }),
    onSuccess() {
      message.success(s('absenceSaved'));
      for (const queryKey of [['absences'], ['people'], ['work']])
        void queries.invalidateQueries({ queryKey });
      onClose();
    },
    onError(error) {
      if (hasCode(error, 'absence-out-of-order')) setFaults({ to: problemText(error, lang) });
      if (hasCode(error, 'absence-own-substitute')) setFaults({ substitute: problemText(error, lang) });
    },
  });
  const submit = () => {
    const found = checkAbsence(entry, me.today, s);
    setFaults(found);
    if (Object.keys(found).length > 0 || !person || !isCivilDate(from) || !isCivilDate(to)) return;
    save.mutate({ person: person.id, from, to, substitute: substitute?.id ?? null, note: note.trim() });
  };
  const elsewhere = hasCode(save.error, 'absence-out-of-order', 'absence-own-substitute');
  const means =
    person === null || !isCivilDate(from) || !isCivilDate(to) || to < from
      ? undefined
      : s(
          person.id === me.id
            ? substitute
              ? 'meansYou'
              : 'meansYouNobody'
            : substitute
              ? 'means'
              : 'meansNobody',
          { from, to, person: person.name, substitute: substitute?.name ?? '' },
        );
  const day = (name: 'from' | 'to', label: string) => (
    <LabelledEntry id={`absence-${name}`} label={label} required fault={faults[name]}>
      <DateEntry
        attributes={{ id: `absence-${name}`, disabled: false, status: faults[name] ? 'error' : '' }}
        value={entry[name]}
        near={from}
        lang={lang}
        onChange={(value) => change({ [name]: value })}
      />
    </LabelledEntry>
  );
  return (
    <SettingDialog
      title={s('addAbsence')}
      dirty={dirty}
      busy={save.isPending}
      okText={s('registerAbsence')}
      fault={save.isError && !elsewhere ? problemText(save.error, lang) : undefined}
      onSave={submit}
      onClose={onClose}
    >
      <LabelledEntry id="absence-person" label={s('person')} required fault={faults.person}>
        <PersonPicker
          id="absence-person"
          value={person}
          disabled={!maySetOthers}
          faulty={faults.person !== undefined}
          onChange={(picked) => change({ person: picked })}
        />
      </LabelledEntry>
      <div className="setting-pair">
        {day('from', s('firstDay'))}
        {day('to', s('lastDay'))}
      </div>
      <LabelledEntry
        id="absence-substitute"
        label={s('substitute')}
        help={s('substituteHint')}
        fault={faults.substitute}
      >
        <PersonPicker
          id="absence-substitute"
          value={substitute}
          clearable
          without={person ? [person.id] : []}
          faulty={faults.substitute !== undefined}
          onChange={(picked) => change({ substitute: picked })}
        />
      </LabelledEntry>
      <LabelledEntry id="absence-note" label={s('note')} help={s('noteHint')}>
        <Input
          id="absence-note"
          value={note}
          maxLength={200}
          onChange={({ target }) => change({ note: target.value })}
        />
      </LabelledEntry>
      {means !== undefined && (
        <p className="banner info" role="status">
          {means}
        </p>
      )}
    </SettingDialog>
  );
}
