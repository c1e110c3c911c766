import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { hostOf } from '../../model/registry.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { GuestCard } from './guest-card.tsx';

/** Where the code of a badge leads: a phone at the door shows this page and nothing around the guest. */
export function CheckInPage() {
  const { id = '' } = useParams();
  const { w } = useLanguage();
  const { registry } = useDomain();
  usePageTitle(w('guestFind'));
  const guest = useQuery({
    queryKey: ['guest', id],
    queryFn: ({ signal }) => call('findGuest', { query: { id } }, { signal }),
  });
  const host = registry.types.flatMap(({ type }) => hostOf(type) ?? [])[0];
  return (
    <article className="page check-in-page">
      <h1>{w('guestFind')}</h1>
      <GuestCard key={id} id={id} />
      {guest.data && host !== undefined && (
        <p>
          <Link to={addresses.record(host, guest.data.event)}>{w('guestDone')}</Link>
        </p>
      )}
    </article>
  );
}
