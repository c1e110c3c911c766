import type { Rule } from '../../../../model/rule.ts';
import { oneTarget } from './rules/one-target.ts';

/** What is looked at when a target is kept. */
export const rules: readonly Rule[] = [oneTarget];
