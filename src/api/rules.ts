import { z } from 'zod';
import { defineContract } from './contract.ts';
import { recordParam, typeParam } from './records.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });

export const waiverView = z.object({
  status: z.enum(['asked', 'granted', 'declined']),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  answer: z.string(),
});

/** What a rule found: value, limit, clause, and how to put it right. */
export const findingView = z.object({
  rule: z.string(),
  label: bilingual,
  key: z.string(),
  severity: z.enum(['block', 'warn', 'note']),
  path: z.string(),
  value: bilingual,
  limit: bilingual,
  message: bilingual,
  mend: bilingual,
  clause: z.object({
    source: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    article: z.string(),
    certainty: z.enum(['read', 'restated', 'unseen']),
    words: z.string().nullable(),
    since: z.string(),
  }),
  waivable: z.boolean(),
  /** Whether this person may grant or decline a waiver of it. */
  mayWaive: z.boolean(),
  /** Other records that it is about: with title only where the person may read them. */
  related: z.array(z.object({ id: z.string(), title: z.string().nullable() })),
  waiver: waiverView.nullable(),
});
export type FindingView = z.output<typeof findingView>;

const parameterView = z.object({
  name: z.string(),
  label: z.string(),
  en: z.string(),
  unit: bilingual,
  /** As it holds for this office today, where no category says otherwise. */
  value: z.union([z.number(), z.array(z.string())]),
  default: z.union([z.number(), z.array(z.string())]),
  settings: z.array(
    z.object({
      id: z.string(),
      category: z.string().nullable(),
      value: z.union([z.number(), z.array(z.string())]),
      severity: z.enum(['block', 'warn', 'note']).nullable(),
      basis: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      setBy: z.string(),
      setAt: z.string(),
    }),
  ),
});

export const ruleContracts = {
  checkRecord: defineContract({
    method: 'POST',
    path: '/api/records/:type/checks',
    summary: 'What the rules find in a form as it stands, saved or not; nothing is written',
    group: 'rules',
    params: typeParam,
    body: z.object({ id: z.uuid().nullable(), values: z.record(z.string(), z.unknown()) }),
    response: z.object({ findings: z.array(findingView) }),
    errors: ['not-allowed', 'not-found'],
  }),
  askWaiver: defineContract({
    method: 'POST',
    path: '/api/records/:type/:id/waivers',
    summary: 'Ask for a finding to be let pass, or, with the right to it, let it pass',
    group: 'rules',
    params: recordParam,
    body: z.object({ finding: z.string().max(500), reason: z.string().max(1000) }),
    response: z.object({ findings: z.array(findingView) }),
    errors: ['not-found', 'not-allowed', 'nothing-to-waive', 'rule-not-waivable', 'reason-required'],
  }),
  decideWaiver: defineContract({
    method: 'PUT',
    path: '/api/records/:type/:id/waivers',
    summary: 'Grant or decline what was asked',
    group: 'rules',
    params: recordParam,
    body: z.object({ finding: z.string().max(500), grant: z.boolean(), answer: z.string().max(1000) }),
    response: z.object({ findings: z.array(findingView) }),
    errors: ['not-found', 'not-allowed', 'nothing-to-waive', 'reason-required'],
  }),
  listRules: defineContract({
    method: 'GET',
    path: '/api/rules',
    summary: 'The rule book as it holds for this office today, with every change of a limit',
    group: 'rules',
    response: z.object({
      maySet: z.boolean(),
      rules: z.array(
        z.object({
          name: z.string(),
          type: z.string(),
          label: z.string(),
          en: z.string(),
          severity: z.enum(['block', 'warn', 'note']),
          source: z.object({
            title: z.string(),
            number: z.string().nullable(),
            certainty: z.enum(['read', 'restated', 'unseen']),
            note: z.string(),
          }),
          article: z.string(),
          from: z.string(),
          to: z.string().nullable(),
          only: z.array(z.string()),
          except: z.array(z.string()),
          waivers: z.array(z.string()),
          mend: bilingual,
          parameters: z.array(parameterView),
          passing: z.array(z.string()),
          failing: z.array(z.object({ about: z.string(), finds: z.array(z.string()) })),
        }),
      ),
    }),
    errors: [],
  }),
  setLimit: defineContract({
    method: 'POST',
    path: '/api/rules/:rule/limits',
    summary: 'Set a limit for this office from a day on; what held before stays in the history',
    group: 'rules',
    params: z.object({ rule: z.string().max(20) }),
    body: z.object({
      parameter: z.string().max(60),
      category: z.string().max(60).nullable(),
      value: z.union([z.number(), z.array(z.string().max(60)).max(300)]),
      severity: z.enum(['block', 'warn', 'note']).nullable(),
      basis: z.string().max(300),
      from: z.string().regex(/^\d{4}-\d\d-\d\d$/),
    }),
    response: z.object({ ok: z.literal(true) }),
    errors: ['not-allowed', 'unknown-rule', 'bad-request', 'reason-required'],
  }),
};
