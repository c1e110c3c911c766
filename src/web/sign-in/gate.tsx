import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { MustPage } from '../account/must-page.tsx';
import { call } from '../client.ts';
import { expiredSession } from '../expired-session.ts';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';
import { OwnTerms } from '../own-terms.tsx';
import { MeProvider } from '../session.tsx';
import { Shell } from '../shell/shell.tsx';
import { ExpiredDialog } from './expired-dialog.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** Shows the pages to whoever is signed in, and the sign-in page to everybody else; the address stays. */
export function Gate() {
  const { lang, w } = useLanguage();
  const queries = useQueryClient();
  const me = useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      try {
        return await call('getMe', {}, { signal });
      } catch (error) {
        if (hasCode(error, 'not-signed-in')) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
  const signedIn = me.data ?? null;
  const [held, setHeld] = useState<string>();
  useEffect(() => {
    expiredSession.guard(signedIn !== null);
  }, [signedIn]);

  // It stays until the person has done with it: recovery codes on it are shown once, whatever is asked behind it.
  if (signedIn && signedIn.must !== null && held !== signedIn.id) setHeld(signedIn.id);
  if (signedIn && (signedIn.must !== null || held === signedIn.id))
    return <MustPage me={signedIn} onDone={() => void me.refetch().then(() => setHeld(undefined))} />;
  if (signedIn)
    return (
      <MeProvider me={signedIn}>
        <OwnTerms terms={signedIn.terms}>
          <Shell />
          <ExpiredDialog />
        </OwnTerms>
      </MeProvider>
    );
  if (me.data === null) return <SignInPage onSignedIn={(next) => queries.setQueryData(['me'], next)} />;
  if (me.isError)
    return (
      <Notice title={problemText(me.error, lang)}>
        <Button type="primary" onClick={() => void me.refetch()}>
          {w('retry')}
        </Button>
      </Notice>
    );
  return <Notice title={w('loading')} />;
}
