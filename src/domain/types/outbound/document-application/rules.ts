import type { Rule } from '../../../../model/rule.ts';
import { educationFirst } from './rules/education-first.ts';
import { inTime } from './rules/in-time.ts';
import { papers } from './rules/papers.ts';
import { validity } from './rules/validity.ts';

/** The rules of an application: its papers, its time, what it stands in, and what comes before it is handed over. */
export const rules: readonly Rule[] = [inTime, papers, validity, educationFirst];
