import { dimensionsOf } from '../model/dimension.ts';
import { WutongError } from '../model/errors.ts';
import type { Figure } from '../model/indicator.ts';
import { comparisons, parsePeriod } from '../model/period.ts';
import { listBreakdown } from '../engine/indicators/list-breakdown.ts';
import { listFigures, type MayRead } from '../engine/indicators/list-figures.ts';
import { listRecordsBehind } from '../engine/indicators/list-records-behind.ts';
import { isReported } from '../engine/indicators/reported-figures.ts';
import { readPacksOff } from '../engine/org/pack-switches.ts';
import { getOffice } from '../engine/org/offices.ts';
import { UsageError, type Command } from './command.ts';
import { withEngine } from './open.ts';
import { printSum, sumOffices } from './sum-offices.ts';
import { readOptions } from './read-options.ts';

const scopes = ['own', 'below', 'all'] as const;

export const figures: Command = {
  name: 'figures',
  usage: 'figures --office O --period P [--indicator I] [--by D] [--against A] [--scope S] [--json]',
  about:
    '一个单位一个期间的指标，--by 按类别、国家等分开，--against periodBefore 为环比，--scope below 含下级报送的数，all 为所有单位之和 / the figures of an office for a period (2018H1, 2018, 2018Q2, 2018-05, 2018-01-01..2018-06-30), taken apart by a dimension with --by, compared with last year or with --against periodBefore; --scope below adds what the offices below handed up, all adds every office',
  async run(context) {
    const { options } = readOptions(context.args, {
      office: 'string',
      period: 'string',
      indicator: 'string',
      by: 'string',
      against: 'string',
      scope: 'string',
      json: 'boolean',
    });
    if (!options.office || !options.period) throw new UsageError('--office and --period are needed');
    const period = parsePeriod(options.period);
    const against = comparisons.find((one) => one === (options.against ?? 'lastYear'));
    if (!against) throw new UsageError(`--against is ${comparisons.join(' or ')}`);
    const code = options.office;
    const scope = scopes.find((one) => one === (options.scope ?? 'own'));
    if (!scope) throw new UsageError(`--scope is ${scopes.join(' or ')}`);
    if (scope !== 'own') {
      if (options.by !== undefined) throw new UsageError('--by takes apart the figures of one office only');
      if (scope === 'below' && against !== 'lastYear')
        throw new UsageError('what was handed up is compared with last year only');
      const summed = await withEngine(context, 'join', ({ machine }) =>
        sumOffices(machine, { code, scope, period, against }),
      );
      printSum(context, summed, options.indicator, options.json === true);
      return 0;
    }
    const list = await withEngine(context, 'join', async ({ machine }) => {
      const office = await getOffice(machine.db, code);
      const off = await machine.db.inOffice(office.id, readPacksOff, { reading: true });
      const mayRead: MayRead = ({ pack }) => (off.includes(pack) ? 'none' : 'all');
      const { db, registry } = machine;
      const figures = await listFigures({ db, registry, officeId: office.id, period, mayRead, against });
      const { indicator, by } = options;
      // A name that no figure has is a mistake of the person who asks, not an empty answer.
      const asked = figures.filter((figure) => indicator === undefined || figure.indicator === indicator);
      if (indicator !== undefined && asked.length === 0) {
        if (isReported(indicator))
          await db.inOffice(
            office.id,
            (tx) => listRecordsBehind(tx, { registry, indicator, period, mayRead }),
            {
              reading: true,
            },
          );
        else if (!registry.findFormula(indicator)) registry.getIndicator(indicator);
      }
      if (by === undefined) return asked;
      if (!registry.types.some(({ type }) => dimensionsOf(type).some(({ name }) => name === by)))
        throw new WutongError('unknown-dimension', { dimension: by });
      return db.inOffice(
        office.id,
        async (tx) => {
          const lists = [];
          for (const figure of asked) {
            // What was entered has no parts, and what follows from others only theirs.
            if (figure.kind === 'reported' || figure.kind === 'target' || figure.kind === 'formula') {
              if (indicator === undefined) continue;
              if (figure.kind === 'formula') registry.getIndicator(indicator);
              throw new WutongError('unknown-dimension', { dimension: by });
            }
            const { bundle } = registry.getIndicator(figure.indicator);
            // Asked of all figures, a dimension is told of those that have it.
            const has = dimensionsOf(bundle.type).some(({ name }) => name === by);
            if (!has && indicator === undefined) continue;
            const { parts } = await listBreakdown(tx, {
              registry,
              indicator: figure.indicator,
              dimension: by,
              period,
              mayRead,
            });
            const { label, unit } = figure;
            lists.push(
              ...parts.map((part) => ({
                indicator: figure.indicator,
                label: `${label}·${part.label}`,
                by,
                key: part.key,
                unit,
                value: part.value,
                previous: part.previous,
                percent: part.percent,
              })),
            );
          }
          return lists;
        },
        { reading: true },
      );
    });
    if (options.json) {
      context.print(JSON.stringify(list, null, 2));
      return 0;
    }
    for (const figure of list) {
      const { label, value, unit, previous } = figure;
      const note = 'kind' in figure ? noteOf(figure) : '';
      context.print(
        `${label}\t${value} ${unit}\t${against === 'lastYear' ? '上年同期' : '上期'} ${previous ?? '—'}\t${changeOf(figure)}${note}`,
      );
    }
    return 0;
  },
};

/** In percent, in percentage points, or in places. */
function changeOf({
  percent,
  difference,
  reported,
}: Pick<Figure, 'percent' | 'difference' | 'reported'>): string {
  if (difference !== undefined)
    return `${difference > 0 ? '+' : ''}${difference}${reported?.nature === 'rank' ? '位' : '个百分点'}`;
  return percent === null ? '—' : `${percent > 0 ? '+' : ''}${percent}%`;
}

/** Whether it was entered or is a target alone, and how far it is on the way to its target. */
function noteOf({ kind, unit, target, aim, reported }: Figure): string {
  if (kind === 'target') return '\t目标';
  const entered = reported ? `\t填报${reported.estimate ? '（估计数）' : ''}` : '';
  if (target === undefined) return entered;
  const reached = aim?.reached ?? null;
  return `${entered}\t目标 ${target} ${unit}${reached === null ? '' : `，完成${reached}%`}`;
}
