import { officeAdminContracts } from '../api/office-admin.ts';
import { civilDateOf } from '../model/date.ts';
import { createAuditDesk, type AuditCheck, type AuditWitness } from '../engine/audit/audit-desk.ts';
import type { InstallationFacts } from '../engine/health/installation-health.ts';
import { readHealth } from '../engine/health/office-health.ts';
import type { Machine } from '../engine/machine.ts';
import { getSecurity, setSecurity } from '../engine/org/set-security.ts';
import { hasDuty } from '../engine/settings/duty.ts';
import { attachmentHeader } from './attachment-header.ts';
import type { Handlers } from './handlers.ts';
import type { SessionCache } from './session-cache.ts';

/** What belongs to the installation and not to its database. */
export interface Installation extends InstallationFacts {
  readonly witness: AuditWitness;
}

/** The endpoints of security, audit and health. */
export function officeAdminHandlers(
  machine: Machine,
  sessions: SessionCache,
  installation: Installation | undefined,
) {
  const desk = createAuditDesk(machine, installation?.witness);
  return {
    getSecurity: async ({ signedIn: { actor } }) => ({
      maySet: hasDuty(machine, actor, 'security'),
      settings: await getSecurity(machine, actor),
    }),
    setSecurity: async ({ body, signedIn: { actor } }) => {
      await setSecurity(machine, actor, body);
      sessions.forget();
      return { ok: true };
    },
    searchAudit: async ({ query, signedIn: { actor } }) => {
      const { rows, more } = await desk.search(actor, query);
      return { more, rows: rows.map((row) => ({ ...row, paths: [...row.paths] })) };
    },
    exportAudit: async ({ query, signedIn: { actor }, reply }) => {
      const content = await desk.export(actor, query);
      void reply.header('content-type', officeAdminContracts.exportAudit.responseType);
      void reply.header(
        'content-disposition',
        attachmentHeader(`审计记录-${civilDateOf(machine.clock.now())}.csv`),
      );
      return Buffer.from(content);
    },
    getAuditCheck: async ({ signedIn: { actor } }) => ({ check: toCheck(desk.lastCheck(actor)) }),
    checkAudit: async ({ signedIn: { actor } }) => ({ check: toCheck(await desk.check(actor)) }),
    getHealth: ({ signedIn: { actor } }) => readHealth(machine, actor, installation),
  } satisfies Partial<Handlers>;
}

function toCheck(check: AuditCheck | null) {
  if (!check) return null;
  const { report, ...rest } = check;
  if (!report) return { ...rest, report: null };
  const { officeId: _officeId, faults, ...counts } = report;
  return { ...rest, report: { ...counts, faults: faults.slice(0, 100).map((fault) => ({ ...fault })) } };
}
