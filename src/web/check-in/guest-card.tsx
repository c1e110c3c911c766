import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { call, type CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import { useDomain } from '../domain.tsx';

/** A guest at the door: name and organisation, and one large button. */
export function GuestCard({ id }: { readonly id: string }) {
  const { lang, w } = useLanguage();
  const me = useMe();
  const { registry } = useDomain();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<CallOutput<'checkIn'>>();
  const [fault, setFault] = useState<unknown>();
  const found = useQuery({
    queryKey: ['guest', id],
    queryFn: ({ signal }) => call('findGuest', { query: { id } }, { signal }),
  });
  if (found.isError && !found.data)
    return (
      <Notice
        title={hasCode(found.error, 'not-found') ? w('guestUnknown') : problemText(found.error, lang)}
      />
    );
  if (!found.data) return <Notice title={w('loading')} />;
  const guest = done?.guest ?? found.data;
  const acts = registry.types.some(({ type }) => type.registers && may(me, type.name, 'act'));
  const letIn = async (admit: boolean): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    try {
      setDone(await call('checkIn', { params: { id }, body: { admit } }));
      void queries.invalidateQueries();
    } catch (error) {
      setFault(error);
      void found.refetch();
    } finally {
      setBusy(false);
    }
  };
  const number = guest.number === null ? '—' : String(guest.number).padStart(4, '0');
  return (
    <section className="guest-card" aria-live="polite">
      <p className="guest-event">{guest.eventName}</p>
      <p className="guest-name">{guest.name}</p>
      {guest.nameLatin !== null && guest.nameLatin !== guest.name && <p>{guest.nameLatin}</p>}
      <p>{guest.organisation}</p>
      <p>
        {w('guestNumber')} {number}
      </p>
      {fault !== undefined && <Alert type="error" showIcon title={problemText(fault, lang)} />}
      {guest.state === 'checkedIn' && (
        <Alert
          type={done && !done.already ? 'success' : 'warning'}
          showIcon
          title={done && !done.already ? w('guestIsInNow') : w('guestAgain')}
          description={w('guestIsIn', { at: guest.checkedInAt ?? '—', by: guest.checkedInBy ?? '—' })}
        />
      )}
      {guest.state === 'cancelled' && <Alert type="error" showIcon title={w('guestGone')} />}
      {guest.state === 'waiting' && <Alert type="warning" showIcon title={w('guestOnList')} />}
      {acts && (guest.state === 'registered' || guest.state === 'waiting') && (
        <Button
          className="guest-button"
          type="primary"
          size="large"
          block
          loading={busy}
          onClick={() => void letIn(guest.state === 'waiting')}
        >
          {guest.state === 'waiting' ? w('guestAdmit') : w('guestLetIn')}
        </Button>
      )}
    </section>
  );
}
