import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { call, type CallOutput } from '../../client.ts';
import { chinaTime } from '../../instants.ts';
import { useWords, type Say } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import { auditWords } from './audit-words.ts';

type Check = CallOutput<'getAuditCheck'>['check'];

/** Checks the audit on demand. It may take minutes, so the page only asks how far it is. */
export function AuditCheck() {
  const s = useWords(auditWords);
  const queries = useQueryClient();
  const { act } = useAct();
  const last = useQuery({
    queryKey: ['admin-check'],
    queryFn: ({ signal }) => call('getAuditCheck', {}, { signal }),
    refetchInterval: ({ state }) => (state.data?.check?.endedAt === null ? 1_500 : false),
  });
  const check = last.data?.check ?? null;
  const running = check !== null && check.endedAt === null;
  const begin = async () => {
    const begun = await act(() => call('checkAudit', {}));
    if (begun) queries.setQueryData(['admin-check'], begun);
  };
  const faults = check?.report?.faults ?? [];
  return (
    <section className="settings-part">
      <div className="part-head">
        <h2>{s('checkTitle')}</h2>
        <Button loading={running} onClick={() => void begin()}>
          {s('check')}
        </Button>
      </div>
      <p className="settings-lead">{s('checkLead')}</p>
      <p role="status" className={faults.length > 0 || check?.failed ? 'fault' : ''}>
        {tell(check, s)}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ kind, seal, entryId }) => (
            <li key={`${kind} ${seal ?? ''} ${entryId ?? ''}`}>
              <code>{[kind, seal, entryId].filter((one) => one !== undefined).join(' · ')}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function tell(check: Check, s: Say<keyof typeof auditWords>): string {
  if (check === null) return s('checkNone');
  if (check.endedAt === null) return s('checking');
  const at = chinaTime(check.endedAt);
  if (check.failed || !check.report) return s('checkFailed', { at });
  const { seals, entries, unsealed, vouchedUpTo, faults } = check.report;
  return faults.length > 0
    ? s('checkBad', { at, n: faults.length, upTo: vouchedUpTo })
    : s('checkGood', { at, seals, entries, unsealed });
}
