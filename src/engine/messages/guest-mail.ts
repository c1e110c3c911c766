import { sql } from 'kysely';
import { newId } from '../../model/id.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import type { Letter } from './ways/letter.ts';

/** A mail to somebody who has no account. */
export interface GuestMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** So many mails go to one address within a day: nobody’s mailbox is filled through a public form. */
const mostADay = 3;
const dayMs = 86_400_000;

/** Where a mail that waits belongs. */
export const mailBinding = (officeId: string, parcelId: string) => ({
  office: officeId,
  type: 'parcel',
  record: parcelId,
  field: 'body',
});

/**
 * Puts a mail to a guest into the transaction that gave the reason for it. It waits sealed, because its link opens the
 * registration, and is erased when it was sent.
 */
export async function putGuestMail(tx: Transaction, machine: Machine, mail: GuestMail): Promise<void> {
  const now = machine.clock.now();
  const id = newId(now.getTime());
  const sealed = Buffer.from(machine.values.seal(mailBinding(tx.officeId, id), JSON.stringify(mail)));
  const place = { office: tx.officeId, type: 'parcel', field: 'address' };
  const blind = Buffer.from(machine.values.blind(place, mail.to));
  await tx.query(
    compile(
      sql`INSERT INTO parcel (office_id, id, channel, urgent, body, address_blind, state, due_at, made_at)
        SELECT ${tx.officeId}::uuid, ${id}::uuid, 'mail', true, ${sealed}::bytea, ${blind}::bytea, 'waiting', ${now}::timestamptz, ${now}::timestamptz
        WHERE (SELECT count(*) FROM parcel p WHERE p.office_id = ${tx.officeId} AND p.address_blind = ${blind}::bytea
          AND p.made_at > ${new Date(now.getTime() - dayMs)}::timestamptz) < ${mostADay}`,
      'guest-mail-put',
    ),
  );
}

/** Opens it for sending. */
export function openGuestMail(
  machine: Pick<Machine, 'values'>,
  officeId: string,
  parcelId: string,
  body: Uint8Array,
  at: Date,
): Letter {
  const mail = JSON.parse(machine.values.open(mailBinding(officeId, parcelId), body)) as GuestMail;
  return { id: parcelId, ...mail, count: 0, at };
}
