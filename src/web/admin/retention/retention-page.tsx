import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call, type CallOutput } from '../../client.ts';
import { chinaTime } from '../../instants.ts';
import { Asked, SettingsPage } from '../../settings/settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { DaysDialog } from './days-dialog.tsx';
import { HoldList } from './hold-list.tsx';
import { retentionWords } from './retention-words.ts';
import { useRuleWords } from './use-rule-words.ts';

export type RetentionLine = CallOutput<'getRetention'>['lines'][number];

/** How long entries are kept in this office, and what is held back. */
export function RetentionPage() {
  const s = useWords(retentionWords);
  const retention = useQuery({
    queryKey: ['admin-retention'],
    queryFn: ({ signal }) => call('getRetention', {}, { signal }),
  });
  return (
    <SettingsPage title={s('title')} lead={s('lead')}>
      <Asked query={retention}>
        {({ maySet, lines, holds, lastRun }) => (
          <>
            {!maySet && <p className="banner info">{s('readOnly')}</p>}
            <p className="soft">
              {lastRun ? s('lastRun', { at: chinaTime(lastRun.at), n: lastRun.records }) : s('neverRun')}
            </p>
            <Rules lines={lines} maySet={maySet} />
            <HoldList holds={holds} maySet={maySet} />
          </>
        )}
      </Asked>
    </SettingsPage>
  );
}

function Rules({ lines, maySet }: { readonly lines: readonly RetentionLine[]; readonly maySet: boolean }) {
  const s = useWords(retentionWords);
  const ruleWords = useRuleWords();
  const [chosen, setChosen] = useState<RetentionLine>();
  return (
    <section className="settings-part">
      <h2>{s('rules')}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={s('rules')}>
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{s('what')}</th>
              <th scope="col">{s('from')}</th>
              <th scope="col">{s('days')}</th>
              <th scope="col">{s('due')}</th>
              <th scope="col">{s('clause')}</th>
              {maySet && <th scope="col" className="no-print" aria-label={s('set')} />}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const told = ruleWords(line);
              return (
                <tr key={`${line.type}/${line.rule}`}>
                  <th scope="row">
                    {told.type} · {told.rule}
                    <p className="help">{told.entries}</p>
                  </th>
                  <td>{told.from}</td>
                  <td className="figure">
                    {line.days}
                    {line.days < line.most && <p className="help">{s('most', { n: line.most })}</p>}
                  </td>
                  <td className="figure">{s('dueCount', { n: line.due })}</td>
                  <td>{line.clause}</td>
                  {maySet && (
                    <td className="acts no-print">
                      {line.most > 0 && (
                        <Button size="small" onClick={() => setChosen(line)}>
                          {s('set')}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {chosen && <DaysDialog line={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}
