import { InputNumber } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { useDialogSave } from '../use-act.ts';
import type { RetentionLine } from './retention-page.tsx';
import { retentionWords } from './retention-words.ts';
import { useRuleWords } from './use-rule-words.ts';

/** Makes the time of a rule shorter. */
export function DaysDialog({ line, onClose }: { readonly line: RetentionLine; onClose(): void }) {
  const s = useWords(retentionWords);
  const told = useRuleWords()(line);
  const [days, setDays] = useState(line.days);
  const saving = useDialogSave(s('saved'), onClose);
  const save = async () => {
    await saving.save(() => call('setRetention', { body: { type: line.type, rule: line.rule, days } }));
  };
  return (
    <SettingDialog
      title={s('setTitle')}
      width={460}
      dirty={days !== line.days}
      busy={saving.busy}
      okText={s('save')}
      okDisabled={days === line.days}
      fault={saving.fault}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>
        {told.type} · {told.rule}
      </p>
      <LabelledEntry id="retention-days" label={s('setDays', { n: line.most })} required help={s('setHint')}>
        <InputNumber
          id="retention-days"
          value={days}
          min={0}
          max={line.most}
          precision={0}
          autoFocus
          onChange={(value) => value !== null && setDays(value)}
        />
      </LabelledEntry>
    </SettingDialog>
  );
}
