import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { columnLabel } from './list-columns.ts';
import { RemindTick } from './remind-tick.tsx';
import { RecordCell } from './record-cell.tsx';
import type { RowsShown } from './record-table.tsx';

/** The rows of a list on a telephone: one card each, the name on top and the state beside it. */
export function RecordCards({ bundle, rows, titles, columns, from, reminders }: RowsShown) {
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const lines = columns.filter((name) => name !== type.title && name !== 'state');
  return (
    <ul className="cards">
      {rows.map((record) => (
        <li key={record.id} className="card">
          <div className="card-head">
            {reminders && (
              <RemindTick record={record} title={record.values[type.title]} reminders={reminders} />
            )}
            <Link to={addresses.record(type.name, record.id)} state={{ from }}>
              {record.values[type.title] === undefined ? (
                w('untitled')
              ) : (
                <RecordCell bundle={bundle} record={record} column={type.title} titles={titles} />
              )}
            </Link>
            {columns.includes('state') && (
              <RecordCell bundle={bundle} record={record} column="state" titles={titles} />
            )}
          </div>
          <dl>
            {lines
              .filter((name) => name in record || record.values[name] !== undefined)
              .map((name) => (
                <div key={name}>
                  <dt>{columnLabel(type, name, lang)}</dt>
                  <dd>
                    <RecordCell bundle={bundle} record={record} column={name} titles={titles} />
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
