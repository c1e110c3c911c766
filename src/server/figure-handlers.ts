import type { Actor } from '../model/actor.ts';
import { noValue } from '../model/dimension.ts';
import { labelOf } from '../model/label.ts';
import { lastYear, parsePeriod, periodLabel, type Period } from '../model/period.ts';
import { reachOf, restriction } from '../engine/access/reach.ts';
import { listBreakdown } from '../engine/indicators/list-breakdown.ts';
import { listFigures, type MayRead } from '../engine/indicators/list-figures.ts';
import { listRecordsBehind } from '../engine/indicators/list-records-behind.ts';
import type { Machine } from '../engine/machine.ts';
import { readTitles } from '../engine/query/titles.ts';
import { readRecords } from '../engine/record/read-records.ts';
import type { Handlers } from './handlers.ts';

const described = (period: Period) => ({ ...period, label: periodLabel(period) });

/** Figures count the records that the person may read: a figure never tells more than its drill-down. */
function mayRead(actor: Actor): MayRead {
  return (type) => {
    const reach = reachOf(actor, type, 'read');
    if (reach.size === 0) return 'none';
    return reach.has('office') ? 'all' : restriction(reach, actor);
  };
}

/** −21.3 % as a report prints it; — without a base. */
export function percentText(percent: number | null, decimals: number): string {
  if (percent === null) return '—';
  return `${percent > 0 ? '+' : ''}${percent.toFixed(decimals)}%`;
}

/** The endpoints of figures and of the records behind them. */
export function figureHandlers(machine: Machine) {
  return {
    listFigures: async ({ query, signedIn: { actor } }) => {
      const period = parsePeriod(query.period);
      const { db, registry } = machine;
      const figures = await listFigures({
        db,
        registry,
        officeId: actor.officeId,
        period,
        mayRead: mayRead(actor),
      });
      return {
        period: described(period),
        previous: described(lastYear(period)),
        asOf: machine.clock.now().toISOString(),
        figures: figures.map((figure) => {
          const { indicator, bundle } = registry.getIndicator(figure.indicator);
          return {
            ...figure,
            definition: indicator.definition,
            type: bundle.type.name,
            pack: bundle.type.pack,
            en: labelOf(indicator.name, indicator, 'en'),
            percentText: percentText(figure.percent, indicator.decimals ?? 1),
          };
        }),
      };
    },
    listFigureRecords: async ({ params, query, signedIn: { actor } }) => {
      const period = parsePeriod(query.period);
      const { bundle } = machine.registry.getIndicator(params.indicator);
      return machine.db.inOffice(actor.officeId, async (tx) => {
        const behind = await listRecordsBehind(tx, {
          registry: machine.registry,
          indicator: params.indicator,
          period,
          mayRead: mayRead(actor),
          ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
          ...(query.size === undefined ? {} : { size: query.size }),
          ...(query.by === undefined ? {} : { cut: { by: query.by, key: query.key ?? noValue } }),
        });
        const records = await readRecords(
          tx,
          bundle.type,
          behind.rows.map((row) => row.id),
        );
        const byId = new Map(records.map((record) => [record.id, record]));
        return {
          value: behind.value,
          count: behind.count,
          rows: behind.rows.flatMap(({ id, on, adds }) => {
            const record = byId.get(id);
            return record
              ? [{ record, title: String(record.values[bundle.type.title] ?? ''), on, adds }]
              : [];
          }),
          titles: await readTitles(tx, machine.registry, records),
          next: behind.next,
        };
      });
    },
    listFigureParts: async ({ params, query, signedIn: { actor } }) => {
      const { registry, db } = machine;
      const { indicator } = registry.getIndicator(params.indicator);
      const { overlaps, parts } = await db.inOffice(actor.officeId, (tx) =>
        listBreakdown(tx, {
          registry,
          ...params,
          period: parsePeriod(query.period),
          mayRead: mayRead(actor),
        }),
      );
      const decimals = indicator.decimals ?? 1;
      return {
        overlaps,
        parts: parts.map((part) => ({ ...part, percentText: percentText(part.percent, decimals) })),
      };
    },
  } satisfies Partial<Handlers>;
}
