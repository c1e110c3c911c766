import { sql } from 'kysely';
import type { Values } from '../../model/field.ts';
import {
  channelDeclarations,
  isChannelKind,
  type ChannelKind,
  type ContactKind,
} from '../../model/messages/channel-kinds.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';

/** A channel with everything that sending needs; it never leaves the engine. */
export interface OpenChannel {
  readonly kind: ChannelKind;
  readonly enabled: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** Where the secrets of a channel belong. */
export const channelBinding = (officeId: string, kind: string) => ({
  office: officeId,
  type: 'message-channel',
  record: officeId,
  field: kind,
});

/** Seals the secrets of a channel for its office. */
export function sealSecrets(
  machine: Pick<Machine, 'values'>,
  officeId: string,
  kind: ChannelKind,
  secrets: OpenChannel['secrets'],
): Buffer {
  return Buffer.from(machine.values.seal(channelBinding(officeId, kind), JSON.stringify(secrets)));
}

/** The channels that an office has set, opened. */
export async function readChannels(
  tx: Transaction,
  machine: Pick<Machine, 'values'>,
  only: ChannelKind | null = null,
): Promise<OpenChannel[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT kind, enabled, settings, secrets FROM message_channel WHERE office_id = ${tx.officeId}
        AND (${only}::text IS NULL OR kind = ${only}) ORDER BY kind`,
      'message-channels',
    ),
  );
  return rows.flatMap((row): OpenChannel[] => {
    const kind = String(row.kind);
    if (!isChannelKind(kind)) return [];
    const { secrets } = row;
    const opened =
      secrets instanceof Uint8Array ? machine.values.open(channelBinding(tx.officeId, kind), secrets) : '{}';
    return [
      {
        kind,
        enabled: row.enabled === true,
        settings: textsOf(row.settings as Values),
        secrets: textsOf(JSON.parse(opened) as Values),
      },
    ];
  });
}

const textsOf = (values: Values): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** Which channels are on, without opening them. */
export async function listEnabled(tx: Transaction): Promise<ChannelKind[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT kind FROM message_channel WHERE office_id = ${tx.officeId} AND enabled ORDER BY kind`,
      'message-channels-on',
    ),
  );
  return rows.map(({ kind }) => String(kind)).filter(isChannelKind);
}

/** What a channel needs to know of a person. */
export const contactOf = (kind: ChannelKind): ContactKind => channelDeclarations[kind].contact;
