import { z } from 'zod';
import { steps } from '../model/steps.ts';
import { defineContract } from './contract.ts';
import { figureLine, figurePart, namedPeriod } from './figures.ts';
import { countedList } from './overviews.ts';
import { workRow, workViews } from './work.ts';

const value = z.number().nullable();

/** The leaders' page. */
export const cockpitContracts = {
  getCockpit: defineContract({
    method: 'GET',
    path: '/api/cockpit',
    summary:
      'What leaders look at: key figures of a period with their months and those of last year, targets, parts by country, what waits and what is overdue; as far as the person may read',
    group: 'figures',
    // A screen that was left on asks again by itself: that is no sign of life of the person who opened it.
    background: 'when-auto',
    query: z.object({
      period: z.string().max(40),
      /** The indicator that is taken apart by country. */
      of: z.string().max(100).optional(),
      auto: z.literal('1').optional(),
    }),
    response: z.object({
      period: namedPeriod,
      previous: namedPeriod,
      today: z.string(),
      asOf: z.string(),
      /** The columns of the trend: months of the period; of a long one its quarters or years, of one month those before it. */
      step: z.enum(steps),
      /** The period is the last column only. */
      leads: z.boolean(),
      columns: z.array(namedPeriod.extend({ ahead: z.boolean() })),
      figures: z.array(
        figureLine.extend({
          /** By column; null of what is to come, of a share of nothing, of what was not reported. */
          values: z.array(value),
          /** Of the same columns of last year. */
          before: z.array(value),
        }),
      ),
      /** Whatever has a target. */
      aims: z.array(figureLine),
      parts: z.array(
        z.object({
          name: z.string(),
          dimension: z.string(),
          figure: figureLine,
          /** The indicators that can be taken apart in this way. */
          others: z.array(z.object({ indicator: z.string(), label: z.string(), en: z.string() })),
          overlaps: z.boolean(),
          parts: z.array(figurePart),
        }),
      ),
      /** What waits, by the lists of the workbench; nothing for whoever sees no business that is decided. */
      work: z
        .object({ counts: z.record(z.enum(workViews), z.number()), overdue: z.array(workRow) })
        .nullable(),
      lists: z.array(countedList),
      collections: z.array(
        z.object({
          period: namedPeriod,
          asked: z.number().int(),
          late: z.number().int(),
          open: z.number().int(),
        }),
      ),
    }),
    errors: ['bad-period', 'not-found'],
  }),
};
