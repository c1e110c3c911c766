import type { Rule } from '../../../../model/rule.ts';
import { certificate } from './rules/certificate.ts';
import { fee } from './rules/fee.ts';
import { inTime } from './rules/in-time.ts';

/** The rules of the counter: which certificate, by when, for how much. */
export const rules: readonly Rule[] = [certificate, inTime, fee];
