import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Machine } from '../machine.ts';
import { noteAccount } from '../org/note-account.ts';
import type { Signer } from '../secrets/signer.ts';
import { demandDuty } from '../settings/duty.ts';
import { auditCsv } from './audit-csv.ts';
import type { OfficeReport } from './faults.ts';
import { auditSearch, readAuditRow, type AuditQuery, type AuditRow } from './search-audit.ts';
import { verifyAudit } from './verify-audit.ts';

/** What is outside the database and vouches for the audit in it. */
export interface AuditWitness {
  readonly signer: Pick<Signer, 'keyId' | 'verify'>;
  readonly headsFile: string;
}

/** A check of the whole audit of an office, which may take minutes. */
export interface AuditCheck {
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly failed: boolean;
  readonly report: OfficeReport | null;
}

/** What the audit administrator does. */
export interface AuditDesk {
  search(actor: Actor, query: AuditQuery): Promise<{ rows: AuditRow[]; more: boolean }>;
  /** As a file; that it was taken away is itself an entry. */
  export(actor: Actor, query: AuditQuery): Promise<string>;
  /** Begins a check unless one is running; it goes on when nobody waits for it. */
  check(actor: Actor): Promise<AuditCheck>;
  /** The check that is running or the last one since the start of the program. */
  lastCheck(actor: Actor): AuditCheck | null;
}

const page = 100;
const mostExported = 50_000;

/** Makes the desk of an installation. */
export function createAuditDesk(machine: Machine, witness: AuditWitness | undefined): AuditDesk {
  const checks = new Map<string, AuditCheck>();
  const demand = (actor: Actor): void => demandDuty(machine, actor, 'audit', '查看审计');
  const find = (actor: Actor, query: AuditQuery, most: number): Promise<AuditRow[]> =>
    machine.db.inOffice(
      actor.officeId,
      async (tx) => (await tx.query(auditSearch(actor, query, most))).map(readAuditRow),
      { reading: true },
    );

  async function run(officeId: string, startedAt: string, known: AuditWitness): Promise<void> {
    const done = (report: OfficeReport | null): void =>
      void checks.set(officeId, {
        startedAt,
        endedAt: new Date().toISOString(),
        failed: report === null,
        report,
      });
    try {
      const { offices } = await verifyAudit({ db: machine.db, ...known, officeIds: [officeId] });
      done(offices[0] ?? null);
    } catch {
      done(null);
    }
  }

  return {
    async search(actor, query) {
      demand(actor);
      const rows = await find(actor, query, page + 1);
      return { rows: rows.slice(0, page), more: rows.length > page };
    },
    async export(actor, query) {
      demand(actor);
      const rows = await find(actor, query, mostExported);
      await machine.db.inOffice(actor.officeId, (tx) =>
        noteAccount(tx, actor, {
          type: 'audit',
          action: 'export',
          id: actor.officeId,
          after: { ...query, rows: rows.length },
        }),
      );
      return auditCsv(rows);
    },
    async check(actor) {
      demand(actor);
      const before = checks.get(actor.officeId);
      if (before && before.endedAt === null) return before;
      if (!witness) throw new WutongError('not-found');
      await machine.db.inOffice(actor.officeId, (tx) =>
        noteAccount(tx, actor, { type: 'audit', action: 'verify', id: actor.officeId }),
      );
      const begun: AuditCheck = {
        startedAt: new Date().toISOString(),
        endedAt: null,
        failed: false,
        report: null,
      };
      checks.set(actor.officeId, begun);
      void run(actor.officeId, begun.startedAt, witness);
      return begun;
    },
    lastCheck(actor) {
      demandDuty(machine, actor, 'health', '查看审计');
      return checks.get(actor.officeId) ?? null;
    },
  };
}
