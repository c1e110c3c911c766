import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import type { CallOutput } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { MentionList } from './mention-list.tsx';
import { unitWords } from './unit-words.ts';

export type PlanUse = CallOutput<'getUnitOverview'>['plans'][number];

/** The quota of a unit for a year: what was given, what is taken, what is left, and by which delegations. */
export function UnitPlan({ use, linked }: { readonly use: PlanUse; readonly linked: boolean }) {
  const { w } = useLanguage();
  const s = useWords(unitWords);
  const { plan } = useDomain().registry.overviews.unit ?? {};
  const { year, taken, outside, left, records } = use;
  const quota = use.plan?.quota ?? null;
  const numbers: [string, string][] = [
    [s('quota'), quota === null ? '—' : s('batches', { n: quota })],
    [s('taken'), s('batches', { n: taken })],
    [s('outside'), s('batches', { n: outside })],
    [s('left'), left === null ? '—' : left < 0 ? s('beyond', { n: -left }) : s('batches', { n: left })],
  ];
  return (
    <section className="settings-part unit-plan" aria-labelledby={`unit-plan-${year}`}>
      <h2 id={`unit-plan-${year}`}>{s('plan', { year })}</h2>
      {use.plan === null ? (
        <p className="soft">{s('planNone')}</p>
      ) : (
        <p>
          {linked ? (
            <Link to={addresses.record(plan?.type ?? '', use.plan.id)}>
              {use.plan.title || w('untitled')}
            </Link>
          ) : (
            use.plan.title
          )}
        </p>
      )}
      <dl className="plan-numbers">
        {numbers.map(([label, number], at) => (
          <div key={label} className={at === 3 && left !== null && left < 0 ? 'is-beyond' : undefined}>
            <dt>{label}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      {quota !== null && quota > 0 && (
        <div className="plan-bar" aria-hidden>
          <span
            className={taken > quota ? 'is-beyond' : undefined}
            style={{ width: `${Math.min(100, Math.round((taken / quota) * 100))}%` }}
          />
        </div>
      )}
      <p className="help">{s('apart')}</p>
      {records.length > 0 && plan && (
        <details>
          <summary>{s('takenBy', { n: taken })}</summary>
          <MentionList type={plan.takenBy.type} records={records} />
        </details>
      )}
    </section>
  );
}
