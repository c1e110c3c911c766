import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import type { Me } from '../records.ts';
import { useWords } from '../use-words.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { endSession } from '../sign-in/end-session.ts';
import { usePageTitle } from '../use-page-title.ts';
import { accountWords } from './account-words.ts';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';

/** What has to be done before anything else is served: a new password, or a second factor. */
export function MustPage({ me, onDone }: { readonly me: Me; onDone(): void }) {
  const { w } = useLanguage();
  const s = useWords(accountWords);
  const queries = useQueryClient();
  const account = useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => call('getAccount', {}, { signal }),
  });
  const rules = account.data?.rules;
  // What it was when the page opened: it does not change under the person's hands.
  const [must] = useState(me.must);
  const password = must === 'password';
  usePageTitle(s(password ? 'mustPassword' : 'mustFactor'));
  const leave = async () => {
    await call('signOut', {}).catch(() => undefined);
    endSession(queries);
  };
  return (
    <div className="door">
      <header className="door-top">
        <LanguageSwitch />
      </header>
      <main className="door-card">
        <h1>{s(password ? 'mustPassword' : 'mustFactor')}</h1>
        <p>
          {me.office.name} · {me.name}
        </p>
        <p>{s(password ? 'mustPasswordHint' : 'mustFactorHint')}</p>
        {password ? (
          <PasswordForm
            autoFocus
            {...(rules
              ? {
                  rules: s('passwordRules', {
                    min: rules.passwordMin,
                    classes: rules.passwordClasses,
                    history: rules.passwordHistory,
                  }),
                }
              : {})}
            onDone={onDone}
          />
        ) : (
          <SecondFactorSetup onDone={onDone} />
        )}
        <div className="row end">
          <Button type="text" onClick={() => void leave()}>
            {w('signOut')}
          </Button>
        </div>
      </main>
    </div>
  );
}
