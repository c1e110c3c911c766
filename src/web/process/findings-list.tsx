import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { byWeight, clauseWords, entryOf, weightOf } from './findings-words.ts';
import type { FindingView } from './types.ts';
import { WaiverEntry } from './waiver-entry.tsx';

const severities = {
  block: 'findingBlock',
  warn: 'findingWarn',
  note: 'findingNote',
  waived: 'findingWaived',
} as const;
const certainties = { read: 'clauseRead', restated: 'clauseRestated', unseen: 'clauseUnseen' } as const;
const answers = { asked: 'waiverAsked', granted: 'waiverGranted', declined: 'waiverDeclined' } as const;

interface Shared {
  readonly type: RecordType;
  /** Without it the record is not stored yet, and nothing can be waived. */
  readonly id?: string | undefined;
  /** Leads to the entry; left out where there is no way to it. */
  readonly onGo?: ((path: string) => void) | undefined;
  /** Only what is wrong and how to mend it: beside a form there is no room for more. */
  readonly brief?: boolean;
}

/** What the rules found: value, limit, clause and how to mend it; a waiver is asked for and answered here. */
export function FindingsList(props: Shared & { readonly findings: readonly FindingView[] }) {
  const { findings, ...shared } = props;
  return (
    <ul className="rule-findings">
      {byWeight(findings).map((finding) => (
        <Finding key={finding.key} finding={finding} {...shared} />
      ))}
    </ul>
  );
}

function Finding(props: Shared & { readonly finding: FindingView }) {
  const { finding, type, id, onGo, brief } = props;
  const { lang, w } = useLanguage();
  const { clause, waiver, related } = finding;
  const weight = weightOf(finding);
  const name = entryOf(finding.path);
  const field = type.fields[name];
  const label = field ? labelOf(name, field, lang) : '';
  const hidden = related.filter(({ title }) => title === null).length;
  return (
    <li className={`rule-finding is-${weight}`}>
      <p className="finding-said">
        <span className="finding-mark">{w(severities[weight])}</span> {finding.message[lang]}
        {onGo && field && (
          <button type="button" className="link no-print" onClick={() => onGo(finding.path)}>
            {brief ? label : w('findingGo', { label })}
          </button>
        )}
      </p>
      <p className="finding-why">
        {w('findingLimit', { value: finding.value[lang], limit: finding.limit[lang] })}
        {w('stop')}
        {w('findingMend', { mend: finding.mend[lang] })}
      </p>
      <p className="finding-why">
        <span title={clause.words ?? undefined}>
          {w('findingClause', { clause: clauseWords(clause, lang) })}
        </span>{' '}
        <span className={clause.certainty === 'unseen' ? 'mark unsure' : 'mark'}>
          {w(certainties[clause.certainty])}
        </span>{' '}
        <span className="finding-rule">{finding.rule}</span>
      </p>
      {!brief && clause.words !== null && <p className="finding-why">“{clause.words}”</p>}
      {related.length > 0 && (
        <p className="finding-why">
          {w('findingRelated')}
          {related
            .filter(({ title }) => title !== null)
            .map((one, i) => (
              <span key={one.id}>
                {i > 0 && w('listComma')}
                <Link to={addresses.record(type.name, one.id)}>{one.title}</Link>
              </span>
            ))}
          {hidden > 0 && (hidden < related.length ? w('comma') : '') + w('findingHidden', { n: hidden })}
        </p>
      )}
      {waiver && (
        <p className="finding-waiver">
          {w(answers[waiver.status], {
            who: (waiver.status === 'asked' ? waiver.askedBy : waiver.decidedBy) ?? '',
            reason: waiver.status === 'asked' ? waiver.reason : waiver.answer || waiver.reason,
          })}
        </p>
      )}
      {id !== undefined && finding.waivable && waiver?.status !== 'granted' && (
        <WaiverEntry finding={finding} type={type.name} id={id} />
      )}
    </li>
  );
}
