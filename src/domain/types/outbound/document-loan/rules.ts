import type { Rule } from '../../../../model/rule.ts';
import { backInTime } from './rules/back-in-time.ts';
import { educationFirst } from './rules/education-first.ts';
import { expired } from './rules/expired.ts';
import { namedInApproval } from './rules/named-in-approval.ts';
import { unitLock } from './rules/unit-lock.ts';
import { validity } from './rules/validity.ts';

/** The rules of lending a document: what it must be, for whom, after what, and until when. */
export const rules: readonly Rule[] = [
  backInTime,
  namedInApproval,
  unitLock,
  validity,
  expired,
  educationFirst,
];
