import { App, InputNumber } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import type { RetentionLine } from './retention-page.tsx';
import { retentionWords } from './retention-words.ts';
import { useRuleWords } from './use-rule-words.ts';

/** Makes the time of a rule shorter. */
export function DaysDialog({ line, onClose }: { readonly line: RetentionLine; onClose(): void }) {
  const s = useWords(retentionWords);
  const { lang } = useLanguage();
  const { message } = App.useApp();
  const { refresh } = useAct();
  const told = useRuleWords()(line);
  const [days, setDays] = useState(line.days);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await call('setRetention', { body: { type: line.type, rule: line.rule, days } });
      message.success(s('saved'));
      refresh();
      onClose();
    } catch (error) {
      setFault(problemText(error, lang));
      setBusy(false);
    }
  };
  return (
    <SettingDialog
      title={s('setTitle')}
      width={460}
      dirty={days !== line.days}
      busy={busy}
      okText={s('save')}
      okDisabled={days === line.days}
      fault={fault}
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
