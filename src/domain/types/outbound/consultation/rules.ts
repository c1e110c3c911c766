import type { Rule } from '../../../../model/rule.ts';
import { askedOnce } from './rules/asked-once.ts';
import { ofTheDelegation } from './rules/of-the-delegation.ts';
import { replyInTime } from './rules/reply-in-time.ts';

/** The rules of a letter: answered in time, to the right office, and once. */
export const rules: readonly Rule[] = [replyInTime, ofTheDelegation, askedOnce];
