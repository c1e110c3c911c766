import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { addresses } from '../addresses.ts';
import type { CallOutput } from '../client.ts';
import { useFoundType } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';

type Approval = CallOutput<'listReports'>['editions'][number]['approval'];

/** How an edition stands: made final directly, on its way, returned, signed by whom; with the way to its case. */
export function EditionStanding({ approval }: { readonly approval: Approval }) {
  const { lang } = useLanguage();
  const s = useWords(deskWords);
  const states = useFoundType(approval?.type ?? '')?.workflow.states;
  if (!approval) return <StateTag tone="good">{s('direct')}</StateTag>;
  const { type, record, state, current, signed, signedBy, signedOn } = approval;
  const declared = states?.[state];
  return (
    <>
      {current && declared ? (
        <StateTag tone={declared.tone}>{labelOf(state, declared, lang)}</StateTag>
      ) : (
        <StateTag tone="ended">{s('replaced')}</StateTag>
      )}{' '}
      {signed && <small>{s('signedBy', { who: signedBy ?? '', on: signedOn ?? '' })} </small>}
      <Link to={addresses.record(type, record)}>{s('openCase')}</Link>
    </>
  );
}
