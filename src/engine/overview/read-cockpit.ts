import type { Actor } from '../../model/actor.ts';
import { civilDateOf, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import type { Figure } from '../../model/indicator.ts';
import { lastYear, type Period } from '../../model/period.ts';
import type { Cockpit, CockpitParts } from '../../model/cockpit.ts';
import { trendOf, type Trend } from '../../model/steps.ts';
import { reachOf } from '../access/reach.ts';
import type { Transaction } from '../database/database.ts';
import { listBreakdown, type Part } from '../indicators/list-breakdown.ts';
import { listFigures, type MayRead } from '../indicators/list-figures.ts';
import { listSeries, type Series } from '../indicators/list-series.ts';
import { mayReadOf } from '../indicators/may-read.ts';
import type { Machine } from '../machine.ts';
import { readLateCollections, type LateCollection } from './collections-late.ts';
import { countList, type CountedList } from './count-list.ts';

/** A figure with how it went. */
export interface CockpitFigure extends Series {
  readonly figure: Figure;
}

/** A figure taken apart, and the others that could be taken apart in the same way. */
export interface CockpitBreakdown {
  readonly name: string;
  readonly dimension: string;
  readonly figure: Figure;
  readonly others: readonly string[];
  readonly overlaps: boolean;
  readonly parts: readonly Part[];
}

/** One page for whoever leads an office, as far as they may read. */
export interface CockpitPage {
  readonly previous: Period;
  readonly today: CivilDate;
  readonly trend: Trend;
  readonly figures: readonly CockpitFigure[];
  /** Everything that the office set a target for, whether it stands among the figures or not. */
  readonly aims: readonly Figure[];
  readonly parts: readonly CockpitBreakdown[];
  readonly lists: readonly CountedList[];
  readonly collections: readonly LateCollection[];
}

/** An office that reports figures and counts few from records sees those: so many together. */
const mostShown = 12;

/**
 * Key figures of a period with how they went, the targets, their parts, and what is late; all of it in one view of the
 * database, so that no two numbers of the page contradict each other.
 * @param asked.of the indicator that is taken apart, where it is one of those that can be
 */
export function readCockpit(
  machine: Machine,
  actor: Actor,
  asked: { readonly period: Period; readonly of?: string },
): Promise<CockpitPage> {
  const { registry, clock } = machine;
  const { cockpit } = registry.overviews;
  if (!cockpit) throw new WutongError('not-found');
  const { period, of } = asked;
  const today = civilDateOf(clock.now());
  const trend = trendOf(period);
  const mayRead = mayReadOf(actor);
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const all = await listFigures({
        db: { inOffice: (_office, work) => work(tx) },
        registry,
        officeId: tx.officeId,
        period,
        mayRead,
      });
      const figures = chosen(cockpit, all);
      const [series, parts, lists, collections] = await Promise.all([
        listSeries(tx, {
          registry,
          mayRead,
          indicators: figures.map(({ indicator }) => indicator),
          periods: trend.periods,
          before: trend.periods.map(lastYear),
          today,
        }),
        partsOf(tx, machine, { cockpit, all, period, of, mayRead }),
        Promise.all(
          cockpit.lists
            .filter(({ type }) => reachOf(actor, registry.getType(type).type, 'read').size > 0)
            .map((list) => countList(tx, machine, actor, { list, today })),
        ),
        readLateCollections(tx, machine, actor, today),
      ]);
      return {
        previous: lastYear(period),
        today,
        trend,
        figures: figures.map((figure) => ({
          figure,
          ...(series.get(figure.indicator) ?? { values: [], before: [] }),
        })),
        aims: all.filter(
          ({ aim, kind, target }) => aim !== undefined || (kind !== 'target' && target !== undefined),
        ),
        parts,
        lists,
        collections,
      };
    },
    { reading: true, snapshot: true },
  );
}

const isQuiet = ({ value, previous }: Figure): boolean => value === 0 && (previous ?? 0) === 0;

/** The declared ones that are not quiet; behind them what was reported, first what has a target, while there is room. */
function chosen({ key }: Cockpit, all: readonly Figure[]): Figure[] {
  const declared = key.flatMap((name) => all.find(({ indicator }) => indicator === name) ?? []);
  const shown = declared.filter((figure) => !isQuiet(figure));
  const reported = all.filter(({ reported }) => reported !== undefined);
  const inOrder = [
    ...reported.filter(({ aim }) => aim !== undefined),
    ...reported.filter(({ aim }) => aim === undefined),
  ];
  return [...shown, ...inOrder.slice(0, Math.max(0, mostShown - shown.length))];
}

async function partsOf(
  tx: Transaction,
  { registry }: Machine,
  asked: {
    readonly cockpit: Cockpit;
    readonly all: readonly Figure[];
    readonly period: Period;
    readonly of: string | undefined;
    readonly mayRead: MayRead;
  },
): Promise<CockpitBreakdown[]> {
  const { cockpit, all, period, of, mayRead } = asked;
  const found = await Promise.all(
    cockpit.parts.map(async ({ name, dimension, indicators }: CockpitParts) => {
      const there = indicators.filter((one) =>
        all.some((figure) => figure.indicator === one && !isQuiet(figure)),
      );
      const indicator = there.find((one) => one === of) ?? there[0];
      const figure = all.find((one) => one.indicator === indicator);
      if (indicator === undefined || !figure) return [];
      const { overlaps, parts } = await listBreakdown(tx, {
        registry,
        indicator,
        dimension,
        period,
        mayRead,
      });
      return [{ name, dimension, figure, others: there, overlaps, parts }];
    }),
  );
  return found.flat();
}
