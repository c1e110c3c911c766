import { verifyAudit } from '../engine/audit/verify-audit.ts';
import { listOffices } from '../engine/org/sign-in.ts';
import type { Command } from './command.ts';
import { withEngine } from './open.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'verify',
  about: '核对审计记录是否被改动 / check that nobody changed the audit behind its back',
  async run(context) {
    const { ok, offices, names } = await withEngine(context, 'join', async ({ machine, signer, home }) => {
      const all = await listOffices(machine.db);
      const result = await verifyAudit({
        db: machine.db,
        signer,
        headsFile: home.auditHeadsFile,
        officeIds: all.map((office) => office.id),
      });
      return { ...result, names: new Map(all.map((office) => [office.id, office.name])) };
    });
    for (const office of offices) {
      context.print(
        `${names.get(office.officeId) ?? office.officeId}: ${office.entries} 条, ${office.seals} 个封印, 未封 ${office.unsealed} 条, ${
          office.faults.length === 0 ? '未发现改动' : `发现 ${office.faults.length} 处问题`
        }`,
      );
      for (const fault of office.faults) context.print(`  ${JSON.stringify(fault)}`);
    }
    return ok ? 0 : 1;
  },
};
