import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import type { ChannelKind, ContactKind } from '../../model/messages/channel-kinds.ts';
import { standardPreferences, type MessagePreferences } from '../../model/messages/preferences.ts';
import { compile } from '../database/compile.ts';
import type { Machine } from '../machine.ts';
import { listEnabled } from './channels.ts';
import { keepPreferences, readChoices } from './choices.ts';

/** What the page of one’s own account shows about messages. */
export interface OwnMessages {
  readonly channels: readonly ChannelKind[];
  readonly contacts: readonly {
    readonly kind: ContactKind;
    readonly mask: string;
    readonly verified: boolean;
  }[];
  readonly preferences: MessagePreferences;
}

/** Over what the office reaches its people, where this person is reached, and what they want. */
export function getOwnMessages(machine: Machine, { officeId, userId }: Actor): Promise<OwnMessages> {
  return machine.db.inOffice(
    officeId,
    async (tx) => {
      const [channels, choices, rows] = await Promise.all([
        listEnabled(tx),
        readChoices(tx, [userId]),
        tx.query(
          compile(
            sql`SELECT kind, mask, verified_at FROM account_contact WHERE office_id = ${officeId} AND account_id = ${userId} ORDER BY kind`,
          ),
        ),
      ]);
      return {
        channels,
        contacts: rows.map((row) => ({
          kind: String(row.kind) as ContactKind,
          mask: String(row.mask),
          verified: row.verified_at !== null,
        })),
        preferences: choices.get(userId)?.preferences ?? standardPreferences,
      };
    },
    { reading: true },
  );
}

/** Keeps what a person wants. */
export async function setOwnPreferences(
  machine: Machine,
  { officeId, userId }: Actor,
  given: MessagePreferences,
): Promise<void> {
  await machine.db.inOffice(officeId, (tx) => keepPreferences(tx, userId, given, machine.clock.now()));
}
