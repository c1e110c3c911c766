import { CloseCircleFilled, DownOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { DateEntry } from '../../fields/date-entry.tsx';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { isEnd, readBetween, toSent, toTyped, usualSpans, writeBetween } from './between.ts';
import type { FilterEntryProps } from './filter-entry.tsx';

/** Narrows to days or numbers between two ends, either of which may stay open. */
export function BetweenFilter({ bundle, field: name, label, value, onChange }: FilterEntryProps) {
  const { w } = useLanguage();
  const [open, setOpen] = useState(false);
  const field = bundle.type.fields[name];
  const column = field?.kind.columns(field.options)[0]?.type ?? 'text';
  const { from, to } = readBetween(value);
  const shown =
    value === ''
      ? w('all')
      : `${toTyped(column, from) || w('anyEnd')} – ${toTyped(column, to) || w('anyEnd')}`;
  const apply = (next: string) => {
    onChange(next);
    setOpen(false);
  };
  return (
    <span className="between">
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={<Ends column={column} id={name} from={from} to={to} onApply={apply} />}
      >
        <Button className="filter-button" aria-expanded={open} aria-label={`${label}${w('colon')}${shown}`}>
          <span className="filter-name">
            {label}
            {w('colon')}
          </span>
          <span className={value === '' ? 'filter-none' : undefined}>{shown}</span>
          {value === '' && <DownOutlined aria-hidden className="small-icon" />}
        </Button>
      </Popover>
      {value !== '' && (
        <Button
          type="text"
          size="small"
          className="between-clear"
          icon={<CloseCircleFilled aria-hidden />}
          aria-label={w('clearOne', { label })}
          onClick={() => onChange('')}
        />
      )}
    </span>
  );
}

function Ends(props: {
  readonly column: Parameters<typeof isEnd>[0];
  readonly id: string;
  readonly from: string;
  readonly to: string;
  onApply(value: string): void;
}) {
  const { column, id, onApply } = props;
  const { lang, w } = useLanguage();
  const { today } = useMe();
  const [from, setFrom] = useState(toTyped(column, props.from));
  const [to, setTo] = useState(toTyped(column, props.to));
  const [faulty, setFaulty] = useState(false);
  const apply = () => {
    if (!isEnd(column, from) || !isEnd(column, to)) return setFaulty(true);
    onApply(writeBetween(toSent(column, from), toSent(column, to)));
  };
  const end = (side: 'from' | 'to', value: string, set: (value: string) => void) => {
    const entryId = `filter-${id}-${side}`;
    const wrong = faulty && !isEnd(column, value);
    return (
      <LabelledEntry
        id={entryId}
        label={w(side)}
        fault={wrong ? w(column === 'date' ? 'badDate' : 'badNumber') : undefined}
      >
        {column === 'date' ? (
          <DateEntry
            attributes={{ id: entryId, disabled: false, status: wrong ? 'error' : '' }}
            value={value}
            lang={lang}
            near={side === 'to' ? from : to}
            onChange={(day) => set(day ?? '')}
          />
        ) : (
          <Input
            id={entryId}
            value={value}
            inputMode="decimal"
            status={wrong ? 'error' : ''}
            onChange={({ target }) => set(target.value.trim())}
          />
        )}
      </LabelledEntry>
    );
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
        {end('from', from, setFrom)}
        {end('to', to, setTo)}
      </div>
      {column === 'date' && (
        <div className="row wrap">
          {usualSpans(today).map(({ word, value }) => (
            <Button key={word} size="small" onClick={() => onApply(value)}>
              {w(word)}
            </Button>
          ))}
        </div>
      )}
      <Button type="primary" htmlType="submit">
        {w('confirm')}
      </Button>
    </form>
  );
}
