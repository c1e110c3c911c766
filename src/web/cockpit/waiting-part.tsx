import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { queryString } from '../endpoints.ts';
import { useLanguage } from '../language.tsx';
import { dayWords } from '../process/day-words.ts';
import { useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import { DueMark } from '../work/work-marks.tsx';
import { countText } from '../work/work-views.ts';
import type { CockpitPage } from './cockpit-page.tsx';
import { cockpitWords } from './cockpit-words.ts';

const shownViews = ['todo', 'confirm', 'overdue', 'due', 'outside'] as const;
/** Named under each number; all stand in its list. */
const mostNamed = 3;

/** What waits and what is late, the worst first; each number opens its list, where it is acted on. */
export function WaitingPart({ page }: { readonly page: CockpitPage }) {
  const { lang, w } = useLanguage();
  const s = useWords(cockpitWords);
  const { registry } = useDomain();
  const me = useMe();
  const lists = page.lists.filter(({ count }) => count > 0).sort((a, b) => b.late - a.late);
  const counted = shownViews.filter((view) => (page.work?.counts[view] ?? 0) > 0);
  const named = (period: { readonly name: string; readonly label: string }) =>
    lang === 'zh' ? period.label : period.name;
  const nothing = lists.length === 0 && counted.length === 0 && page.collections.length === 0;
  return (
    <section className="cockpit-part waiting-part" aria-labelledby="cockpit-waiting">
      <div className="part-head">
        <h2 id="cockpit-waiting">{s('waiting')}</h2>
      </div>
      {nothing && <p className="soft">{s('nothingWaits')}</p>}
      {counted.length > 0 && (
        <ul className="work-counts">
          {counted.map((view) => (
            <li key={view} className={view === 'overdue' ? 'is-late' : ''}>
              <Link to={`${addresses.work}?view=${view}`}>
                <strong>{countText(page.work?.counts[view])}</strong> {s(view)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {page.work && page.work.overdue.length > 0 && (
        <ul className="overdue-cases">
          {page.work.overdue.slice(0, mostNamed).map((row) => (
            <li key={row.id}>
              <Link to={addresses.record(row.type, row.id)}>{row.title || w('untitled')}</Link>
              <span className="help">
                {row.unit}
                {row.waiting !== '' && ` · ${s('waitsFor', { who: row.waiting })}`}
              </span>
              <DueMark row={row} />
            </li>
          ))}
        </ul>
      )}
      <ul className="late-lists">
        {lists.map((list) => {
          const declared = registry.overviews.cockpit?.lists.find(({ name }) => name === list.name);
          const label = declared ? labelOf(declared.name, declared, lang) : list.name;
          const owed = declared?.owed === true;
          const late = owed ? list.late : 0;
          return (
            <li key={list.name} className={late > 0 ? 'is-late' : ''}>
              <p className="late-line">
                <Link to={addresses.list(list.type, queryString(list.query))}>
                  {label} <strong>{s('items', { n: list.count })}</strong>
                </Link>
                {late > 0 && list.lateQuery && (
                  <Link className="late-count" to={addresses.list(list.type, queryString(list.lateQuery))}>
                    {s('late', { n: late })} · {s('openList')}
                  </Link>
                )}
              </p>
              {owed && (
                <ul className="late-records no-print">
                  {list.records
                    .filter(({ isLate }) => isLate)
                    .slice(0, mostNamed)
                    .map((record) => (
                      <li key={record.id}>
                        <Link to={addresses.record(list.type, record.id)}>
                          {record.title || w('untitled')}
                        </Link>{' '}
                        <span className="late-day">{dayWords(record.due ?? '', me.today, lang)}</span>
                      </li>
                    ))}
                </ul>
              )}
            </li>
          );
        })}
        {page.collections.map(({ period, late, open }) => (
          <li key={period.name} className={late > 0 ? 'is-late' : ''}>
            <p className="late-line">
              <Link to={addresses.collection(period.name)}>
                {s('collections')}
                {w('colon')}
                {[
                  ...(late > 0 ? [s('collectionLate', { period: named(period), n: late })] : []),
                  ...(open > 0 ? [s('collectionOpen', { period: named(period), n: open })] : []),
                ].join(w('listComma'))}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
