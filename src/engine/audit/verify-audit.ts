import type { Database } from '../database/database.ts';
import type { Signer } from '../secrets/signer.ts';
import type { OfficeReport } from './faults.ts';
import { findHeads } from './heads-file.ts';
import { verifyOffice } from './verify-office.ts';

/** What the check of an audit found. `ok`: nothing was changed behind its back, up to the last seal of each office. */
export interface AuditReport {
  readonly ok: boolean;
  readonly offices: readonly OfficeReport[];
}

/**
 * Checks the audit of offices against the key and the heads file, neither of which is in the database: any change,
 * removal, insertion or reordering of what was sealed is found, and a chain made anew without the key, and a tail cut
 * off. What was not yet sealed can still be changed by who owns the database; `unsealed` says how much that is. Values
 * that were erased count as erased. Reads in batches, so that the size of an audit does not matter.
 */
export async function verifyAudit(options: {
  readonly db: Pick<Database, 'inOffice'>;
  readonly signer: Pick<Signer, 'keyId' | 'verify'>;
  readonly headsFile: string;
  readonly officeIds: readonly string[];
  /** Entries read at once; 2,000 unless given. */
  readonly batch?: number;
}): Promise<AuditReport> {
  const { db, signer, headsFile, officeIds, batch = 2000 } = options;
  const offices: OfficeReport[] = [];
  for (const officeId of officeIds) {
    // People go on working and the sealer sealing: heads just before, then all of the office as it stands at one moment.
    const heads = await findHeads(headsFile, [officeId]);
    const known = heads && (heads.get(officeId) ?? new Map<number, ReadonlySet<string>>());
    const report = await db.inOffice(officeId, (tx) => verifyOffice({ tx, signer, heads: known, batch }), {
      reading: true,
      snapshot: true,
    });
    offices.push(report);
  }
  return { ok: offices.every((office) => office.faults.length === 0), offices };
}
