import { App, Button } from 'antd';
import { channelDeclarations, isChannelKind } from '../../../model/messages/channel-kinds.ts';
import { call, type CallOutput } from '../../client.ts';
import { chinaTime } from '../../instants.ts';
import { useLanguage } from '../../language.tsx';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import { messagesWords } from './messages-words.ts';

type Stuck = CallOutput<'listStuckMessages'>;

/** What did not get out: to whom and why. What it said is not shown. */
export function StuckTable({ dead, letters }: Stuck) {
  const { lang, w } = useLanguage();
  const s = useWords(messagesWords);
  const { modal, message } = App.useApp();
  const { act } = useAct();
  const settle = async (wish: 'resend' | 'discard', ids?: string[]) => {
    const done = await act(() =>
      call('settleDeadMessages', { body: ids ? { do: wish, ids } : { do: wish } }),
    );
    if (done) message.success(s(wish === 'resend' ? 'resent' : 'discarded', { n: done.done }));
  };
  const ask = (id: string) =>
    void modal.confirm({
      title: s('discardQuestion'),
      content: s('discardHint'),
      okText: s('discard'),
      cancelText: w('cancel'),
      onOk: () => settle('discard', [id]),
    });
  const nameOf = (channel: string): string =>
    isChannelKind(channel) ? channelDeclarations[channel].label[lang === 'zh' ? 0 : 1] : channel;
  return (
    <section className="settings-part">
      <div className="part-head">
        <h2>{s('stuck')}</h2>
        {dead > 1 && (
          <Button className="no-print" onClick={() => void settle('resend')}>
            {s('resendAll', { n: dead })}
          </Button>
        )}
      </div>
      <p className="settings-lead">{s('stuckLead')}</p>
      {letters.length === 0 ? (
        <p className="soft">{s('stuckNone')}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label={s('stuck')}>
          <table className="settings-table">
            <thead>
              <tr>
                <th scope="col">{s('who')}</th>
                <th scope="col">{s('channel')}</th>
                <th scope="col">{s('madeAt')}</th>
                <th scope="col">{s('tries')}</th>
                <th scope="col">{s('fault')}</th>
                <th scope="col">{s('state')}</th>
                <th scope="col" className="no-print">
                  <span className="unseen">{s('acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {letters.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.person ?? s('guest')}</th>
                  <td data-label={s('channel')}>{nameOf(one.channel)}</td>
                  <td className="figure" data-label={s('madeAt')}>
                    {chinaTime(one.madeAt)}
                  </td>
                  <td data-label={s('tries')}>{s('triesText', { n: one.attempts })}</td>
                  <td className="gateway-answer" data-label={s('fault')}>
                    {one.fault}
                  </td>
                  <td data-label={s('state')}>
                    {one.state === 'dead' ? s('dead') : s('retrying', { at: chinaTime(one.dueAt).slice(5) })}
                  </td>
                  <td className="no-print acts">
                    {one.state === 'dead' && (
                      <span className="row end">
                        <Button size="small" onClick={() => void settle('resend', [one.id])}>
                          {s('resend')}
                        </Button>
                        <Button size="small" onClick={() => ask(one.id)}>
                          {s('discard')}
                        </Button>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
