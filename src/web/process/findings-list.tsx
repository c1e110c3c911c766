import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { FindingView } from './types.ts';

/** What the rules found: value, limit, clause and how to mend it; a waiver is asked for and answered here. */
export function FindingsList(props: {
  readonly findings: readonly FindingView[];
  readonly type: string;
  /** Without it the record is not stored yet, and nothing can be waived. */
  readonly id?: string | undefined;
}) {
  const { w } = useLanguage();
  const { findings, type, id } = props;
  if (findings.length === 0) return <p className="findings-clean">{w('findingsClean')}</p>;
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <Finding key={finding.key} finding={finding} type={type} id={id} />
      ))}
    </ul>
  );
}

function Finding(props: {
  readonly finding: FindingView;
  readonly type: string;
  readonly id: string | undefined;
}) {
  const { finding, type, id } = props;
  const { lang, w } = useLanguage();
  const { clause, waiver } = finding;
  const severity = { block: 'findingBlock', warn: 'findingWarn', note: 'findingNote' } as const;
  const title = `《${clause.title}》${clause.number === null ? '' : `（${clause.number}）`}`;
  const words = { asked: 'waiverAsked', granted: 'waiverGranted', declined: 'waiverDeclined' } as const;
  return (
    <li className={`finding is-${waiver?.status === 'granted' ? 'waived' : finding.severity}`}>
      <p className="finding-said">
        <span className="finding-mark">{w(severity[finding.severity])}</span>
        {finding.message[lang]}
      </p>
      <p className="finding-why">
        {finding.rule} {w('findingClause', { title: clause.words ?? title, article: clause.article })}
        {w('stop')}
        {w('findingMend', { mend: finding.mend[lang] })}
      </p>
      {finding.related.length > 0 && (
        <p className="finding-why">
          {w('findingRelated', { n: finding.related.length })}{' '}
          {finding.related.map((one) =>
            one.title === null ? null : (
              <Link key={one.id} to={addresses.record(type, one.id)}>
                {one.title}
              </Link>
            ),
          )}
        </p>
      )}
      {waiver && (
        <p className="finding-waiver">
          {w(words[waiver.status], {
            who: (waiver.status === 'asked' ? waiver.askedBy : waiver.decidedBy) ?? '',
            reason: waiver.answer || waiver.reason,
          })}
        </p>
      )}
      {id !== undefined && finding.waivable && waiver?.status !== 'granted' && (
        <WaiverEntry finding={finding} type={type} id={id} />
      )}
    </li>
  );
}

function WaiverEntry(props: { readonly finding: FindingView; readonly type: string; readonly id: string }) {
  const { finding, type, id } = props;
  const { lang, w } = useLanguage();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const answers = finding.mayWaive && finding.waiver?.status === 'asked';
  const send = async (grant?: boolean) => {
    try {
      await (grant === undefined
        ? call('askWaiver', { params: { type, id }, body: { finding: finding.key, reason } })
        : call('decideWaiver', {
            params: { type, id },
            body: { finding: finding.key, grant, answer: reason },
          }));
      setOpen(false);
      void queries.invalidateQueries({ queryKey: ['process', type, id] });
    } catch (error) {
      setFault(problemText(error, lang));
    }
  };
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {w(finding.mayWaive ? 'grantWaiver' : 'askWaiver')}
      </Button>
    );
  return (
    <div className="stack">
      <Input.TextArea
        aria-label={w('waiverReason')}
        placeholder={w('waiverReason')}
        value={reason}
        maxLength={500}
        autoSize={{ minRows: 2 }}
        onChange={({ target }) => setReason(target.value)}
      />
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="row">
        {answers ? (
          <>
            <Button size="small" type="primary" onClick={() => void send(true)}>
              {w('grantWaiver')}
            </Button>
            <Button size="small" danger onClick={() => void send(false)}>
              {w('declineWaiver')}
            </Button>
          </>
        ) : (
          <Button size="small" type="primary" onClick={() => void send()}>
            {w(finding.mayWaive ? 'grantWaiver' : 'askWaiver')}
          </Button>
        )}
        <Button size="small" onClick={() => setOpen(false)}>
          {w('close')}
        </Button>
      </div>
    </div>
  );
}
