import { useLanguage } from '../language.tsx';
import type { ImportView } from './use-import.ts';

type Result = NonNullable<ImportView['result']>;

const shown = 20;

/** How many rows are new, changed, unchanged and faulty. */
export function ImportCounts({ result }: { readonly result: Result }) {
  const { w } = useLanguage();
  const counts = [
    [w('countNew'), result.created, 'good'],
    [w('countChanged'), result.changed, 'running'],
    [w('countUnchanged'), result.unchanged, 'idle'],
    [w('countFaulty'), result.faulty, result.faulty > 0 ? 'bad' : 'idle'],
  ] as const;
  return (
    <dl className="import-counts">
      {counts.map(([label, count, tone]) => (
        <div key={label} className={tone}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the import will do: what changes with old and new beside each other, and what is new. */
export function PreviewStep({ result }: { readonly result: Result }) {
  const { w } = useLanguage();
  const changes = result.changes.slice(0, shown);
  const news = result.news.slice(0, shown);
  const more = (total: number): string => (total > shown ? `（${w('shownFirst', { n: shown })}）` : '');
  return (
    <>
      {changes.length > 0 && (
        <section>
          <h2>
            {w('changesTitle')}
            {more(result.changed)}
          </h2>
          <div className="fault-scroll" tabIndex={0} role="region" aria-label={w('changesTitle')}>
            <table className="fault-table">
              <thead>
                <tr>
                  <th scope="col">{w('name')}</th>
                  <th scope="col">{w('columns')}</th>
                  <th scope="col">{w('beforeValue')}</th>
                  <th scope="col">{w('afterValue')}</th>
                </tr>
              </thead>
              <tbody>
                {changes.flatMap((change) =>
                  change.entries.map((entry, i) => (
                    <tr key={`${change.id} ${entry.label}`}>
                      <td>
                        {i === 0 && (
                          <>
                            {change.title}{' '}
                            <span className="help">{w('changedRow', { row: change.row })}</span>
                          </>
                        )}
                      </td>
                      <td>{entry.label}</td>
                      <td>{entry.before === '' ? w('emptyValue') : entry.before}</td>
                      <td>{entry.after === '' ? w('emptyValue') : entry.after}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {news.length > 0 && (
        <section>
          <h2>
            {w('newsTitle')}
            {more(result.created)}
          </h2>
          <ul className="news-list">
            {news.map(({ row, title }) => (
              <li key={row}>
                {title === '' ? w('untitled') : title}{' '}
                <span className="help">{w('changedRow', { row })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
