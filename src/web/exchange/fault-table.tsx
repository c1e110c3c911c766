import { errors, errorText, type ErrorCode } from '../../model/errors.ts';
import { useLanguage } from '../language.tsx';
import type { ImportView } from './use-import.ts';

type Result = NonNullable<ImportView['result']>;

const shown = 200;

/** Every fault with its place and the way to mend it. */
export function FaultTable({ result }: { readonly result: Result }) {
  const { lang, w } = useLanguage();
  const list = result.findings.slice(0, shown);
  const rest = result.findingsTotal - list.length;
  return (
    <>
      <div className="fault-scroll" tabIndex={0} role="region" aria-label={w('faultWords')}>
        <table className="fault-table">
          <thead>
            <tr>
              <th scope="col">{w('faultPlace')}</th>
              <th scope="col">{w('faultWords')}</th>
            </tr>
          </thead>
          <tbody>
            {list.map((one, i) => (
              <tr key={i}>
                <td>
                  {one.row === null
                    ? w('faultSheet', { sheet: one.sheet })
                    : w('faultRow', { sheet: one.sheet, row: one.row })}
                  {one.heading !== null && <span className="fault-heading">{one.heading}</span>}
                </td>
                <td>{one.code in errors ? errorText(one.code as ErrorCode, one.params, lang) : one.code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className="help">{w('moreFaults', { n: rest })}</p>}
    </>
  );
}
