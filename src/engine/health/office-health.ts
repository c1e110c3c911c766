import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { seedYears } from '../calendar/seed-calendar.ts';
import { readCopies, type CopyNote } from '../copies/copy-notes.ts';
import { compile } from '../database/compile.ts';
import { diskFree } from '../home/disk-guard.ts';
import type { Machine } from '../machine.ts';
import { describeKeys, type KeyHealth } from './key-health.ts';
import { daysUntil, type InstallationFacts } from './installation-health.ts';
import { readSecurity, type SecuritySettings } from '../org/security-settings.ts';
import { demandDuty } from '../settings/duty.ts';

/** How an installation and an office of it are, in numbers alone. */
export interface OfficeHealth {
  readonly disk: { readonly freeMb: number | null; readonly floorMb: number; readonly readOnly: boolean };
  readonly databaseMb: number;
  /** Messages that are due and were not brought; `oldest` is since when. */
  readonly outbox: { readonly waiting: number; readonly oldest: string | null };
  readonly audit: { readonly lastSealAt: string | null; readonly unsealed: number };
  readonly holidays: { readonly nextYear: number; readonly loaded: boolean };
  readonly accounts: {
    readonly active: number;
    readonly withoutSecondFactor: number;
    readonly locked: number;
    /** Nobody signed in to them for so long, or ever. */
    readonly unused: number;
  };
  readonly resetsWaiting: number;
  /** The last copy of the schedule, and how long ago the last proven one was made; null where none are made here. */
  readonly copies: {
    readonly last: { readonly at: string; readonly mb: number; readonly proven: boolean } | null;
    readonly provenDaysAgo: number | null;
  } | null;
  /** The care of the keys; null where they are not this program's to tell of. */
  readonly keys: KeyHealth | null;
  /** The certificate of HTTPS; null where somebody else speaks HTTPS for us, or nobody. */
  readonly certificate: { readonly endsAt: string; readonly days: number } | null;
  readonly preset: SecuritySettings['preset'];
  readonly secondFactorFor: SecuritySettings['secondFactorFor'];
}

const unusedDays = 90;
const megabyte = 1_000_000;

/**
 * Looks at disk, database, messages, audit, calendar and accounts. No business record is opened for it.
 * @throws not-allowed
 */
export async function readHealth(
  machine: Machine,
  actor: Actor,
  facts: InstallationFacts | undefined,
): Promise<OfficeHealth> {
  demandDuty(machine, actor, 'health', '查看运行状况');
  const now = machine.clock.now();
  const office = actor.officeId;
  const copies = facts?.copiesDir === undefined ? null : await readCopies(facts.copiesDir);
  const nextYear = Number(civilDateOf(now).slice(0, 4)) + 1;
  const unused = new Date(now.getTime() - unusedDays * 86_400_000);
  return machine.db.inOffice(
    office,
    async (tx) => {
      const [settings, [size], [outbox], [seal], [unsealed], [year], [accounts], [resets]] =
        await Promise.all([
          readSecurity(tx),
          tx.query({ text: 'SELECT pg_database_size(current_database()) AS bytes' }),
          tx.query(
            compile(
              sql`SELECT count(*) AS waiting, min(due_at) AS oldest FROM outbox WHERE office_id = ${office} AND sent_at IS NULL AND due_at <= ${now}`,
            ),
          ),
          tx.query(compile(sql`SELECT max(at) AS at FROM audit_seal WHERE office_id = ${office}`)),
          tx.query(
            compile(sql`SELECT (SELECT count(*) FROM audit_entry WHERE office_id = ${office})
            - (SELECT count(*) FROM audit_leaf WHERE office_id = ${office}) AS entries`),
          ),
          tx.query(
            compile(sql`SELECT year FROM calendar_year WHERE office_id = ${office} AND year = ${nextYear}`),
          ),
          tx.query(
            compile(
              sql`SELECT count(*) AS active, count(*) FILTER (WHERE f.account_id IS NULL) AS without,
                count(*) FILTER (WHERE coalesce(a.last_signed_in_at, a.created_at) < ${unused}) AS unused,
                (SELECT count(*) FROM sign_in_guard g WHERE g.office_id = ${office} AND g.locked_until > ${now}) AS locked
              FROM account a LEFT JOIN second_factor f ON f.office_id = ${office} AND f.account_id = a.id AND f.confirmed_at IS NOT NULL
              WHERE a.office_id = ${office} AND a.active`,
            ),
          ),
          tx.query(
            compile(
              sql`SELECT count(*) AS waiting FROM account_reset WHERE office_id = ${office} AND status = 'proposed'`,
            ),
          ),
        ]);
      return {
        disk: {
          freeMb: facts === undefined ? null : Math.round(diskFree(facts.dir) / megabyte),
          floorMb: machine.disk.floorMb,
          readOnly: machine.disk.isReadOnly(),
        },
        databaseMb: Math.round(Number(size?.bytes ?? 0) / megabyte),
        outbox: { waiting: Number(outbox?.waiting ?? 0), oldest: iso(outbox?.oldest) },
        audit: { lastSealAt: iso(seal?.at), unsealed: Number(unsealed?.entries ?? 0) },
        holidays: { nextYear, loaded: year !== undefined || seedYears().has(nextYear) },
        accounts: {
          active: Number(accounts?.active ?? 0),
          withoutSecondFactor: Number(accounts?.without ?? 0),
          locked: Number(accounts?.locked ?? 0),
          unused: Number(accounts?.unused ?? 0),
        },
        resetsWaiting: Number(resets?.waiting ?? 0),
        copies: copies && describeCopies(copies, now),
        keys: describeKeys(facts, now),
        certificate: describeCertificate(facts?.certificateEndsAt?.(), now),
        preset: settings.preset,
        secondFactorFor: settings.secondFactorFor,
      };
    },
    { reading: true },
  );
}

const iso = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null);

function describeCopies(notes: readonly CopyNote[], now: Date): OfficeHealth['copies'] {
  const last = notes.at(-1);
  const proven = notes.findLast((note) => note.proven);
  return {
    last: last ? { at: last.at, mb: Math.round(last.bytes / megabyte), proven: last.proven } : null,
    provenDaysAgo: proven ? -daysUntil(new Date(proven.at), now) - 1 : null,
  };
}

function describeCertificate(endsAt: Date | undefined, now: Date): OfficeHealth['certificate'] {
  return endsAt ? { endsAt: endsAt.toISOString(), days: daysUntil(endsAt, now) } : null;
}
