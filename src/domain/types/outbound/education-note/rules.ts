import type { Rule } from '../../../../model/rule.ts';
import { allTopics } from './rules/all-topics.ts';
import { ofTheDelegation } from './rules/of-the-delegation.ts';
import { signedSheet } from './rules/signed-sheet.ts';

/** The rules of a record of education: what was taught, to whom, and what proves it. */
export const rules: readonly Rule[] = [allTopics, ofTheDelegation, signedSheet];
