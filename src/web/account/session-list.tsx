import { App, Button } from 'antd';
import { call, type CallOutput } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { accountWords } from './account-words.ts';
import { deviceName } from './device-name.ts';

type Own = CallOutput<'getAccount'>;

/** Where the person is signed in, with “sign out the others”. */
export function SessionList({ account, onChange }: { readonly account: Own; onChange(): void }) {
  const { lang } = useLanguage();
  const s = useWords(accountWords);
  const { message } = App.useApp();
  const end = async (id?: string) => {
    try {
      const { ended } = await (id === undefined
        ? call('endOtherSessions', {})
        : call('endSession', { params: { id } }));
      message.success(s('ended', { n: ended }));
    } catch (error) {
      message.error(problemText(error, lang));
    }
    onChange();
  };
  const others = account.sessions.length > 1;
  return (
    <section className="settings-part">
      <div className="part-head">
        <h2>{s('sessions')}</h2>
        {others && <Button onClick={() => void end()}>{s('endOthers')}</Button>}
      </div>
      <p className="settings-lead">{s('sessionsLead', { n: account.idleMinutes })}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-label={s('sessions')}>
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{s('device')}</th>
              <th scope="col">{s('address')}</th>
              <th scope="col">{s('since')}</th>
              <th scope="col">{s('seen')}</th>
              <th scope="col">
                <span className="unseen">{s('end')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {account.sessions.map((one) => (
              <tr key={one.id}>
                <th scope="row">{deviceName(one.agent) ?? s('unknownDevice')}</th>
                <td data-label={s('address')}>{one.address || '—'}</td>
                <td className="figure" data-label={s('since')}>
                  {chinaTime(one.createdAt)}
                </td>
                <td className="figure" data-label={s('seen')}>
                  {chinaTime(one.seenAt)}
                </td>
                <td className="acts">
                  {one.current ? (
                    <span className="mark">{s('here')}</span>
                  ) : (
                    <Button size="small" onClick={() => void end(one.id)}>
                      {s('end')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!others && <p className="soft">{s('nobodyElse')}</p>}
    </section>
  );
}
