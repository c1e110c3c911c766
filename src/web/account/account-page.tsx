import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { call } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { Asked, SettingsPage } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { accountWords } from './account-words.ts';
import { OwnMessages } from './messages/own-messages.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { SessionList } from './session-list.tsx';

/** What concerns only oneself: password, second factor, sessions. */
export function AccountPage() {
  const { w } = useLanguage();
  const s = useWords(accountWords);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const account = useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => call('getAccount', {}, { signal }),
  });
  const refresh = () => void queries.invalidateQueries({ queryKey: ['account'] });
  return (
    <SettingsPage title={s('title')} lead={s('lead')}>
      <Asked query={account}>
        {(own) => (
          <>
            <section className="settings-part">
              <h2>{s('password')}</h2>
              <p className="settings-lead">
                {s('passwordSince', { at: chinaTime(own.passwordSetAt) })}
                {own.passwordEndsAt !== null &&
                  w('listComma') + s('passwordEnds', { day: chinaTime(own.passwordEndsAt).slice(0, 10) })}
              </p>
              <PasswordForm
                rules={s('passwordRules', {
                  min: own.rules.passwordMin,
                  classes: own.rules.passwordClasses,
                  history: own.rules.passwordHistory,
                })}
                onDone={() => {
                  message.success(w('passwordChanged'));
                  refresh();
                }}
              />
            </section>
            <SecondFactor factor={own.secondFactor} onChange={refresh} />
            <OwnMessages />
            <SessionList account={own} onChange={refresh} />
          </>
        )}
      </Asked>
    </SettingsPage>
  );
}
