import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { isId } from '../../model/id.ts';
import { compile } from '../database/compile.ts';
import type { Database, Row } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { hashPassword, verifyPassword } from '../secrets/password.ts';

/** How long a session lasts, and after how long without a request it ends. */
export const sessionHours = { most: 12, idle: 2 };

export interface SignedIn {
  readonly actor: Actor;
  readonly login: string;
  readonly post: string;
  readonly unitName: string;
  readonly demo: boolean;
}

export interface OfficeInfo {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly en: string;
  readonly level: string;
}

const officeColumns = sql`id, code, name, en, level`;

function toOffice(row: Row): OfficeInfo {
  return {
    id: String(row.id),
    code: String(row.code),
    name: String(row.name),
    en: String(row.en),
    level: String(row.level),
  };
}

/** All offices in their order. */
export async function listOffices(db: Database): Promise<OfficeInfo[]> {
  return (await db.outside(compile(sql`SELECT ${officeColumns} FROM office ORDER BY sort, code`))).map(
    toOffice,
  );
}

/** @throws unknown-office */
export async function getOffice(db: Database, code: string): Promise<OfficeInfo> {
  const [row] = await db.outside(compile(sql`SELECT ${officeColumns} FROM office WHERE code = ${code}`));
  if (!row) throw new WutongError('unknown-office', { office: code.slice(0, 60) });
  return toOffice(row);
}

const hashToken = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/**
 * Checks a password and opens a session.
 * @returns the cookie's value, `<office id>.<secret>`; the database keeps a hash of the secret only.
 * @throws sign-in-failed, the same whether the office, the account or the password is wrong.
 */
export async function signIn(
  machine: Machine,
  given: { readonly office: string; readonly login: string; readonly password: string },
): Promise<{ readonly token: string; readonly signedIn: SignedIn }> {
  const office = (await listOffices(machine.db)).find((candidate) => candidate.code === given.office);
  const account = office && (await findAccount(machine.db, office.id, given.login));
  // Without an account it still works as long, so that the time of the answer does not tell who exists.
  const right = await verifyPassword(given.password, account && String(account.password_hash));
  if (!office || !account || !right) throw new WutongError('sign-in-failed');
  const secret = randomBytes(32).toString('base64url');
  const now = machine.clock.now();
  const expires = new Date(now.getTime() + sessionHours.most * 3_600_000);
  await machine.db.inOffice(office.id, async (tx) => {
    await Promise.all([
      tx.query(compile(sql`DELETE FROM session WHERE office_id = ${office.id} AND expires_at < ${now}`)),
      tx.query(
        compile(sql`INSERT INTO session (office_id, token_hash, account_id, created_at, seen_at, expires_at)
          VALUES (${office.id}, ${hashToken(secret)}, ${String(account.id)}, ${now}, ${now}, ${expires})`),
      ),
    ]);
  });
  const token = `${office.id}.${secret}`;
  const signedIn = await findSession(machine, token);
  if (!signedIn) throw new WutongError('sign-in-failed');
  return { token, signedIn };
}

/** The one spelling of a login, however it is typed. The database can hold no NUL, so nobody is called so. */
export function spellLogin(login: string): string {
  return login.trim().toLowerCase().replaceAll('\u0000', '\ufffd');
}

async function findAccount(db: Database, officeId: string, login: string): Promise<Row | undefined> {
  const [row] = await db.inOffice(officeId, (tx) =>
    tx.query(
      compile(sql`SELECT id, password_hash FROM account
        WHERE office_id = ${officeId} AND login = ${spellLogin(login)} AND active`),
    ),
  );
  return row;
}

function readToken(token: string): { officeId: string; hash: Buffer } | undefined {
  const [officeId = '', secret = ''] = token.split('.');
  return isId(officeId) && secret.length === 43 ? { officeId, hash: hashToken(secret) } : undefined;
}

/** Who holds a session, with units and roles as they are now; undefined when it has ended. */
export async function findSession(machine: Machine, token: string): Promise<SignedIn | undefined> {
  const read = readToken(token);
  if (!read) return undefined;
  const { officeId, hash } = read;
  const now = machine.clock.now();
  const idle = new Date(now.getTime() - sessionHours.idle * 3_600_000);
  const rows = await machine.db.inOffice(officeId, async (tx) => {
    const [found] = await Promise.all([
      tx.query({ name: 'find_session', text: sessionText, values: [officeId, hash, now, idle] }),
      // Written at most once a minute: a request must not cost a write.
      tx.query({
        name: 'touch_session',
        text: `UPDATE session SET seen_at = $3 WHERE office_id = $1 AND token_hash = $2 AND expires_at > $3 AND seen_at > $5 AND seen_at < $4`,
        values: [officeId, hash, now, new Date(now.getTime() - 60_000), idle],
      }),
    ]);
    return found;
  });
  const [first] = rows;
  if (!first) return undefined;
  const unitIds = (first.unit_ids as string[] | null) ?? [];
  return {
    actor: {
      officeId,
      userId: String(first.id),
      name: String(first.name),
      unitId: String(first.unit_id),
      unitIds,
      roles: [...new Set((first.roles as string[] | null) ?? [])],
    },
    login: String(first.login),
    post: String(first.post ?? ''),
    unitName: String(first.unit_name),
    demo: first.demo === true,
  };
}

// Units of a role are the role's unit and those directly below it: the tree of an office is two levels deep.
const sessionText = `
  SELECT a.id, a.login, a.name, a.unit_id, a.demo, u.name AS unit_name, p.name AS post,
    (SELECT array_agg(r.role) FROM account_role r WHERE r.office_id = $1 AND r.account_id = a.id) AS roles,
    (SELECT array_agg(DISTINCT v.id) FROM account_role r JOIN unit v ON v.office_id = r.office_id
      AND (v.id = r.unit_id OR v.parent_id = r.unit_id) WHERE r.office_id = $1 AND r.account_id = a.id) AS unit_ids
  FROM session s
  JOIN account a ON a.office_id = s.office_id AND a.id = s.account_id AND a.active
  JOIN unit u ON u.office_id = a.office_id AND u.id = a.unit_id
  LEFT JOIN post p ON p.office_id = a.office_id AND p.id = a.post_id
  WHERE s.office_id = $1 AND s.token_hash = $2 AND s.expires_at > $3 AND s.seen_at > $4`;

/** Ends a session. */
export async function signOut(machine: Machine, token: string): Promise<void> {
  const read = readToken(token);
  if (!read) return;
  await machine.db.inOffice(read.officeId, (tx) =>
    tx.query(
      compile(sql`DELETE FROM session WHERE office_id = ${read.officeId} AND token_hash = ${read.hash}`),
    ),
  );
}

const shortest = 10;

/**
 * Changes the own password; every other session of the person ends.
 * @throws sign-in-failed when the current one is wrong, password-too-weak
 */
export async function changePassword(
  machine: Machine,
  token: string,
  actor: Actor,
  given: { readonly current: string; readonly next: string },
): Promise<void> {
  if (given.next.length < shortest || !/[A-Za-z]/.test(given.next) || !/\d/.test(given.next))
    throw new WutongError('password-too-weak', { min: shortest });
  const { officeId, userId } = actor;
  const [account] = await machine.db.inOffice(officeId, (tx) =>
    tx.query(
      compile(sql`SELECT password_hash FROM account WHERE office_id = ${officeId} AND id = ${userId}`),
    ),
  );
  if (!account || !(await verifyPassword(given.current, String(account.password_hash))))
    throw new WutongError('sign-in-failed');
  const hash = await hashPassword(given.next);
  const keep = readToken(token)?.hash ?? Buffer.alloc(0);
  await machine.db.inOffice(officeId, async (tx) => {
    await Promise.all([
      tx.query(
        compile(
          sql`UPDATE account SET password_hash = ${hash} WHERE office_id = ${officeId} AND id = ${userId}`,
        ),
      ),
      tx.query(
        compile(
          sql`DELETE FROM session WHERE office_id = ${officeId} AND account_id = ${userId} AND token_hash <> ${keep}`,
        ),
      ),
    ]);
  });
}
