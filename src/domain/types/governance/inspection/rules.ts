import type { Rule } from '../../../../model/rule.ts';
import { closeWhenDone } from './rules/close-when-done.ts';
import { deadlineInTime } from './rules/deadline-in-time.ts';
import { firstProgress } from './rules/first-progress.ts';
import { measuresFirst } from './rules/measures-first.ts';

/** The rules of a rectification, in the order of its course. */
export const rules: readonly Rule[] = [firstProgress, deadlineInTime, closeWhenDone, measuresFirst];
