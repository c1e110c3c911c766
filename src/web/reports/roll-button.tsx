import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { findPeriod, periodLabel } from '../../model/period.ts';
import { nextPeriods } from '../../model/report/next-periods.ts';
import { call, type CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { rollingWords } from './rolling-words.ts';

/** 起草下一期: chooses the period, says what will happen, and afterwards what did. */
export function RollButton(props: {
  readonly report: string;
  readonly period: string;
  onNext(period: string): void;
}) {
  const { period } = props;
  const { lang } = useLanguage();
  const s = useWords(rollingWords);
  const [to, setTo] = useState<string>();
  const offered = nextPeriods({ name: period });
  if (offered.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: offered.map((one) => ({ key: one.name, label: periodLabel(one, lang) })),
          onClick: ({ key }) => setTo(key),
        }}
      >
        <Button>{s('roll')}</Button>
      </Dropdown>
      {to !== undefined && <RollDialog {...props} to={to} onClose={() => setTo(undefined)} />}
    </>
  );
}

function RollDialog(props: {
  readonly report: string;
  readonly period: string;
  readonly to: string;
  onNext(period: string): void;
  onClose(): void;
}) {
  const { report, period, to, onNext, onClose } = props;
  const { lang } = useLanguage();
  const s = useWords(rollingWords);
  const queries = useQueryClient();
  const named = (name: string): string => {
    const found = findPeriod(name);
    return found ? periodLabel(found, lang) : name;
  };
  const roll = useMutation({
    mutationFn: () => call('rollForward', { params: { report }, body: { from: period, to } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  });
  return (
    <Modal
      open
      title={s('rollTitle', { from: named(period), to: named(to) })}
      onCancel={onClose}
      footer={null}
      width={520}
    >
      {roll.data ? <Rolled result={roll.data} /> : <p>{s('rollLead')}</p>}
      {roll.isError && (
        <p className="banner warn" role="alert">
          {problemText(roll.error, lang)}
        </p>
      )}
      <div className="row end">
        <Button onClick={onClose}>{s('close')}</Button>
        {roll.data ? (
          <Button type="primary" onClick={() => (onClose(), onNext(to))}>
            {s('toNext', { to: named(to) })}
          </Button>
        ) : (
          <Button type="primary" loading={roll.isPending} onClick={() => roll.mutate()}>
            {s('rollIt')}
          </Button>
        )}
      </div>
    </Modal>
  );
}

function Rolled({ result }: { readonly result: CallOutput<'rollForward'> }) {
  const s = useWords(rollingWords);
  const { carried, marked, tasks, kept, left } = result;
  return (
    <div role="status">
      <p>{carried + tasks === 0 ? s('rolledNothing') : s('rolled', { n: carried, marked, tasks })}</p>
      {kept.length > 0 && <p>{s('rolledKept', { n: kept.length })}</p>}
      {left.length > 0 && <p>{s('rolledLeft', { n: left.length })}</p>}
    </div>
  );
}
