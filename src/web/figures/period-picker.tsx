import { Button, Popover, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { DateEntry } from '../../fields/date-entry.tsx';
import { periodAsOf, type Period } from '../../model/period.ts';
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
  const [custom, setCustom] = useState<'custom' | 'asOf'>();
  const pick = (part: Partial<typeof choice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    if (next.span === 'custom' || next.span === 'asOf') return setCustom(next.span);
    const name = nameOfChoice(next);
    if (name !== undefined) onPick(name);
  };
  const cancel = () => {
    setCustom(undefined);
    setChoice(choiceOf(period));
  };
  const apply = (name: string) => {
    setCustom(undefined);
    onPick(name);
  };
  const spanLabel = (span: string): string => {
    if (span === '') return w('wholeYear');
    if (span === 'custom') return w('custom');
    if (span === 'asOf') return w('upToDay');
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
        onChange={(year: number) =>
          pick({ year, span: choice.span === 'custom' || choice.span === 'asOf' ? 'H1' : choice.span })
        }
      />
      <Popover
        open={custom !== undefined}
        onOpenChange={(open) => {
          if (!open) setCustom(undefined);
        }}
        trigger={[]}
        placement="bottomRight"
        destroyOnHidden
        content={
          custom === 'asOf' ? (
            <AsOf period={period} today={today} onCancel={cancel} onApply={apply} />
          ) : (
            <CustomPeriod from={choice.from} to={choice.to} onCancel={cancel} onApply={apply} />
          )
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

/** The period that is shown as it stood on one of its days: compared with the same days of last year. */
function AsOf(props: {
  readonly period: Period;
  readonly today: string;
  onApply(name: string): void;
  onCancel(): void;
}) {
  const { period, today } = props;
  const { lang, w } = useLanguage();
  // Of days picked before, the whole year that they began in is offered again.
  const whole = period.name.includes('..')
    ? { from: period.from, to: `${period.from.slice(0, 4)}-12-31` }
    : period;
  const [day, setDay] = useState<string | undefined>(
    today >= whole.from && today <= whole.to ? today : period.to,
  );
  const [fault, setFault] = useState(false);
  const apply = () => {
    const asOf = periodAsOf(whole, day ?? '');
    if (asOf) props.onApply(asOf.name);
    else setFault(true);
  };
  return (
    <EndsForm
      className="as-of"
      fault={fault ? w('upToFault', { from: whole.from, to: whole.to }) : undefined}
      onApply={apply}
      onCancel={props.onCancel}
    >
      <LabelledEntry id="period-as-of" label={w('upToDay')}>
        <DateEntry
          attributes={{ id: 'period-as-of', disabled: false, status: fault ? 'error' : '' }}
          value={day}
          lang={lang}
          onChange={setDay}
        />
      </LabelledEntry>
    </EndsForm>
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
    <EndsForm fault={fault} onApply={apply} onCancel={props.onCancel}>
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
    </EndsForm>
  );
}

/** Days that are chosen by hand count once they are applied. */
function EndsForm(props: {
  readonly className?: string;
  readonly fault: string | undefined;
  readonly children: ReactNode;
  onApply(): void;
  onCancel(): void;
}) {
  const { className, fault, children, onApply, onCancel } = props;
  const { w } = useLanguage();
  return (
    <form
      className={`between-ends${className === undefined ? '' : ` ${className}`}`}
      onSubmit={(event) => {
        event.preventDefault();
        onApply();
      }}
    >
      {children}
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="row end">
        <Button onClick={onCancel}>{w('cancel')}</Button>
        <Button type="primary" htmlType="submit">
          {w('customApply')}
        </Button>
      </div>
    </form>
  );
}
