import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type Dispatch } from 'react';
import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { scrollWithin } from '../reading/scroll-within.ts';
import type { CheckStep, Entry } from './check-state.ts';

/** The findings in the order of the draft, each with its reason and what may be done about it. */
export function FindingList(props: {
  readonly entries: readonly Entry[];
  readonly selected: number | undefined;
  readonly period: string;
  readonly empty: string;
  readonly step: Dispatch<CheckStep>;
}) {
  const { entries, selected, period, empty, step } = props;
  const { w } = useLanguage();
  const pane = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (selected !== undefined) scrollWithin(pane.current, `[data-entry="${selected}"]`);
  }, [selected]);
  return (
    <ol ref={pane} className="finding-list" aria-label={w('draftFindings')} tabIndex={0}>
      {entries.map((entry) => (
        <FindingItem key={entry.id} {...{ entry, period, step }} chosen={entry.id === selected} />
      ))}
      {entries.length === 0 && <li className="notice-hint">{empty}</li>}
    </ol>
  );
}

function FindingItem(props: {
  readonly entry: Entry;
  readonly chosen: boolean;
  readonly period: string;
  readonly step: Dispatch<CheckStep>;
}) {
  const { entry, chosen, period, step } = props;
  const { id, finding, done, fix, reason } = entry;
  const { w } = useLanguage();
  const [leaving, setLeaving] = useState(false);
  const to = finding.fix?.to ?? '';
  return (
    <li data-entry={id} className={`finding is-${done}${chosen ? ' is-chosen' : ''}`}>
      <button
        type="button"
        className="finding-head"
        aria-expanded={chosen}
        onClick={() => step({ do: 'select', id })}
      >
        <span className={`finding-kind found-${finding.kind}`}>{w(`kind_${finding.kind}`)}</span>
        {finding.question && <span className="finding-question">{w('doubtful')}</span>}
        <q>{shorten(finding.quote)}</q>
        {finding.expected !== undefined && finding.expected !== '' && (
          <span className="finding-expected">
            {w('shouldBe')} <strong>{finding.expected}</strong>
          </span>
        )}
      </button>
      <p className="finding-why">{finding.why}</p>
      <div className="finding-actions">
        {done === 'open' && fix && (
          <Button size="small" type="primary" onClick={() => step({ do: 'accept', id })}>
            {fix.to === '' ? w('removeFix') : w('acceptFix', { to: fix.to })}
          </Button>
        )}
        {done === 'open' && !leaving && (
          <Button size="small" onClick={() => setLeaving(true)}>
            {w('leaveAsIs')}
          </Button>
        )}
        {finding.indicator !== undefined && (
          <Link to={addresses.figure(finding.indicator, period, period)}>{w('seeRecords')}</Link>
        )}
        {done === 'accepted' && (
          <span className="help">{to === '' ? w('acceptedOut') : w('acceptedAs', { to })}</span>
        )}
        {done === 'left' && (
          <>
            <span className="help">{w('leftBecause', { reason })}</span>
            <Button size="small" type="link" onClick={() => step({ do: 'reopen', id })}>
              {w('reopenFinding')}
            </Button>
          </>
        )}
      </div>
      {done === 'open' && leaving && (
        <LeaveForm
          onLeave={(words) => {
            setLeaving(false);
            step({ do: 'leave', id, reason: words });
          }}
          onCancel={() => setLeaving(false)}
        />
      )}
    </li>
  );
}

/** 不改 needs a reason: whoever signs the paper wants to know. */
function LeaveForm(props: { onLeave(reason: string): void; onCancel(): void }) {
  const { w } = useLanguage();
  const [reason, setReason] = useState('');
  return (
    <form
      className="finding-leave"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') props.onLeave(reason);
      }}
    >
      <Input
        size="small"
        autoFocus
        maxLength={100}
        aria-label={w('leaveReason')}
        placeholder={w('leaveReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''}>
        {w('confirm')}
      </Button>
      <Button size="small" onClick={props.onCancel}>
        {w('cancel')}
      </Button>
    </form>
  );
}

const longest = 64;

function shorten(quote: string): string {
  const words = quote.replace(/\s+/g, ' ');
  return words.length > longest ? `${words.slice(0, longest - 20)}…${words.slice(-18)}` : words;
}
