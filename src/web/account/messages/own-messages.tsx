import { useQuery, useQueryClient } from '@tanstack/react-query';
import { contactKinds, channelDeclarations } from '../../../model/messages/channel-kinds.ts';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { Asked } from '../../settings/settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { ContactLine } from './contact-line.tsx';
import { messageWords } from './message-words.ts';
import { WishesForm } from './wishes-form.tsx';

/** Where one is reached outside the house, and what one wants to hear of. */
export function OwnMessages() {
  const { lang, w } = useLanguage();
  const s = useWords(messageWords);
  const queries = useQueryClient();
  const own = useQuery({
    queryKey: ['account', 'messages'],
    queryFn: ({ signal }) => call('getOwnMessages', {}, { signal }),
  });
  const refresh = () => void queries.invalidateQueries({ queryKey: ['account', 'messages'] });
  return (
    <section className="settings-part">
      <h2>{s('title')}</h2>
      <p className="settings-lead">{s('lead')}</p>
      <Asked query={own}>
        {(data) => {
          if (data.channels.length === 0) return <p className="soft">{s('none')}</p>;
          const needed = contactKinds.filter((kind) =>
            data.channels.some((channel) => channelDeclarations[channel].contact === kind),
          );
          const namesFor = (kind: (typeof contactKinds)[number]) =>
            data.channels
              .filter((channel) => channelDeclarations[channel].contact === kind)
              .map((channel) => channelDeclarations[channel].label[lang === 'zh' ? 0 : 1])
              .join(w('listComma'));
          return (
            <>
              <h3>{s('contacts')}</h3>
              <ul className="contact-lines">
                {needed.map((kind) => (
                  <ContactLine
                    key={kind}
                    kind={kind}
                    usedBy={s('usedBy', { channels: namesFor(kind) })}
                    contact={data.contacts.find((one) => one.kind === kind)}
                    onChange={refresh}
                  />
                ))}
              </ul>
              <WishesForm
                key={JSON.stringify(data.preferences)}
                channels={data.channels}
                preferences={data.preferences}
                onSaved={refresh}
              />
            </>
          );
        }}
      </Asked>
    </section>
  );
}
