import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { hostOf } from '../../model/registry.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';

/** How the places of an event stand, as guests come; and the door for whoever types the number of a badge. */
export function AttendancePanel({ event }: { readonly event: string }) {
  const { lang, w } = useLanguage();
  const { registry } = useDomain();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [fault, setFault] = useState('');
  const page = useQuery({
    queryKey: ['attendance', event],
    queryFn: ({ signal }) => call('getAttendance', { params: { event } }, { signal }),
    refetchInterval: 4_000,
  });
  if (!page.data) return null;
  const { address, counts, latest, quota } = page.data;
  const guests = registry.types.find(({ type }) => hostOf(type) !== undefined)?.type;
  const find = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault();
    setFault('');
    try {
      const found = await call('findGuest', { query: { event, number: Number(number) } });
      void navigate(addresses.checkIn(found.id));
    } catch (error) {
      setFault(hasCode(error, 'not-found', 'bad-request') ? w('guestUnknown') : problemText(error, lang));
    }
  };
  const figures = [
    ['guestsHere', counts['checkedIn'] ?? 0],
    ['guestsRegistered', counts['registered'] ?? 0],
    ['guestsWaiting', counts['waiting'] ?? 0],
    ['guestsDouble', counts['duplicate'] ?? 0],
    ['guestsQuota', quota],
  ] as const;
  return (
    <section className="attendance" aria-label={w('attendance')}>
      <div className="part-head">
        <h2>{w('attendance')}</h2>
        <span className="help">{w('attendanceHint')}</span>
      </div>
      <dl className="attendance-figures">
        {figures.map(([word, n]) => (
          <div key={word}>
            <dt>{w(word)}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <form className="attendance-door" onSubmit={(submitted) => void find(submitted)}>
        <label htmlFor="guest-number">{w('guestFindHint')}</label>
        <Input
          id="guest-number"
          inputMode="numeric"
          autoComplete="off"
          value={number}
          onChange={(changed) => setNumber(changed.target.value.replace(/\D/g, ''))}
        />
        <Button type="primary" htmlType="submit" disabled={number === ''}>
          {w('guestFind')}
        </Button>
      </form>
      {fault !== '' && <Alert type="error" showIcon title={fault} />}
      <p>
        {address === null ? (
          w('publicOff')
        ) : (
          <>
            {w('publicPage')}
            {w('colon')}
            <a href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          </>
        )}
      </p>
      <p>
        {w('guestsLatest')}
        {w('colon')}
        {latest.length === 0
          ? w('guestsNone')
          : latest
              .map(({ number: ticket, name, at }) => `${name}（${ticket}，${at.slice(11, 16)}）`)
              .join(w('listComma'))}
      </p>
      {guests && (
        <Link to={addresses.list(guests.name, `?f.${guests.registers?.to ?? ''}.in=${event}&sort=ticket`)}>
          {w('guestList')}
        </Link>
      )}
    </section>
  );
}
