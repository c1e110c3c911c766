import type { Actor } from '../model/actor.ts';
import { noValue } from '../model/dimension.ts';
import type { Figure } from '../model/indicator.ts';
import { comparedWith, parsePeriod, type Period } from '../model/period.ts';
import { readBaseChoice, setBaseChoice } from '../engine/indicators/base-choice.ts';
import { listBreakdown } from '../engine/indicators/list-breakdown.ts';
import { listFigures } from '../engine/indicators/list-figures.ts';
import { mayReadOf } from '../engine/indicators/may-read.ts';
import { isReported, reportedFigureType } from '../engine/indicators/reported-figures.ts';
import { listRecordsBehind } from '../engine/indicators/list-records-behind.ts';
import { demandSight } from '../engine/handing-up/desks.ts';
import { readOfficesAround } from '../engine/handing-up/offices-around.ts';
import { readFiguresBelow } from '../engine/handing-up/figures-below.ts';
import type { Machine } from '../engine/machine.ts';
import { hasDuty } from '../engine/settings/duty.ts';
import { readTitles } from '../engine/query/titles.ts';
import { readRecords } from '../engine/record/read-records.ts';
import { described, lineOf, percentText } from './figure-lines.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of figures and of the records behind them. */
export function figureHandlers(machine: Machine) {
  const told = (figure: Figure) => lineOf(machine.registry, figure);
  const baseOf = async (actor: Actor) => ({
    first: await machine.db.inOffice(actor.officeId, readBaseChoice, { reading: true }),
    maySet: hasDuty(machine, actor, 'figures'),
  });
  const aroundOf = async (actor: Actor) => {
    if (!hasDuty(machine, actor, 'reports')) return { above: false, below: false };
    const { above, below } = await machine.db.inOffice(actor.officeId, readOfficesAround, { reading: true });
    return { above: above !== undefined, below: below.length > 0 };
  };
  /** With the offices below: whole offices are added up, so it is for those who write their reports. */
  const listBelow = async (actor: Actor, period: Period) => {
    demandSight(machine, actor);
    const found = await machine.db.inOffice(
      actor.officeId,
      (tx) => readFiguresBelow(tx, machine, actor, period),
      { reading: true, snapshot: true },
    );
    return {
      period: described(period),
      previous: described(comparedWith(period, 'lastYear')),
      asOf: machine.clock.now().toISOString(),
      around: await aroundOf(actor),
      base: await baseOf(actor),
      figures: found.figures.map((figure) => ({
        ...told(figure),
        parts: [...figure.parts],
        missing: [...figure.missing],
      })),
      below: {
        offices: [...found.offices],
        included: [...found.included],
        missing: [...found.missing],
        leftOut: [...found.leftOut],
      },
    };
  };
  return {
    listFigures: async ({ query, signedIn: { actor } }) => {
      const period = parsePeriod(query.period);
      const { db, registry } = machine;
      if (query.scope === 'below') return listBelow(actor, period);
      const { against = 'lastYear' } = query;
      const figures = await listFigures({
        db,
        registry,
        officeId: actor.officeId,
        period,
        mayRead: mayReadOf(actor),
        against,
      });
      return {
        period: described(period),
        previous: described(comparedWith(period, against)),
        asOf: machine.clock.now().toISOString(),
        around: await aroundOf(actor),
        base: await baseOf(actor),
        figures: figures.map(told),
      };
    },
    setFigureBase: async ({ body, signedIn: { actor } }) => {
      await setBaseChoice(machine, actor, body.first);
      return { first: body.first };
    },
    listFigureRecords: async ({ params, query, signedIn: { actor } }) => {
      const period = parsePeriod(query.period);
      const { registry } = machine;
      const bundle = isReported(params.indicator)
        ? registry.getType(reportedFigureType)
        : registry.getIndicator(params.indicator).bundle;
      return machine.db.inOffice(actor.officeId, async (tx) => {
        const behind = await listRecordsBehind(tx, {
          registry,
          indicator: params.indicator,
          period,
          mayRead: mayReadOf(actor),
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
          titles: await readTitles(tx, registry, records),
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
          mayRead: mayReadOf(actor),
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
