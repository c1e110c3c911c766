import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { DateEntry } from '../../fields/date-entry.tsx';
import { isCivilDate } from '../../model/date.ts';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call, type CallInput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import { SettingDialog } from '../settings/setting-dialog.tsx';
import { useWords } from '../use-words.ts';
import { settingsWords } from '../settings/words.ts';
import { categoriesOf } from './category-words.ts';
import { codeChoices } from './code-words.ts';
import { severities, type ParameterEntry, type RuleEntry, type Severity } from './find-rules.ts';
import { ruleWords } from './rule-words.ts';

const leastBasis = 4;
const every = '';

/** Sets a limit for the office from a day on, for one category or all; what held before stays in the history. */
export function LimitDialog(props: {
  readonly rule: RuleEntry;
  readonly parameter: ParameterEntry;
  readonly bundle: TypeBundle;
  onClose(): void;
}) {
  const { rule, parameter, bundle, onClose } = props;
  const { lang } = useLanguage();
  const s = useWords(ruleWords);
  const common = useWords(settingsWords);
  const me = useMe();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [value, setValue] = useState<number | readonly string[] | null>(parameter.value);
  const [category, setCategory] = useState<string | null>(null);
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [basis, setBasis] = useState('');
  const [from, setFrom] = useState<string | undefined>(me.today);
  const [checked, setChecked] = useState(false);
  const save = useMutation({
    mutationFn: (body: CallInput<'setLimit'>['body']) =>
      call('setLimit', { params: { rule: rule.name }, body }),
    onSuccess(_answer, body) {
      message.success(s('saved', { from: body.from }));
      void queries.invalidateQueries({ queryKey: ['rules'] });
      onClose();
    },
  });
  const isList = Array.isArray(parameter.value);
  const goodValue = isList
    ? Array.isArray(value)
    : typeof value === 'number' && value >= 0 && value <= 100_000;
  const faults = {
    value: goodValue ? undefined : s('needValue'),
    basis: basis.trim().length >= leastBasis ? undefined : common('needBasis', { min: leastBasis }),
    from: isCivilDate(from) ? undefined : common('needDay'),
  };
  const submit = () => {
    setChecked(true);
    if (!goodValue || value === null || faults.basis !== undefined || !isCivilDate(from)) return;
    save.mutate({
      parameter: parameter.name,
      category,
      value: typeof value === 'number' ? value : [...value],
      severity,
      basis: basis.trim(),
      from,
    });
  };
  const fault = (name: keyof typeof faults) => (checked ? faults[name] : undefined);
  const status = (name: keyof typeof faults) => (fault(name) === undefined ? '' : 'error');
  // A category to which the rule does not apply has no limit to set.
  const categories = Object.entries(categoriesOf(bundle.type)).filter(
    ([name]) => (rule.only.length === 0 || rule.only.includes(name)) && !rule.except.includes(name),
  );
  return (
    <SettingDialog
      title={s('setTitle', { label: lang === 'zh' ? parameter.label : parameter.en })}
      width={isList ? 720 : 520}
      dirty={value !== parameter.value || basis !== '' || category !== null || severity !== null}
      busy={save.isPending}
      okText={s('save')}
      fault={save.isError ? problemText(save.error, lang) : undefined}
      onSave={submit}
      onClose={onClose}
    >
      <LabelledEntry id="limit-value" label={s('value')} required fault={fault('value')}>
        {isList ? (
          <Select
            id="limit-value"
            mode="multiple"
            className="limit-codes"
            value={Array.isArray(value) ? [...(value as string[])] : []}
            showSearch={{ optionFilterProp: 'label' }}
            options={codeChoices(bundle.type, parameter.default as string[], lang).map(({ code, words }) => ({
              value: code,
              label: words,
            }))}
            onChange={(codes: string[]) => setValue(codes)}
          />
        ) : (
          <InputNumber
            id="limit-value"
            value={typeof value === 'number' ? value : null}
            min={0}
            max={100_000}
            status={status('value')}
            suffix={lang === 'zh' ? parameter.unit.zh : parameter.unit.en}
            onChange={(next) => setValue(next)}
          />
        )}
      </LabelledEntry>
      <div className="setting-pair">
        {categories.length > 0 && (
          <LabelledEntry id="limit-category" label={s('category')}>
            <Select
              id="limit-category"
              value={category ?? every}
              options={[
                { value: every, label: s('allCategories') },
                ...categories.map(([name, one]) => ({ value: name, label: labelOf(name, one, lang) })),
              ]}
              onChange={(next) => setCategory(next === every ? null : next)}
            />
          </LabelledEntry>
        )}
        <LabelledEntry id="limit-severity" label={s('severity')}>
          <Select<Severity | ''>
            id="limit-severity"
            value={severity ?? ''}
            options={[
              { value: '', label: s('severityAs', { severity: s(rule.severity) }) },
              ...severities.map((one) => ({ value: one, label: s(one) })),
            ]}
            onChange={(next) => setSeverity(next === '' ? null : next)}
          />
        </LabelledEntry>
        <LabelledEntry
          id="limit-basis"
          label={common('basis')}
          required
          help={common('basisHint')}
          fault={fault('basis')}
        >
          <Input
            id="limit-basis"
            value={basis}
            maxLength={300}
            status={status('basis')}
            onChange={({ target }) => setBasis(target.value)}
          />
        </LabelledEntry>
        <LabelledEntry
          id="limit-from"
          label={common('fromDay')}
          required
          help={isCivilDate(from) && from < me.today ? s('retroactive') : undefined}
          fault={fault('from')}
        >
          <DateEntry
            attributes={{ id: 'limit-from', disabled: false, status: status('from') }}
            value={from}
            lang={lang}
            onChange={setFrom}
          />
        </LabelledEntry>
      </div>
    </SettingDialog>
  );
}
