import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { Me } from '../records.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { DemoHint } from './demo-hint.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The door: which office, who, and the password. */
export function SignInPage({ onSignedIn }: { onSignedIn(me: Me): void }) {
  const { lang, w } = useLanguage();
  const offices = useQuery({
    queryKey: ['offices'],
    queryFn: ({ signal }) => call('listOffices', {}, { signal }),
    staleTime: 300_000,
  });
  useEffect(() => {
    document.title = `${w('signIn')} · ${w('product')}`;
  }, [w]);
  return (
    <div className="door">
      <header className="door-top">
        <LanguageSwitch />
      </header>
      <main className="door-card">
        <h1>{w('product')}</h1>
        <p className="door-line">{w('productLine')}</p>
        {offices.isError && (
          <p className="fault" role="alert">
            {problemText(offices.error, lang)}{' '}
            <Button size="small" onClick={() => void offices.refetch()}>
              {w('retry')}
            </Button>
          </p>
        )}
        <SignInForm
          offices={offices.data?.offices ?? []}
          loading={offices.isPending}
          onSignedIn={onSignedIn}
        />
        {offices.data?.demo === true && <DemoHint />}
      </main>
    </div>
  );
}
