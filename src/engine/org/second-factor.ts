import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';

/** Seconds that a code lives (RFC 6238), and how many steps a clock may be early or late. */
const period = 30;
const drift = 1;
const recoveryCodes = 10;
const issuer = 'Wutong';

const binding = (officeId: string, accountId: string) => ({
  office: officeId,
  type: 'account',
  record: accountId,
  field: 'second-factor',
});

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period, algorithm: 'SHA1' });
}

/** Begins anew: a secret that counts once a first code has confirmed it. The old one holds until then. */
export async function beginSecondFactor(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  login: string,
): Promise<{ readonly secret: string; readonly uri: string }> {
  const secret = new Secret({ size: 20 }).base32;
  const sealed = Buffer.from(machine.values.seal(binding(tx.officeId, actor.userId), secret));
  const rows = await tx.query(
    compile(
      sql`INSERT INTO second_factor AS f (office_id, account_id, secret, begun_at, confirmed_at, last_step)
        VALUES (${tx.officeId}, ${actor.userId}, ${sealed}, ${machine.clock.now()}, NULL, 0)
        ON CONFLICT (office_id, account_id) DO UPDATE SET secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
        WHERE f.confirmed_at IS NULL RETURNING account_id`,
    ),
  );
  if (rows.length === 0) throw new WutongError('second-factor-stands');
  return { secret, uri: totpOf(secret, login).toString() };
}

/** What an account's second factor is: none, begun, or confirmed. */
export async function findSecondFactor(
  tx: Transaction,
  accountId: string,
): Promise<{ readonly sealed: Uint8Array; readonly confirmedAt: Date | null } | undefined> {
  const [row] = await tx.query(
    compile(
      sql`SELECT secret, confirmed_at FROM second_factor WHERE office_id = ${tx.officeId} AND account_id = ${accountId}`,
      'second-factor-find',
    ),
  );
  if (!row) return undefined;
  return {
    sealed: row.secret as Uint8Array,
    confirmedAt: row.confirmed_at instanceof Date ? row.confirmed_at : null,
  };
}

/**
 * Whether this is a code of the moment that was not accepted before: of the same or an earlier step none is taken
 * again, even if two requests bring it at once.
 */
export async function acceptCode(
  tx: Transaction,
  machine: Machine,
  accountId: string,
  sealed: Uint8Array,
  code: string,
): Promise<boolean> {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return false;
  const now = machine.clock.now().getTime();
  const totp = totpOf(machine.values.open(binding(tx.officeId, accountId), sealed));
  const delta = totp.validate({ token, timestamp: now, window: drift });
  if (delta === null) return false;
  const step = Math.floor(now / 1000 / period) + delta;
  const rows = await tx.query(
    compile(
      sql`UPDATE second_factor SET last_step = ${step}::bigint WHERE office_id = ${tx.officeId} AND account_id = ${accountId}
        AND last_step < ${step}::bigint RETURNING account_id`,
      'second-factor-accept',
    ),
  );
  return rows.length > 0;
}

const hashCode = (officeId: string, accountId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${officeId}/${accountId}/${code.toLowerCase().replace(/[^a-z2-7]/g, '')}`)
    .digest();

/** Makes recovery codes anew; the ones before open nothing any more. They are shown this once. */
export async function makeRecoveryCodes(tx: Transaction, accountId: string): Promise<string[]> {
  // 80 bits each, in the letters of base32, which no one confuses.
  const codes = Array.from({ length: recoveryCodes }, () =>
    (
      new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.toLowerCase().match(/.{4}/g) ?? []
    ).join('-'),
  );
  const hashes = codes.map((code) => hashCode(tx.officeId, accountId, code));
  await tx.query(
    compile(sql`DELETE FROM recovery_code WHERE office_id = ${tx.officeId} AND account_id = ${accountId}`),
  );
  await tx.query(
    compile(
      sql`INSERT INTO recovery_code (office_id, account_id, hash)
        SELECT ${tx.officeId}::uuid, ${accountId}::uuid, h FROM unnest(${hashes}::bytea[]) h`,
    ),
  );
  return codes;
}

/** Whether this is one of the person's recovery codes; it is used up by that. */
export async function acceptRecoveryCode(
  tx: Transaction,
  accountId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const rows = await tx.query(
    compile(
      sql`UPDATE recovery_code SET used_at = ${now}::timestamptz WHERE office_id = ${tx.officeId} AND account_id = ${accountId}
        AND hash = ${hashCode(tx.officeId, accountId, code)} AND used_at IS NULL RETURNING account_id`,
      'recovery-code-use',
    ),
  );
  return rows.length > 0;
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(tx: Transaction, accountId: string): Promise<number> {
  const [row] = await tx.query(
    compile(
      sql`SELECT count(*) AS left FROM recovery_code WHERE office_id = ${tx.officeId} AND account_id = ${accountId} AND used_at IS NULL`,
    ),
  );
  return Number(row?.left ?? 0);
}

/** Takes the second factor and its recovery codes away. */
export async function dropSecondFactor(tx: Transaction, accountId: string): Promise<boolean> {
  const [, rows] = await Promise.all([
    tx.query(
      compile(sql`DELETE FROM recovery_code WHERE office_id = ${tx.officeId} AND account_id = ${accountId}`),
    ),
    tx.query(
      compile(
        sql`DELETE FROM second_factor WHERE office_id = ${tx.officeId} AND account_id = ${accountId} RETURNING account_id`,
      ),
    ),
  ]);
  return rows.length > 0;
}
