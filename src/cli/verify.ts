import { verifyAudit } from '../engine/audit/verify-audit.ts';
import { listOffices } from '../engine/org/offices.ts';
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
      const name = names.get(office.officeId) ?? office.officeId;
      const { entries, unsealed, erased, faults } = office;
      context.print(
        [
          `${name}：封印 ${office.seals} 个，封存 ${entries} 条，保证到第 ${office.vouchedUpTo} 号封印`,
          `未封 ${unsealed} 条`,
          ...(erased > 0 ? [`内容到期已删 ${erased} 条`] : []),
          faults.length === 0 ? '未发现改动' : `发现 ${faults.length} 处问题`,
        ].join('，'),
      );
      for (const fault of office.faults) context.print(`  ${JSON.stringify(fault)}`);
    }
    return ok ? 0 : 1;
  },
};
