import { Button, Popover, Select } from 'antd';
import { useState } from 'react';
import { DateEntry } from '../../fields/date-entry.tsx';
import type { Period } from '../../model/period.ts';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { useLanguage } from '../language.tsx';
import { choiceOf, nameOfChoice, offeredYears, spans } from './period-choice.ts';

/** Picks a year and a part of it, or any two days. */
export function PeriodPicker(props: {
  readonly period: Period;
  readonly today: string;
  onPick(period: string): void;
}) {
  const { period, today, onPick } = props;
  const { w } = useLanguage();
  const [choice, setChoice] = useState(() => choiceOf(period));
  const [custom, setCustom] = useState(false);
  const pick = (part: Partial<typeof choice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    if (next.span === 'custom') return setCustom(true);
    const name = nameOfChoice(next);
    if (name !== undefined) onPick(name);
  };
  const spanLabel = (span: string): string => {
    if (span === '') return w('wholeYear');
    if (span === 'custom') return w('custom');
    if (span === 'H1') return w('firstHalf');
    if (span === 'H2') return w('secondHalf');
    if (span.startsWith('Q')) return w('quarter', { n: span.slice(1) });
    return w('month', { n: Number(span.slice(1)) });
  };
  return (
    <div className="period-picker" role="group" aria-label={w('period')}>
      <Select
        aria-label={w('year')}
        value={choice.year}
        options={offeredYears(today, choice.year).map((year) => ({ value: year, label: String(year) }))}
        onChange={(year: number) => pick({ year, span: choice.span === 'custom' ? 'H1' : choice.span })}
      />
      <Popover
        open={custom}
        onOpenChange={(open) => {
          if (!open) setCustom(false);
        }}
        trigger={[]}
        placement="bottomRight"
        destroyOnHidden
        content={
          <CustomPeriod
            from={choice.from}
            to={choice.to}
            onCancel={() => {
              setCustom(false);
              setChoice(choiceOf(period));
            }}
            onApply={(name) => {
              setCustom(false);
              onPick(name);
            }}
          />
        }
      >
        <Select
          aria-label={w('span')}
          value={choice.span}
          className="span-select"
          listHeight={400}
          virtual={false}
          options={spans.map((span) => ({ value: span, label: spanLabel(span) }))}
          onSelect={(span: string) => pick({ span })}
        />
      </Popover>
    </div>
  );
}

function CustomPeriod(props: {
  readonly from: string;
  readonly to: string;
  onApply(name: string): void;
  onCancel(): void;
}) {
  const { lang, w } = useLanguage();
  const [from, setFrom] = useState<string | undefined>(props.from);
  const [to, setTo] = useState<string | undefined>(props.to);
  const [fault, setFault] = useState<string>();
  const apply = () => {
    const name = nameOfChoice({ year: 0, span: 'custom', from: from ?? '', to: to ?? '' });
    if (name === undefined) setFault(w('rangeFault'));
    else props.onApply(name);
  };
  return (
    <form
      className="between-ends"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <div className="row top">
        <LabelledEntry id="period-from" label={w('from')}>
          <DateEntry
            attributes={{ id: 'period-from', disabled: false, status: fault ? 'error' : '' }}
            value={from}
            lang={lang}
            onChange={setFrom}
          />
        </LabelledEntry>
        <LabelledEntry id="period-to" label={w('to')}>
          <DateEntry
            attributes={{ id: 'period-to', disabled: false, status: fault ? 'error' : '' }}
            value={to}
            near={from}
            lang={lang}
            onChange={setTo}
          />
        </LabelledEntry>
      </div>
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="row end">
        <Button onClick={props.onCancel}>{w('cancel')}</Button>
        <Button type="primary" htmlType="submit">
          {w('customApply')}
        </Button>
      </div>
    </form>
  );
}
