import { randomInt, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { channelKinds, type ContactKind } from '../../model/messages/channel-kinds.ts';
import { compile } from '../database/compile.ts';
import type { Machine } from '../machine.ts';
import { noteAccount } from '../org/note-account.ts';
import { contactOf, readChannels } from './channels.ts';
import { isContact, maskContact, sealContact } from './contact-seal.ts';
import type { Outside } from './ways/outside.ts';
import { handOver } from './ways/ways.ts';

const codeMs = 10 * 60_000;
const mostTries = 5;

// The code is short, so what is kept of it is useless without the key.
function hashCode(
  machine: Pick<Machine, 'values'>,
  { officeId, userId }: Actor,
  kind: ContactKind,
  code: string,
): Buffer {
  return Buffer.from(
    machine.values.blind({ office: officeId, type: 'account', field: `${kind}-code` }, `${userId} ${code}`),
  );
}

/**
 * Keeps where somebody is reached and sends a code there. Until the code comes back nothing else is sent there.
 * @throws contact-wrong, contact-no-channel, contact-not-sent
 */
export async function setContact(
  machine: Machine,
  outside: Outside,
  actor: Actor,
  kind: ContactKind,
  text: string,
): Promise<void> {
  const to = text.trim();
  if (!isContact(kind, to)) throw new WutongError('contact-wrong');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const now = machine.clock.now();
  const { officeId, userId } = actor;
  const channel = await machine.db.inOffice(officeId, async (tx) => {
    const channels = (await readChannels(tx, machine)).filter(({ enabled }) => enabled);
    const fit = channelKinds
      .filter((one) => contactOf(one) === kind)
      .map((one) => channels.find((channel) => channel.kind === one))
      .find((one) => one !== undefined);
    if (!fit) throw new WutongError('contact-no-channel');
    await tx.query(
      compile(
        sql`INSERT INTO account_contact (office_id, account_id, kind, sealed, mask, verified_at, code_hash, code_until, code_tries, set_at)
          VALUES (${officeId}, ${userId}, ${kind}, ${sealContact(machine, officeId, userId, kind, to)}, ${maskContact(kind, to)}, NULL,
            ${hashCode(machine, actor, kind, code)}, ${new Date(now.getTime() + codeMs)}::timestamptz, 0, ${now}::timestamptz)
          ON CONFLICT (office_id, account_id, kind) DO UPDATE SET sealed = excluded.sealed, mask = excluded.mask, verified_at = NULL,
            code_hash = excluded.code_hash, code_until = excluded.code_until, code_tries = 0, set_at = excluded.set_at`,
      ),
    );
    await noteAccount(tx, actor, { type: 'account', action: 'set-contact', id: userId, after: { kind } });
    return fit;
  });
  const content = `【梧桐】验证码${code}，10分钟内有效。不是您本人操作的，请忽略。`;
  const letter = { id: newId(now.getTime()), to, subject: '梧桐：验证码', text: content, count: 0, at: now };
  const { sent } = await handOver(letter, channel, outside);
  if (!sent) throw new WutongError('contact-not-sent');
}

/** Confirms it by the code that was sent there. @throws contact-code-wrong, contact-code-over */
export async function confirmContact(
  machine: Machine,
  actor: Actor,
  kind: ContactKind,
  code: string,
): Promise<void> {
  const now = machine.clock.now();
  const { officeId, userId } = actor;
  const left = await machine.db.inOffice(officeId, async (tx) => {
    // A try is counted before it is looked at, and kept also when it was wrong.
    const [row] = await tx.query(
      compile(
        sql`UPDATE account_contact SET code_tries = code_tries + 1 WHERE office_id = ${officeId} AND account_id = ${userId}
          AND kind = ${kind} AND code_hash IS NOT NULL AND code_until > ${now}::timestamptz AND code_tries < ${mostTries}
          RETURNING code_hash, code_tries`,
        'contact-try',
      ),
    );
    if (!row) throw new WutongError('contact-code-over');
    const given = hashCode(machine, actor, kind, code.replace(/\s/g, ''));
    const kept = Buffer.from(row.code_hash as Uint8Array);
    if (given.length !== kept.length || !timingSafeEqual(given, kept))
      return mostTries - Number(row.code_tries);
    await Promise.all([
      tx.query(
        compile(
          sql`UPDATE account_contact SET verified_at = ${now}::timestamptz, code_hash = NULL, code_until = NULL
            WHERE office_id = ${officeId} AND account_id = ${userId} AND kind = ${kind}`,
          'contact-confirm',
        ),
      ),
      noteAccount(tx, actor, { type: 'account', action: 'confirm-contact', id: userId, after: { kind } }),
    ]);
    return undefined;
  });
  if (left === 0) throw new WutongError('contact-code-over');
  if (left !== undefined) throw new WutongError('contact-code-wrong', { left });
}

/** Forgets where somebody is reached. */
export async function removeContact(machine: Machine, actor: Actor, kind: ContactKind): Promise<void> {
  const { officeId, userId } = actor;
  await machine.db.inOffice(officeId, async (tx) => {
    const rows = await tx.query(
      compile(
        sql`DELETE FROM account_contact WHERE office_id = ${officeId} AND account_id = ${userId} AND kind = ${kind} RETURNING kind`,
      ),
    );
    if (rows.length > 0)
      await noteAccount(tx, actor, {
        type: 'account',
        action: 'remove-contact',
        id: userId,
        before: { kind },
      });
  });
}
