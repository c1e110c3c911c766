import { z } from 'zod';
import { defineContract } from './contract.ts';
import { xlsxType } from './exchange.ts';
import { workRow } from './work.ts';

const mention = z.object({ id: z.string(), title: z.string(), state: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const query = z.record(z.string(), z.string());

const planUse = z.object({
  unit: named,
  year: z.number().int(),
  plan: mention.extend({ quota: z.number().nullable() }).nullable(),
  taken: z.number().int(),
  /** Of those, outside the plan. */
  outside: z.number().int(),
  left: z.number().nullable(),
  records: z.array(mention),
});

const frequency = named.extend({
  hint: z.string(),
  count: z.number().int(),
  days: z.number().int(),
  persons: z.number().int(),
  /** Ids of `trips`. */
  trips: z.array(z.string()),
});

const period = z.object({ from: z.iso.date(), to: z.iso.date() });

/** A number, the list that it opens, and its first records. */
export const countedList = z.object({
  name: z.string(),
  type: z.string(),
  count: z.number().int(),
  query,
  late: z.number().int(),
  lateQuery: query.nullable(),
  records: z.array(mention.extend({ due: z.string().nullable(), isLate: z.boolean() })),
});

export const overviewContracts = {
  getUnitOverview: defineContract({
    method: 'GET',
    path: '/api/units/:id/overview',
    summary:
      'What a unit has open and owes: its plan and quota, its cases and what each waits for, documents and reports due; each number with the list that it opens',
    group: 'work',
    params: z.object({ id: z.uuid() }),
    response: z.object({
      unit: named,
      today: z.string(),
      suspension: z
        .object({
          status: z.enum(['proposed', 'confirmed']),
          why: z.string(),
          reason: z.string(),
          since: z.string(),
        })
        .nullable(),
      plans: z.array(planUse),
      cases: z.array(workRow),
      moreCases: z.boolean(),
      lists: z.array(countedList),
    }),
    errors: ['not-found'],
  }),
  getSupervision: defineContract({
    method: 'GET',
    path: '/api/supervision',
    summary:
      'How often leaders and units travelled in a period, how plans are used, which rules were waived and why, and what is overdue today',
    group: 'work',
    query: period,
    response: period.extend({
      trips: z.array(
        mention.extend({
          unitId: z.string(),
          unit: z.string(),
          from: z.string(),
          to: z.string(),
          days: z.number().int(),
          persons: z.number().int(),
        }),
      ),
      leaders: z.array(frequency),
      units: z.array(frequency),
      plans: z.array(planUse),
      waivers: z.array(
        z.object({
          type: z.string(),
          record: mention,
          unit: z.string(),
          rule: z.string(),
          label: z.object({ zh: z.string(), en: z.string() }),
          clause: z.string(),
          reason: z.string(),
          answer: z.string(),
          askedBy: z.string(),
          decidedBy: z.string(),
          decidedAt: z.string(),
        }),
      ),
      overdue: z.array(
        mention.extend({
          type: z.string(),
          unit: z.string(),
          dueOn: z.string(),
          daysLate: z.number().int(),
        }),
      ),
      /** More trips left in the period than are looked at together. */
      more: z.boolean(),
    }),
    errors: ['not-allowed', 'bad-request'],
  }),
  exportSupervision: defineContract({
    method: 'GET',
    path: '/api/supervision/export',
    summary: 'The same as an Excel workbook, one sheet for each part; who took it out is audited',
    group: 'work',
    query: period,
    response: z.unknown(),
    responseType: xlsxType,
    errors: ['not-allowed', 'bad-request'],
  }),
};
