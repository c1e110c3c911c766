import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { addresses } from '../../addresses.ts';
import type { CallOutput } from '../../client.ts';
import { useWords } from '../../use-words.ts';
import { authorityWords } from './authority-words.ts';

/** The open cases that a change concerns, and the tick without which it is not saved. */
export function AffectedCases(props: {
  readonly type: string;
  readonly cases: CallOutput<'setAuthority'>['affected'];
  readonly accepted: boolean;
  onAccept(accepted: boolean): void;
}) {
  const { type, cases, accepted, onAccept } = props;
  const s = useWords(authorityWords);
  if (cases.length === 0)
    return (
      <p className="banner info" role="status">
        {s('noneAffected')}
      </p>
    );
  return (
    <div className="affected">
      <p className="banner warn" role="status">
        {s('affected', { n: cases.length })}
      </p>
      <div className="affected-cases" tabIndex={0} role="region" aria-label={s('case')}>
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{s('case')}</th>
              <th scope="col">{s('step')}</th>
              <th scope="col">{s('changesTo')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map(({ id, title, step, why }) => (
              <tr key={id}>
                <td>
                  <Link to={addresses.record(type, id)} target="_blank">
                    {title || s('untitled')}
                  </Link>
                </td>
                <td data-label={s('step')}>{step || '—'}</td>
                <td data-label={s('changesTo')}>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Checkbox checked={accepted} onChange={({ target }) => onAccept(target.checked)}>
        {s('accept', { n: cases.length })}
      </Checkbox>
    </div>
  );
}
