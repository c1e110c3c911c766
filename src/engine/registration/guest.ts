import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import { isEmpty } from '../../fields/parse-field.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readRecords } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { saveIn } from '../save/save-many.ts';
import { findLink } from './guest-link.ts';
import { readHost, type Host } from './host.ts';
import { registrationsOf, type Registration } from './kinds.ts';
import { publicAs } from './machine-actor.ts';
import { entriesFor } from './register.ts';
import { settlePlaces } from './seats.ts';

/** A registration as its guest sees it. A duplicate looks like what a first registration would have become. */
export interface Guest {
  readonly registration: Registration;
  readonly host: Host;
  readonly record: StoredRecord;
  readonly shownAs: 'registered' | 'waiting' | 'cancelled' | 'checkedIn';
  readonly mayChange: boolean;
}

interface Opened extends Guest {
  readonly tx: Transaction;
}

/** @throws not-found for a secret that opens nothing, or whose event is over */
async function open(tx: Transaction, machine: Machine, token: string, lock: boolean): Promise<Opened> {
  const link = await findLink(tx, token);
  const registration = registrationsOf(machine).find(({ type }) => type.name === link?.type);
  if (!link || !registration) throw new WutongError('not-found');
  // The event before the registration, as everywhere: two who wait for each other would wait for ever.
  const [before] = await readRecords(tx, registration.type, [link.recordId]);
  const hostId = String(before?.values[registration.declared.to]);
  const host = await readHost(tx, registration, hostId, { lock });
  const [record] = lock ? await readRecords(tx, registration.type, [link.recordId], { lock }) : [before];
  if (!host || !record || host.days.to < civilDateOf(machine.clock.now())) throw new WutongError('not-found');
  const { state, values } = record;
  const seen = values['shownAs'] === 'waiting' ? 'waiting' : 'registered';
  const shownAs =
    state === 'cancelled' || host.state === 'cancelled'
      ? 'cancelled'
      : state === 'duplicate'
        ? seen
        : (state as Guest['shownAs']);
  const mayChange = host.state === 'open' && (shownAs === 'registered' || shownAs === 'waiting');
  return { tx, registration, host, record, shownAs, mayChange };
}

/** Reads what a secret link opens. @throws not-found */
export function readGuest(machine: Machine, officeId: string, token: string): Promise<Guest> {
  return machine.db.inOffice(officeId, (tx) => open(tx, machine, token, false), { reading: true });
}

/**
 * Changes what the guest entered. Sealed entries that are left empty stay as they are, because the page cannot show
 * them.
 * @throws registration-fixed, not-found, invalid-record
 */
export function changeGuest(machine: Machine, officeId: string, token: string, given: Values): Promise<void> {
  return machine.db.inOffice(officeId, async (tx) => {
    const guest = await open(tx, machine, token, true);
    if (!guest.mayChange) throw new WutongError('registration-fixed');
    const { type } = guest.registration;
    const values: Record<string, unknown> = {};
    const missing = [];
    for (const { name, required } of entriesFor(guest.registration, guest.host)) {
      const kept = type.fields[name]?.kind.storage === 'sealed' && guest.record.values[name] !== undefined;
      if (kept && isEmpty(given[name])) continue;
      values[name] = given[name];
      if (required && isEmpty(given[name]) && type.fields[name]?.required !== true)
        missing.push({
          path: name,
          code: 'required' as const,
          params: { label: type.fields[name]?.label ?? '' },
        });
    }
    if (missing.length > 0)
      throw new WutongError('invalid-record', { count: missing.length }, { findings: missing });
    await saveGuest(machine, guest, { values });
  });
}

/** Gives the place back; the next who waits gets it at once. @throws registration-fixed, not-found */
export function cancelGuest(machine: Machine, officeId: string, token: string): Promise<void> {
  return machine.db.inOffice(officeId, async (tx) => {
    const guest = await open(tx, machine, token, true);
    if (guest.shownAs === 'cancelled') return;
    if (!guest.mayChange) throw new WutongError('registration-fixed');
    await saveGuest(machine, guest, { values: {}, action: 'withdraw' });
    await settlePlaces(tx, { machine, registration: guest.registration, host: guest.host });
  });
}

async function saveGuest(
  machine: Machine,
  { tx, registration, host, record }: Opened,
  item: { readonly values: Values; readonly action?: string },
): Promise<void> {
  await saveIn(tx, machine, {
    actor: publicAs('guest', { officeId: tx.officeId, unitId: host.unitId }),
    type: registration.type.name,
    items: [{ id: record.id, version: record.version, ...item }],
  });
}
