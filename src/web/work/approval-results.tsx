import { Button } from 'antd';
import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import type { ApprovalShown } from './use-approvals.ts';

/** What became of each case that was approved from the list. */
export function ApprovalResults(props: { readonly results: readonly ApprovalShown[]; onClose(): void }) {
  const { results, onClose } = props;
  const { w } = useLanguage();
  if (results.length === 0) return null;
  return (
    <section className="approval-results" aria-label={w('resultsTitle')}>
      <div className="part-head">
        <strong>{w('resultsTitle')}</strong>
        <Button size="small" type="text" onClick={onClose}>
          {w('close')}
        </Button>
      </div>
      <ul>
        {results.map(({ row, done, words }) => (
          <li key={row.id}>
            <span aria-hidden>{done ? '✓' : '✕'}</span>{' '}
            <Link to={addresses.record(row.type, row.id)} state={{ work: true }}>
              {row.title}
            </Link>{' '}
            <span className={done ? 'said-yes' : 'said-no'}>{done ? w('resultDone') : words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
