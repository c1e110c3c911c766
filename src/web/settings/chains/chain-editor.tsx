import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { useAskToLeave, useDirtyGuard } from '../use-dirty-guard.ts';
import { useWords } from '../../use-words.ts';
import { faultOf, sameSteps, toBody, type Chain, type Step } from './chain-steps.ts';
import { chainWords } from './chain-words.ts';
import { StepRow } from './step-row.tsx';

/** A chain being changed: days, how many decide, who, and which steps the office does without. */
export function ChainEditor(props: { readonly type: string; readonly chain: Chain; onDone(): void }) {
  const { type, chain, onDone } = props;
  const { lang, w } = useLanguage();
  const s = useWords(chainWords);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const ask = useAskToLeave();
  const [steps, setSteps] = useState<readonly Step[]>(chain.steps);
  const dirty = !sameSteps(steps, chain.steps);
  useDirtyGuard(dirty);
  const fault = faultOf(steps);
  const save = useMutation({
    mutationFn: () => call('setChain', { params: { type, purpose: chain.purpose }, body: toBody(steps) }),
    onSuccess() {
      message.success(s('saved'));
      void queries.invalidateQueries({ queryKey: ['chains'] });
      onDone();
    },
  });
  const submit = () => {
    if (!save.isPending && dirty && fault === undefined) save.mutate();
  };
  useHotkey('Ctrl+s', submit);
  const change = (name: string, part: Partial<Step>) =>
    setSteps((now) => now.map((step) => (step.name === name ? { ...step, ...part } : step)));
  return (
    <>
      <p className="banner info">{s('onlyNew')}</p>
      <table className="settings-table chain-edit">
        <thead>
          <tr>
            <th scope="col">{s('step')}</th>
            <th scope="col">{s('who')}</th>
            <th scope="col">{s('mode')}</th>
            <th scope="col">{s('days')}</th>
            <th scope="col">{s('leaveOut')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow key={step.name} step={step} onChange={(part) => change(step.name, part)} />
          ))}
        </tbody>
      </table>
      {fault !== undefined && (
        <p className="fault" role="alert">
          {s(fault)}
        </p>
      )}
      {save.isError && (
        <p className="fault" role="alert">
          {problemText(save.error, lang)}
        </p>
      )}
      <div className="row end chain-bar">
        <Button onClick={() => ask(dirty, onDone)}>{w('cancel')}</Button>
        <Button
          type="primary"
          title="Ctrl+S"
          loading={save.isPending}
          disabled={!dirty || fault !== undefined}
          onClick={submit}
        >
          {w('save')}
        </Button>
      </div>
    </>
  );
}
