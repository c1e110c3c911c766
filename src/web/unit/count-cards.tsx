import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import type { UnitList } from '../../model/overview.ts';
import { addresses } from '../addresses.ts';
import type { CallOutput } from '../client.ts';
import { queryString } from '../endpoints.ts';
import { useLanguage } from '../language.tsx';
import { dayWords } from '../process/day-words.ts';
import { useWords } from '../use-words.ts';
import { unitWords } from './unit-words.ts';

export interface CountedPart {
  readonly declared: UnitList;
  readonly list: CallOutput<'getUnitOverview'>['lists'][number];
}

/** Numbers of a unit, each with its first records; a number opens its list. */
export function CountCards({
  parts,
  today,
}: {
  readonly parts: readonly CountedPart[];
  readonly today: string;
}) {
  return (
    <ul className="count-cards">
      {parts.map((part) => (
        <CountCard key={part.declared.name} {...part} today={today} />
      ))}
    </ul>
  );
}

function CountCard({ declared, list, today }: CountedPart & { readonly today: string }) {
  const { lang, w } = useLanguage();
  const s = useWords(unitWords);
  const { type, count, query, late, lateQuery, records } = list;
  const label = labelOf(declared.name, declared, lang);
  return (
    <li
      className={`count-card${late > 0 && declared.owed ? ' is-late' : ''}${count === 0 ? ' is-none' : ''}`}
    >
      <h3>{label}</h3>
      <p className="count-line">
        {count === 0 ? (
          <span className="big-count none">{s('none')}</span>
        ) : (
          <Link
            className="big-count"
            to={addresses.list(type, queryString(query))}
            aria-label={`${label} ${s('count', { n: count })}`}
          >
            {s('count', { n: count })}
          </Link>
        )}
        {late > 0 && declared.owed && lateQuery !== null && (
          <Link
            className="late-count"
            to={addresses.list(type, queryString(lateQuery))}
            aria-label={`${label} ${s('late', { n: late })}`}
          >
            {s('late', { n: late })}
          </Link>
        )}
      </p>
      {records.length > 0 && (
        <ul className="count-records">
          {records.slice(0, 5).map((record) => (
            <li key={record.id}>
              <Link to={addresses.record(type, record.id)}>{record.title || w('untitled')}</Link>
              {record.due !== null && (
                <span className={record.isLate ? 'late-day' : 'help'}>
                  {s(record.isLate ? 'lateDue' : 'due', { day: dayWords(record.due, today, lang) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {count > 5 && (
        <p>
          <Link to={addresses.list(type, queryString(query))}>{s('seeAll', { n: count })}</Link>
        </p>
      )}
    </li>
  );
}
