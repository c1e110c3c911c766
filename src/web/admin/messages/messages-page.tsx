import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { call } from '../../client.ts';
import { Asked, SettingsPage } from '../../settings/settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import { ChannelTable } from './channel-table.tsx';
import { messagesWords } from './messages-words.ts';
import { StuckTable } from './stuck-table.tsx';

/** How messages leave the office, what they may say, and what did not get out. */
export function MessagesPage() {
  const s = useWords(messagesWords);
  const { act } = useAct();
  const channels = useQuery({
    queryKey: ['admin-messages', 'channels'],
    queryFn: ({ signal }) => call('getChannels', {}, { signal }),
  });
  const stuck = useQuery({
    queryKey: ['admin-messages', 'stuck'],
    queryFn: ({ signal }) => call('listStuckMessages', {}, { signal }),
    refetchInterval: 30_000,
  });
  const setWording = (nameBusiness: boolean) =>
    act(() => call('setMessageSettings', { body: { nameBusiness } }), s('saved'));
  return (
    <SettingsPage title={s('title')} lead={s('lead')}>
      <Asked query={channels}>{(data) => <ChannelTable channels={data.channels} />}</Asked>
      <Asked query={stuck}>{(data) => <StuckTable {...data} />}</Asked>
      <Asked query={channels}>
        {({ settings }) => (
          <section className="settings-part">
            <h2>{s('wording')}</h2>
            <fieldset className="plain-set">
              <legend className="unseen">{s('wording')}</legend>
              <Radio.Group
                vertical
                value={settings.nameBusiness}
                options={[
                  { value: false, label: s('wordingSilent') },
                  { value: true, label: s('wordingNamed') },
                ]}
                onChange={({ target }) => void setWording(target.value === true)}
              />
            </fieldset>
          </section>
        )}
      </Asked>
    </SettingsPage>
  );
}
