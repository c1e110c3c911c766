import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { MentionList } from '../unit/mention-list.tsx';
import { useWords } from '../use-words.ts';
import { Part } from './part.tsx';
import type { Supervision } from './supervision-page.tsx';
import { supervisionWords } from './supervision-words.ts';

/** How often leaders, or units, travelled; each line opens its trips. */
export function FrequencyTable({
  page,
  of,
}: {
  readonly page: Supervision;
  readonly of: 'leaders' | 'units';
}) {
  const s = useWords(supervisionWords);
  const { registry } = useDomain();
  const type = registry.overviews.supervision?.trips.type ?? '';
  const byId = new Map(page.trips.map((trip) => [trip.id, trip]));
  const isUnits = of === 'units';
  const heads = isUnits
    ? [s('unit'), s('batches'), s('persons'), s('days'), s('open')]
    : [s('name'), s('times'), s('days'), s('open')];
  return (
    <Part
      id={`supervision-${of}`}
      title={s(of)}
      {...(isUnits ? {} : { note: s('leadersNote') })}
      heads={heads}
      rows={page[of]}
    >
      {(one) => (
        <tr key={one.id}>
          <th scope="row">
            {isUnits ? <Link to={addresses.unit(one.id)}>{one.name}</Link> : one.name}
            {one.hint !== '' && <span className="work-unit">{one.hint}</span>}
          </th>
          <td data-label={s(isUnits ? 'batches' : 'times')}>{one.count}</td>
          {isUnits && <td data-label={s('persons')}>{one.persons}</td>}
          <td data-label={s('days')}>{one.days}</td>
          <td data-label={s('open')} className="opens">
            <details>
              <summary>{s('openN', { n: one.count })}</summary>
              <MentionList
                type={type}
                records={one.trips.flatMap((id) => {
                  const trip = byId.get(id);
                  return trip ? [{ ...trip, hint: `${trip.from} — ${trip.to}` }] : [];
                })}
              />
            </details>
          </td>
        </tr>
      )}
    </Part>
  );
}
