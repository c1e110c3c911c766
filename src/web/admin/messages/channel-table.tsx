import { Button } from 'antd';
import { useState } from 'react';
import {
  channelDeclarations,
  channelKinds,
  type ChannelKind,
} from '../../../model/messages/channel-kinds.ts';
import type { CallOutput } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { useWords } from '../../use-words.ts';
import { ChannelDialog } from './channel-dialog.tsx';
import { messagesWords } from './messages-words.ts';
import { TestDialog } from './test-dialog.tsx';

export type Channel = CallOutput<'getChannels'>['channels'][number];

const placeOf = ({ settings }: Channel): string =>
  settings['host'] ?? URL.parse(settings['url'] ?? '')?.host ?? '';

/** All ways out of the office, those that are not set too. */
export function ChannelTable({ channels }: { readonly channels: readonly Channel[] }) {
  const { lang } = useLanguage();
  const s = useWords(messagesWords);
  const [task, setTask] = useState<{ readonly kind: ChannelKind; readonly what: 'set' | 'test' }>();
  const close = () => setTask(undefined);
  const word = (words: readonly [string, string]) => words[lang === 'zh' ? 0 : 1];
  return (
    <section className="settings-part">
      <h2>{s('channels')}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={s('channels')}>
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{s('channel')}</th>
              <th scope="col">{s('place')}</th>
              <th scope="col">{s('state')}</th>
              <th scope="col" className="no-print">
                <span className="unseen">{s('acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {channelKinds.map((kind) => {
              const { label, about } = channelDeclarations[kind];
              const channel = channels.find((one) => one.kind === kind);
              return (
                <tr key={kind} className={channel?.enabled === true ? '' : 'closed-row'}>
                  <th scope="row">
                    {word(label)}
                    <p className="help">{word(about)}</p>
                  </th>
                  <td data-label={s('place')}>{channel ? placeOf(channel) : '—'}</td>
                  <td data-label={s('state')}>{s(channel ? (channel.enabled ? 'on' : 'off') : 'unset')}</td>
                  <td className="no-print acts">
                    <span className="row end">
                      <Button
                        size="small"
                        aria-label={`${s('set')} ${word(label)}`}
                        onClick={() => setTask({ kind, what: 'set' })}
                      >
                        {s('set')}
                      </Button>
                      {channel && (
                        <Button
                          size="small"
                          aria-label={`${s('test')} ${word(label)}`}
                          onClick={() => setTask({ kind, what: 'test' })}
                        >
                          {s('test')}
                        </Button>
                      )}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {task?.what === 'set' && (
        <ChannelDialog
          kind={task.kind}
          channel={channels.find((one) => one.kind === task.kind)}
          onClose={close}
        />
      )}
      {task?.what === 'test' && <TestDialog kind={task.kind} onClose={close} />}
    </section>
  );
}
