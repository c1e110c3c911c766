import type { CallOutput } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { chinaTime } from '../../instants.ts';
import { useLanguage } from '../../language.tsx';
import { useWords } from '../../use-words.ts';
import { auditWords } from './audit-words.ts';
import { actionWord, pathWord, typeWord } from './entry-words.ts';

type AuditRow = CallOutput<'searchAudit'>['rows'][number];

/** Entries of the audit, the latest first. */
export function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const { lang, w } = useLanguage();
  const s = useWords(auditWords);
  const { registry } = useDomain();
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={s('title')}>
      <table className="settings-table audit-table">
        <thead>
          <tr>
            <th scope="col">{s('time')}</th>
            <th scope="col">{s('person')}</th>
            <th scope="col">{s('action')}</th>
            <th scope="col">{s('type')}</th>
            <th scope="col">{s('detail')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="figure">
                {chinaTime(row.at)}
                {!row.sealed && <span className="mark">{s('unsealed')}</span>}
                {row.demo && <span className="mark">{s('demo')}</span>}
              </th>
              <td data-label={s('person')}>{row.person}</td>
              <td data-label={s('action')}>{actionWord(registry, row.type, row.action, lang)}</td>
              <td data-label={s('type')}>
                <div>
                  {typeWord(registry, row.type, lang)}
                  <div className="audit-id">{row.record}</div>
                </div>
              </td>
              <td data-label={s('detail')}>
                <div>
                  {row.detail === ''
                    ? [...new Set(row.paths.map((path) => pathWord(registry, row.type, path, lang)))].join(
                        w('listComma'),
                      )
                    : row.detail}
                  {row.reason !== null && (
                    <div>
                      {s('reason')}
                      {w('colon')}
                      {row.reason}
                    </div>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
