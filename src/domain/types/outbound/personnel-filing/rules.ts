import type { Rule } from '../../../../model/rule.ts';
import { notTwice } from './rules/not-twice.ts';
import { stillValid } from './rules/still-valid.ts';

/** The rules of a filing: how long it holds, and that nobody is filed while it does. */
export const rules: readonly Rule[] = [stillValid, notTwice];
