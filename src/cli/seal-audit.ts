import { createSealer } from '../engine/audit/create-sealer.ts';
import type { Engine } from '../engine/open-engine.ts';
import { listOffices } from '../engine/org/offices.ts';

/** Seals what was done since the last seal, in every office. */
export async function sealAudit({ machine, signer, home }: Engine): Promise<void> {
  const sealer = createSealer({
    db: machine.db,
    signer,
    headsFile: home.auditHeadsFile,
    clock: machine.clock,
  });
  const offices = await listOffices(machine.db);
  await sealer.sealAll(offices.map((office) => office.id));
}
