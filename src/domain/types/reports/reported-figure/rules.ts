import type { Rule } from '../../../../model/rule.ts';
import { farFromPast } from './rules/far-from-past.ts';
import { growthAgrees } from './rules/growth-agrees.ts';
import { magnitude } from './rules/magnitude.ts';
import { oneNumber } from './rules/one-number.ts';
import { sign } from './rules/sign.ts';

/** One number for a period, and whether it can be true by what was reported before. */
export const rules: readonly Rule[] = [oneNumber, magnitude, farFromPast, sign, growthAgrees];
