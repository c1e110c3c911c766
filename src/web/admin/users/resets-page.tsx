import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call, type CallOutput } from '../../client.ts';
import { chinaTime } from '../../instants.ts';
import { Asked, SettingsPage } from '../../settings/settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { OneTimeDialog } from '../one-time-dialog.tsx';
import { useAct } from '../use-act.ts';
import { userWords } from './user-words.ts';

type Reset = CallOutput<'listResets'>['resets'][number];

/** What one administrator proposed and another confirms. */
export function ResetsPage() {
  const s = useWords(userWords);
  const { act } = useAct();
  const [made, setMade] = useState<{ readonly name: string; readonly password: string }>();
  const resets = useQuery({
    queryKey: ['admin-resets'],
    queryFn: ({ signal }) => call('listResets', {}, { signal }),
  });
  const decide = async (reset: Reset, confirm: boolean) => {
    const said = confirm ? (reset.kind === 'password' ? undefined : s('factorReset')) : s('wasDeclined');
    const done = await act(() => call('decideReset', { params: { id: reset.id }, body: { confirm } }), said);
    if (done?.password) setMade({ name: reset.account.name, password: done.password });
  };
  return (
    <SettingsPage title={s('resetsTitle')} lead={s('resetsLead')}>
      <Asked query={resets}>
        {({ resets: all }) => {
          const waiting = all.filter(({ status }) => status === 'proposed');
          const decided = all.filter(({ status }) => status !== 'proposed');
          return (
            <>
              <section className="settings-part">
                <h2>{s('waiting')}</h2>
                {waiting.length === 0 && <p className="soft">{s('nothingWaits')}</p>}
                <ul className="held-roles">
                  {waiting.map((reset) => (
                    <li key={reset.id}>
                      <ResetLine reset={reset} />
                      {reset.mayDecide ? (
                        <span className="row">
                          <Button size="small" onClick={() => void decide(reset, false)}>
                            {s('decline')}
                          </Button>
                          <Button size="small" type="primary" onClick={() => void decide(reset, true)}>
                            {s('confirm')}
                          </Button>
                        </span>
                      ) : (
                        <span className="soft">{s('waitsForOther')}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
              {decided.length > 0 && (
                <section className="settings-part">
                  <h2>{s('decided')}</h2>
                  <ul className="held-roles">
                    {decided.map((reset) => (
                      <li key={reset.id}>
                        <ResetLine reset={reset} />
                        <span className="soft">
                          {s('decidedBy', {
                            name: reset.decidedBy ?? '',
                            at: chinaTime(reset.decidedAt ?? ''),
                            what: s(reset.status === 'confirmed' ? 'confirmed' : 'declined'),
                          })}
                        </span>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </Asked>
      {made && <OneTimeDialog {...made} onClose={() => setMade(undefined)} />}
    </SettingsPage>
  );
}

function ResetLine({ reset }: { readonly reset: Reset }) {
  const s = useWords(userWords);
  return (
    <span>
      <strong>{reset.account.name}</strong> ({reset.account.login}) ·{' '}
      {s(reset.kind === 'password' ? 'kindPassword' : 'kindFactor')} · {reset.reason}
      <br />
      <span className="soft">
        {s('proposedBy', { name: reset.proposedBy, at: chinaTime(reset.proposedAt) })}
      </span>
    </span>
  );
}
