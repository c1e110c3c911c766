import { civilDateOf } from '../../model/date.ts';
import { isWutongError, WutongError, type Finding } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import type { Lang } from '../../model/label.ts';
import { isEmpty } from '../../fields/parse-field.ts';
import type { Machine } from '../machine.ts';
import { saveIn } from '../save/save-many.ts';
import type { SaveRequest } from '../save/save-request.ts';
import { findLink, keepLink, newToken, tokenOfSubmission } from './guest-link.ts';
import { closedBecause, readHost, type Host } from './host.ts';
import type { Registration } from './kinds.ts';
import { putGuestMail } from '../messages/guest-mail.ts';
import { writeConfirmation } from './confirmation.ts';
import { publicAs } from './machine-actor.ts';
import { findSameGuest } from './same-guest.ts';
import { countPlaces, filledBy, nextPlace, settlePlaces } from './seats.ts';

/** What a guest is asked for a host, in the order of the page, and whether it may stay empty. */
export function entriesFor(
  { declared }: Registration,
  host: Pick<Host, 'asks'>,
): { readonly name: string; readonly required: boolean }[] {
  return declared.entries
    .filter((name) => declared.always.includes(name) || host.asks.includes(name))
    .map((name) => ({ name, required: !declared.optional.includes(name) }));
}

/** What a guest sends. */
export interface GuestForm {
  readonly values: Values;
  readonly lang: Lang;
  /** Whether the consent was given, and to which version of the text. */
  readonly consent: string | undefined;
  /** The mark of the page that was filled in: sent twice, by a double click or after a lost answer, it is one. */
  readonly mark?: string | undefined;
  /** Makes the address of the guest's own page of its secret; with it a confirmation goes out by mail. */
  readonly linkOf?: ((token: string) => string) | undefined;
}

/** The instant as it stands on a clock in China. */
export function chinaClock(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * Registers a guest who has no account. Whoever registers a second time is answered as the first time, down to a
 * number and a link of their own; the record says whose duplicate it is and takes no place.
 * @returns the secret of the guest's link
 * @throws registration-closed, invalid-record with all findings, not-found
 */
export function register(
  machine: Machine,
  registration: Registration,
  place: { readonly officeId: string; readonly host: string; readonly demo?: boolean },
  form: GuestForm,
): Promise<string> {
  const { type, declared } = registration;
  return machine.db.inOffice(place.officeId, async (tx) => {
    const host = await readHost(tx, registration, place.host, { lock: true });
    if (!host) throw new WutongError('not-found');
    const now = machine.clock.now();
    const entries = entriesFor(registration, host);
    const given = Object.fromEntries(entries.map(({ name }) => [name, form.values[name]]));
    const token =
      form.mark === undefined
        ? newToken()
        : tokenOfSubmission(machine, place, form.mark, { ...given, consent: form.consent });
    // The event is locked: of two that came at once the second one finds the first.
    if (form.mark !== undefined && (await findLink(tx, token))) return token;
    const closed = closedBecause(host, civilDateOf(now));
    if (closed) throw new WutongError('registration-closed', closed);
    const locked = { machine, registration, host };
    const actor = {
      ...publicAs('public', { officeId: place.officeId, unitId: host.unitId }),
      demo: place.demo === true,
    };
    const values = { ...given, [declared.to]: host.id };
    const checked: SaveRequest = { actor, type: type.name, items: [{ values }], checking: true };
    await refuseFaults(
      missingIn(registration, entries, form.values, form.consent === host.consentVersion),
      () => saveIn(tx, machine, checked),
    );
    await settlePlaces(tx, locked);
    const [places, first] = [await countPlaces(tx, locked), await findSameGuest(tx, locked, values)];
    const shownAs = nextPlace(places);
    const action = first !== undefined ? 'mark' : shownAs === 'registered' ? 'register' : 'queue';
    const filled = {
      ...filledBy(locked),
      ticket: places.nextTicket,
      language: form.lang,
      shownAs,
      consentVersion: host.consentVersion,
      consentAt: chinaClock(now),
      ...(first === undefined ? {} : { duplicateOf: first }),
    };
    const mail =
      form.linkOf &&
      (await writeConfirmation(tx, locked, values, { lang: form.lang, link: form.linkOf(token) }));
    await saveIn(tx, machine, {
      actor,
      type: type.name,
      items: [{ values: { ...values, ...filled }, action }],
      // The end of the transaction leaves right behind: what belongs to it is said here or not at all.
      alongside: (same, [saved]) =>
        Promise.all([
          keepLink(same, { token, type: type.name, recordId: saved?.id ?? '', at: now }),
          mail && putGuestMail(same, machine, mail),
        ]),
    });
    return token;
  });
}

/** What an event demands beyond the type: everything it asks for, and the consent to the text as it stands. */
function missingIn(
  { type }: Registration,
  entries: readonly { readonly name: string; readonly required: boolean }[],
  values: Values,
  consents: boolean,
): Finding[] {
  return [
    ...entries
      .filter(
        ({ name, required }) => required && type.fields[name]?.required !== true && isEmpty(values[name]),
      )
      .map(({ name }): Finding => ({
        path: name,
        code: 'required',
        params: { label: type.fields[name]?.label ?? '' },
      })),
    ...(consents ? [] : [{ path: 'consent', code: 'consent-missing', params: {} } as const]),
  ];
}

/** Adds what was found before to what the save finds, so that a guest hears of everything at once. */
export async function refuseFaults(found: readonly Finding[], check: () => Promise<unknown>): Promise<void> {
  const more = await check().then(
    () => [],
    (error: unknown) => {
      if (isWutongError(error) && error.code === 'invalid-record') return error.findings;
      throw error;
    },
  );
  const findings = [...found, ...more];
  if (findings.length > 0) throw new WutongError('invalid-record', { count: findings.length }, { findings });
}
