import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import type { CallOutput } from '../client.ts';
import { useFoundType } from '../domain.tsx';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';

/** What became of the edition that was handed in last, above the text that people go on writing. */
export function ApprovalBanner({ approval }: { readonly approval: CallOutput<'readReport'>['approval'] }) {
  const s = useWords(deskWords);
  const bundle = useFoundType(approval?.edition.approval?.type ?? '');
  const standing = approval?.edition.approval;
  if (!approval || !standing || !bundle) return null;
  const { number: n } = approval.edition;
  const actions = bundle.workflow.actions[standing.state] ?? {};
  const { take = '', submit = '' } = bundle.type.signsReports ?? {};
  const changed = approval.changed.length;
  const words = standing.signed
    ? s('wasSigned', { n, who: standing.signedBy ?? '', on: standing.signedOn ?? '' }) +
      (changed === 0 ? '' : s('changedSince', { n: changed }))
    : actions[submit]
      ? s('waitsForYou', { n })
      : actions[take]
        ? s('cameBack', { n })
        : Object.keys(actions).length > 0
          ? s('inReview', { n })
          : undefined;
  // One that was given up says nothing about the text any more.
  if (words === undefined) return null;
  return (
    <p className={`banner no-print ${standing.signed && changed > 0 ? 'warn' : 'info'}`} role="status">
      {words} <Link to={addresses.record(standing.type, standing.record)}>{s('openCase')}</Link>
    </p>
  );
}
