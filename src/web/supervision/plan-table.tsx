import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { MentionList } from '../unit/mention-list.tsx';
import { useWords } from '../use-words.ts';
import { Part } from './part.tsx';
import type { Supervision } from './supervision-page.tsx';
import { supervisionWords } from './supervision-words.ts';

/** How the quota of each unit is used; who is over it stands first. */
export function PlanTable({ plans, year }: { readonly plans: Supervision['plans']; readonly year: number }) {
  const { w } = useLanguage();
  const s = useWords(supervisionWords);
  const use = useDomain().registry.overviews.supervision?.plan;
  const leftOf = (left: number | null) => left ?? Number.POSITIVE_INFINITY;
  const rows = [...plans].sort((a, b) => leftOf(a.left) - leftOf(b.left));
  const heads = [s('unit'), s('planColumn'), s('quota'), s('taken'), s('outside'), s('left'), s('open')];
  return (
    <Part id="supervision-plans" title={s('plans', { year })} heads={heads} rows={rows}>
      {(one) => (
        <tr key={one.unit.id}>
          <th scope="row">
            <Link to={addresses.unit(one.unit.id)}>{one.unit.name}</Link>
          </th>
          <td data-label={heads[1]}>
            {one.plan ? (
              <Link to={addresses.record(use?.type ?? '', one.plan.id)}>
                {one.plan.title || w('untitled')}
              </Link>
            ) : (
              <span className="soft">{s('planNone')}</span>
            )}
          </td>
          <td data-label={heads[2]}>{one.plan?.quota ?? '—'}</td>
          <td data-label={heads[3]}>{one.taken}</td>
          <td data-label={heads[4]}>{one.outside}</td>
          <td data-label={heads[5]}>
            {one.left === null ? (
              '—'
            ) : one.left < 0 ? (
              <strong className="late-day">{s('beyond', { n: -one.left })}</strong>
            ) : (
              one.left
            )}
          </td>
          <td data-label={heads[6]} className="opens">
            {one.taken > 0 && (
              <details>
                <summary>{s('openN', { n: one.taken })}</summary>
                <MentionList type={use?.takenBy.type ?? ''} records={one.records} />
              </details>
            )}
          </td>
        </tr>
      )}
    </Part>
  );
}
