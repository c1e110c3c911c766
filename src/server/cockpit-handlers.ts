import { parsePeriod } from '../model/period.ts';
import { labelOf } from '../model/label.ts';
import type { Machine } from '../engine/machine.ts';
import { readCockpit } from '../engine/overview/read-cockpit.ts';
import { reachOf } from '../engine/access/reach.ts';
import { countWork, listWork } from '../engine/work/list-work.ts';
import { described, lineOf, percentText } from './figure-lines.ts';
import type { Handlers } from './handlers.ts';

/** Named on the page; all stand in the workbench. */
const mostNamed = 6;

/** The endpoint of the leaders' page. */
export function cockpitHandlers(machine: Machine) {
  return {
    getCockpit: async ({ query, signedIn: { actor } }) => {
      const { registry } = machine;
      const period = parsePeriod(query.period);
      const decides = registry.types.some(
        ({ type, procedure }) => procedure !== undefined && reachOf(actor, type, 'read').size > 0,
      );
      const [page, counted, overdue] = await Promise.all([
        readCockpit(machine, actor, { period, ...(query.of === undefined ? {} : { of: query.of }) }),
        decides ? countWork(machine, actor) : null,
        decides ? listWork(machine, actor, 'overdue', 1) : null,
      ]);
      return {
        period: described(period),
        previous: described(page.previous),
        today: page.today,
        asOf: machine.clock.now().toISOString(),
        step: page.trend.step,
        leads: page.trend.leads,
        columns: page.trend.periods.map((one) => ({ ...described(one), ahead: one.from > page.today })),
        figures: page.figures.map(({ figure, values, before }) => ({
          ...lineOf(registry, figure),
          values: [...values],
          before: [...before],
        })),
        aims: page.aims.map((figure) => lineOf(registry, figure)),
        parts: page.parts.map(({ name, dimension, figure, others, overlaps, parts }) => {
          const decimals = registry.getIndicator(figure.indicator).indicator.decimals ?? 1;
          return {
            name,
            dimension,
            figure: lineOf(registry, figure),
            others: others.map((one) => {
              const { indicator } = registry.getIndicator(one);
              return { indicator: one, label: indicator.label, en: labelOf(one, indicator, 'en') };
            }),
            overlaps,
            parts: parts.map((part) => ({ ...part, percentText: percentText(part.percent, decimals) })),
          };
        }),
        work:
          counted && overdue
            ? {
                counts: counted.counts,
                overdue: overdue.rows
                  .slice(0, mostNamed)
                  .map((row) => ({ ...row, findings: { ...row.findings } })),
              }
            : null,
        lists: [...page.lists],
        collections: page.collections.map((one) => ({ ...one, period: described(one.period) })),
      };
    },
  } satisfies Partial<Handlers>;
}
