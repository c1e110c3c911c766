import { parsePeriod } from '../model/period.ts';
import { listFigures } from '../engine/indicators/list-figures.ts';
import { readPacksOff } from '../engine/org/pack-switches.ts';
import { getOffice } from '../engine/org/offices.ts';
import { UsageError, type Command } from './command.ts';
import { withEngine } from './open.ts';
import { readOptions } from './read-options.ts';

export const figures: Command = {
  name: 'figures',
  usage: 'figures --office O --period P [--json]',
  about:
    '一个单位一个期间的全部指标 / every figure of an office for a period (2018H1, 2018, 2018Q2, 2018-05, 2018-01-01..2018-06-30)',
  async run(context) {
    const { options } = readOptions(context.args, { office: 'string', period: 'string', json: 'boolean' });
    if (!options.office || !options.period) throw new UsageError('--office and --period are needed');
    const period = parsePeriod(options.period);
    const code = options.office;
    const list = await withEngine(context, 'join', async ({ machine }) => {
      const office = await getOffice(machine.db, code);
      const off = await machine.db.inOffice(office.id, readPacksOff, { reading: true });
      return listFigures({
        db: machine.db,
        registry: machine.registry,
        officeId: office.id,
        period,
        mayRead: ({ pack }) => (off.includes(pack) ? 'none' : 'all'),
      });
    });
    if (options.json) {
      context.print(JSON.stringify(list, null, 2));
      return 0;
    }
    for (const figure of list) {
      const change = figure.percent === null ? '—' : `${figure.percent > 0 ? '+' : ''}${figure.percent}%`;
      context.print(
        `${figure.label}\t${figure.value} ${figure.unit}\t上年同期 ${figure.previous ?? '—'}\t${change}`,
      );
    }
    return 0;
  },
};
