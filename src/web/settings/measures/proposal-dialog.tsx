import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Input, Select } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { SettingDialog } from '../setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { measureWords } from './measure-words.ts';
import { shortestReason } from './shortest-reason.ts';

/** Proposes that a unit's requests are not accepted; it has no effect before another person confirms it. */
export function ProposalDialog({ onClose }: { onClose(): void }) {
  const { lang, w } = useLanguage();
  const s = useWords(measureWords);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [unit, setUnit] = useState<string>();
  const [why, setWhy] = useState('');
  const [faults, setFaults] = useState<{ readonly unit?: string; readonly why?: string }>({});
  const [words, setWords] = useState('');
  const asked = useDebounced(words.trim(), 200);
  const found = useQuery({
    queryKey: ['lookup', 'unit', asked],
    queryFn: ({ signal }) => call('lookUp', { params: { type: 'unit' }, query: { q: asked } }, { signal }),
  });
  const save = useMutation({
    mutationFn: (body: { unit: string; why: string }) => call('proposeMeasure', { body }),
    onSuccess() {
      message.success(s('saved'));
      void queries.invalidateQueries({ queryKey: ['measures'] });
      onClose();
    },
  });
  const submit = () => {
    const missing = {
      ...(unit === undefined ? { unit: s('needUnit') } : {}),
      ...(why.trim().length < shortestReason ? { why: s('needReason', { min: shortestReason }) } : {}),
    };
    setFaults(missing);
    if (unit !== undefined && Object.keys(missing).length === 0) save.mutate({ unit, why: why.trim() });
  };
  return (
    <SettingDialog
      title={s('propose')}
      dirty={unit !== undefined || why !== ''}
      busy={save.isPending}
      okText={s('propose')}
      fault={save.isError ? problemText(save.error, lang) : undefined}
      onSave={submit}
      onClose={onClose}
    >
      <LabelledEntry id="measure-unit" label={s('unit')} required fault={faults.unit}>
        <Select
          id="measure-unit"
          value={unit}
          placeholder={s('pickUnit')}
          status={faults.unit ? 'error' : ''}
          showSearch={{ filterOption: false, onSearch: setWords }}
          options={(found.data?.hits ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          notFoundContent={w(found.isFetching ? 'searching' : 'nothing')}
          onChange={(value) => {
            setUnit(value);
            setFaults({});
          }}
        />
      </LabelledEntry>
      <LabelledEntry id="measure-why" label={s('why')} help={s('whyHint')} required fault={faults.why}>
        <Input.TextArea
          id="measure-why"
          value={why}
          rows={4}
          maxLength={500}
          status={faults.why ? 'error' : ''}
          onChange={({ target }) => {
            setWhy(target.value);
            setFaults({});
          }}
        />
      </LabelledEntry>
    </SettingDialog>
  );
}
