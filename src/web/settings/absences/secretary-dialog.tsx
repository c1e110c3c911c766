import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Radio } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { useMe } from '../../session.tsx';
import { PersonPicker, type Picked } from '../../people-picker.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';

/** Lets somebody write for a leader. */
export function SecretaryDialog({ maySet, onClose }: { readonly maySet: boolean; onClose(): void }) {
  const { lang, w } = useLanguage();
  const s = useWords(settingsWords);
  const me = useMe();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [leader, setLeader] = useState<Picked | null>(maySet ? null : { id: me.id, name: me.name });
  const [secretary, setSecretary] = useState<Picked | null>(null);
  const [decides, setDecides] = useState(false);
  const [faults, setFaults] = useState<{ leader?: string; secretary?: string }>({});
  const save = useMutation({
    mutationFn: (body: { leader: string; secretary: string; decides: boolean; remove: boolean }) =>
      call('setSecretary', { body }),
    onSuccess() {
      message.success(s('secretarySaved'));
      void queries.invalidateQueries({ queryKey: ['secretaries'] });
      onClose();
    },
  });
  const submit = () => {
    const own = leader !== null && leader.id === secretary?.id;
    setFaults({
      ...(leader === null ? { leader: s('needPerson') } : {}),
      ...(secretary === null ? { secretary: s('needPerson') } : {}),
      ...(own ? { secretary: s('notOwnSecretary') } : {}),
    });
    if (leader === null || secretary === null || own) return;
    save.mutate({ leader: leader.id, secretary: secretary.id, decides, remove: false });
  };
  return (
    <SettingDialog
      title={s(maySet ? 'addSecretary' : 'addMySecretary')}
      dirty={secretary !== null || decides || (maySet && leader !== null)}
      busy={save.isPending}
      okText={w('save')}
      fault={save.isError ? problemText(save.error, lang) : undefined}
      onSave={submit}
      onClose={onClose}
    >
      <LabelledEntry id="secretary-leader" label={s('leader')} required fault={faults.leader}>
        <PersonPicker
          id="secretary-leader"
          value={leader}
          disabled={!maySet}
          faulty={faults.leader !== undefined}
          onChange={setLeader}
        />
      </LabelledEntry>
      <LabelledEntry id="secretary-who" label={s('secretary')} required fault={faults.secretary}>
        <PersonPicker
          id="secretary-who"
          value={secretary}
          without={leader ? [leader.id] : []}
          faulty={faults.secretary !== undefined}
          onChange={setSecretary}
        />
      </LabelledEntry>
      <div className="labelled" role="radiogroup" aria-label={s('extent')}>
        <Radio.Group
          name="secretary-extent"
          value={decides}
          onChange={({ target }) => setDecides(target.value === true)}
          options={[
            { value: false, label: s('mayRegister') },
            { value: true, label: s('mayDecide') },
          ]}
        />
      </div>
    </SettingDialog>
  );
}
