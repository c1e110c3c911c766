import type { Rule } from '../../../../model/rule.ts';
import { onePlan } from './rules/one-plan.ts';
import { quotaWithin } from './rules/quota-within.ts';

/** The rules of an annual plan. */
export const rules: readonly Rule[] = [onePlan, quotaWithin];
