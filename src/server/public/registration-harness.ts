import type { FastifyInstance } from 'fastify';
import { expect, inject } from 'vitest';
import type { Values } from '../../model/field.ts';
import { openTestApp, read, type Client, type TestApp } from '../../../test/harness/server.ts';
import { testNow } from '../../../test/harness/machine.ts';
import { createPublicServer } from './create-public-server.ts';

/** The office behind the public page. */
export let t: TestApp;
export let officer: Client;
export let site: FastifyInstance;
let now = testNow;
/** Lets time go on, or back. */
export const setNow = (at: Date): void => void (now = at);
let address = 0;

/** Opens both for a test file, and closes them with it. */
export async function openPublicSite(): Promise<void> {
  t = await openTestApp(inject('database'), { now: () => now });
  officer = await t.signIn('officer');
  site = await createPublicServer({
    machine: t.machine,
    address: 'http://public.example',
    checkInAddress: 'http://office.example',
    log: (line) => void t.log.push(line),
  });
}
export async function closePublicSite(): Promise<void> {
  await site.close();
  await t.close();
}

const event = {
  name: '友城论坛',
  nameEn: 'Forum',
  place: '会议中心',
  placeEn: 'Conference Centre',
  days: { from: '2018-07-05', to: '2018-07-06' },
  quota: 60,
  openFrom: '2018-06-01',
  openUntil: '2018-07-03',
  asks: ['organisation', 'passport'],
  checkIn: 'office',
  consent: '只用于本次活动。',
  consentEn: 'For this event only.',
  consentVersion: '1',
  keepMonths: 6,
};

export async function makeEvent(more: Values = {}, action: string | null = 'open'): Promise<string> {
  const answer = await officer.post('/api/records/event', { values: { ...event, ...more } });
  const { record } = read('createRecord', answer);
  if (action !== null)
    expect(
      (await officer.post(`/api/records/event/${record.id}/actions/${action}`, { version: 1, values: {} }))
        .status,
    ).toBe(200);
  return record.id;
}

/** How many guests there were so far. */
export let guests = 0;
export const guest = (more: Readonly<Record<string, string>> = {}) => {
  guests += 1;
  return {
    name: `Guest ${guests}`,
    organisation: 'Stadt Bremen',
    email: `guest${guests}@example.org`,
    passport: `C${String(10_000_000 + guests)}`,
    consent: '1',
    ...more,
  };
};

// Each request comes from another address, so that the limit by address is not what is tested here.
export function request(
  method: 'GET' | 'POST',
  url: string,
  form?: Readonly<Record<string, string>>,
  from?: string,
) {
  address += 1;
  return site.inject({
    method,
    url,
    remoteAddress: from ?? `10.${address >> 16}.${(address >> 8) & 255}.${address & 255}`,
    ...(form === undefined
      ? {}
      : {
          payload: new URLSearchParams(form).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
  });
}
export const path = (id: string) => `/${t.office.code}/${id}`;
export const send = (id: string, form: Readonly<Record<string, string>>) =>
  request('POST', `${path(id)}?lang=en`, form);
export async function registered(id: string, form = guest()): Promise<string> {
  const answer = await send(id, form);
  expect([answer.statusCode, answer.payload]).toEqual([303, '']);
  return String(answer.headers.location);
}
export const heading = (page: string): string => /<h1>([^<]*)<\/h1>/.exec(page)?.[1] ?? '';
export const rowsOf = (id: string) =>
  t.owner(
    'SELECT id, name, state, ticket, shown_as, duplicate_of, version FROM registration WHERE event = $1 ORDER BY ticket',
    [id],
  );
export const statesOf = async (id: string): Promise<Record<string, number>> => {
  const states: Record<string, number> = {};
  for (const { state } of await rowsOf(id)) states[String(state)] = (states[String(state)] ?? 0) + 1;
  return states;
};
