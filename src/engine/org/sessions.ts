import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { isId, newId } from '../../model/id.ts';
import type { Term } from '../../model/terms.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { grantsColumn, heldRoles, readGrants } from './actor-grants.ts';
import { termsIn, termsName } from './office-terms.ts';
import { packsName, packsOffIn } from './pack-switches.ts';
import { officeSettingColumn } from '../settings/office-setting.ts';
import { passwordEnds } from './password-rules.ts';
import {
  standardSecurity,
  securityName,
  type SecuritySettings,
  type Watermark,
} from './security-settings.ts';

/** Who is signed in, with what they still have to do before anything else. */
export interface SignedIn {
  readonly actor: Actor;
  readonly login: string;
  readonly post: string;
  readonly unitName: string;
  readonly demo: boolean;
  readonly sessionId: string;
  /** A one-time or too old password, or a second factor that the office demands: nothing else is served till then. */
  readonly must: 'password' | 'second-factor' | null;
  /** What the office calls otherwise than the program. */
  readonly terms: readonly Term[];
  /** What the office wants behind pages and prints. */
  readonly watermark: Watermark;
  /** When the session ends in any case. */
  readonly expiresAt: Date;
}

/** Where a request comes from, as the list of one's sessions tells it. */
export interface Origin {
  readonly address: string;
  readonly agent: string;
}

const hashToken = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The parts of a cookie, `<office id>.<secret>`; the database keeps a hash of the secret only. */
export function readToken(token: string): { officeId: string; hash: Buffer } | undefined {
  const [officeId = '', secret = ''] = token.split('.');
  return isId(officeId) && secret.length === 43 ? { officeId, hash: hashToken(secret) } : undefined;
}

/** Opens a session of an account and gives its cookie. */
export async function openSession(
  tx: Transaction,
  accountId: string,
  now: Date,
  { sessionHours }: SecuritySettings,
  { address, agent }: Origin,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const expires = new Date(now.getTime() + sessionHours * 3_600_000);
  await Promise.all([
    tx.query(compile(sql`DELETE FROM session WHERE office_id = ${tx.officeId} AND expires_at < ${now}`)),
    tx.query(
      compile(sql`INSERT INTO session (office_id, token_hash, id, account_id, created_at, seen_at, expires_at, address, agent)
        VALUES (${tx.officeId}, ${hashToken(secret)}, ${newId()}, ${accountId}, ${now}, ${now}, ${expires}, ${address.slice(0, 60)}, ${agent.slice(0, 200)})`),
    ),
  ]);
  return `${tx.officeId}.${secret}`;
}

/**
 * Who holds a session, with units and roles as they are now; undefined when it has ended. What the page asks by itself
 * is no sign of life (`touch` false): a screen that was left open ends as one that was closed.
 */
export async function findSession(
  machine: Machine,
  token: string,
  touch = true,
): Promise<SignedIn | undefined> {
  const read = readToken(token);
  if (!read) return undefined;
  const { officeId, hash } = read;
  const now = machine.clock.now();
  const today = civilDateOf(now);
  const rows = await machine.db.inOffice(officeId, async (tx) => {
    const values = [officeId, hash, now, standardSecurity.idleMinutes];
    const [found] = await Promise.all([
      tx.query({ name: 'find_session', text: sessionText, values: [...values, today] }),
      // Written at most once a minute: a request must not cost a write.
      touch
        ? tx.query({
            name: 'touch_session',
            text: `UPDATE session s SET seen_at = $3 WHERE ${alive} AND seen_at < $5`,
            values: [...values, new Date(now.getTime() - 60_000)],
          })
        : [],
    ]);
    return found;
  });
  return rows[0] ? toSignedIn(machine, officeId, rows[0], now) : undefined;
}

function toSignedIn(machine: Machine, officeId: string, row: Row, now: Date): SignedIn {
  const { grants, roles, unitIds } = readGrants(row.grants);
  return {
    actor: {
      officeId,
      userId: String(row.id),
      name: String(row.name),
      unitId: String(row.unit_id),
      unitIds,
      roles,
      grants,
      packsOff: packsOffIn(row.packs),
    },
    terms: termsIn(row.terms),
    login: String(row.login),
    post: String(row.post ?? ''),
    unitName: String(row.unit_name),
    demo: row.demo === true,
    sessionId: String(row.session_id),
    must: row.demo === true ? null : mustDo(machine, row, roles, now),
    watermark: settingsOf(row).watermark,
    expiresAt: row.expires_at as Date,
  };
}

function mustDo(machine: Machine, row: Row, roles: readonly string[], now: Date): SignedIn['must'] {
  const settings = settingsOf(row);
  const ends = passwordEnds((row.password_set_at ?? row.created_at) as Date, settings);
  if (row.must_change === true || (ends && ends <= now)) return 'password';
  if (row.second_factor === true) return null;
  const administers = machine.registry.roles.some((role) => role.administers && roles.includes(role.name));
  const { secondFactorFor } = settings;
  return secondFactorFor === 'everybody' || (secondFactorFor === 'administrators' && administers)
    ? 'second-factor'
    : null;
}

const settingsOf = (row: Row): SecuritySettings => ({
  ...standardSecurity,
  ...(row.security as Partial<SecuritySettings> | null),
});

const settingText = officeSettingColumn(securityName);
const alive = `s.office_id = $1 AND s.token_hash = $2 AND s.expires_at > $3
  AND s.seen_at > $3 - coalesce((${settingText} ->> 'idleMinutes')::int, $4::int) * interval '1 minute'`;

const sessionText = `
  ${heldRoles('(SELECT s.account_id FROM session s WHERE s.office_id = $1 AND s.token_hash = $2)', '$5')}
  SELECT a.id, a.login, a.name, a.unit_id, a.demo, a.must_change, a.password_set_at, a.created_at, s.expires_at,
    s.id AS session_id, u.name AS unit_name, p.name AS post, ${settingText} AS security,
    ${officeSettingColumn(packsName)} AS packs,
    ${officeSettingColumn(termsName)} AS terms,
    EXISTS (SELECT 1 FROM second_factor f WHERE f.office_id = $1 AND f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS second_factor,
    ${grantsColumn}
  FROM session s
  JOIN account a ON a.office_id = s.office_id AND a.id = s.account_id AND a.active
  JOIN unit u ON u.office_id = a.office_id AND u.id = a.unit_id
  LEFT JOIN post p ON p.office_id = a.office_id AND p.id = a.post_id
  WHERE ${alive}`;

/** A session as its holder sees it in the list. */
export interface SessionRow {
  readonly id: string;
  readonly address: string;
  readonly agent: string;
  readonly createdAt: string;
  readonly seenAt: string;
}

/** The sessions of an account that have not ended, the latest seen first. */
export async function listSessions(
  tx: Transaction,
  accountId: string,
  now: Date,
  { idleMinutes }: SecuritySettings,
): Promise<SessionRow[]> {
  const idle = new Date(now.getTime() - idleMinutes * 60_000);
  const rows = await tx.query(
    compile(
      sql`SELECT id, address, agent, created_at, seen_at FROM session WHERE office_id = ${tx.officeId} AND account_id = ${accountId}
        AND expires_at > ${now} AND seen_at > ${idle} ORDER BY seen_at DESC, id`,
    ),
  );
  return rows.map((row) => ({
    id: String(row.id),
    address: String(row.address),
    agent: String(row.agent),
    createdAt: (row.created_at as Date).toISOString(),
    seenAt: (row.seen_at as Date).toISOString(),
  }));
}

/** Ends sessions of an account: all but one, one only, or all. */
export async function endSessions(
  tx: Transaction,
  accountId: string,
  which: { readonly except?: string; readonly only?: string } = {},
): Promise<number> {
  const rows = await tx.query(
    compile(
      sql`DELETE FROM session WHERE office_id = ${tx.officeId} AND account_id = ${accountId}
        AND (${which.except ?? null}::uuid IS NULL OR id <> ${which.except ?? null}::uuid)
        AND (${which.only ?? null}::uuid IS NULL OR id = ${which.only ?? null}::uuid) RETURNING id`,
    ),
  );
  return rows.length;
}
