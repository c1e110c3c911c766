import type { Rule } from '../../../../model/rule.ts';
import { oneCode } from './rules/one-code.ts';

/** What is looked at when a reported indicator is kept. */
export const rules: readonly Rule[] = [oneCode];
