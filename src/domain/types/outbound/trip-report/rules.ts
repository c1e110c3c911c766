import type { Rule } from '../../../../model/rule.ts';
import { acceptedStands } from './rules/accepted-stands.ts';
import { allDone } from './rules/all-done.ts';
import { asRegistered } from './rules/as-registered.ts';
import { daysAsApproved } from './rules/days-as-approved.ts';
import { documentsBack } from './rules/documents-back.ts';
import { inTime } from './rules/in-time.ts';
import { noticeAfter } from './rules/notice-after.ts';
import { noticeInTime } from './rules/notice-in-time.ts';
import { papers } from './rules/papers.ts';
import { peopleAsApproved } from './rules/people-as-approved.ts';

/** The rules of a report: in time, as approved, made public, proven, and followed up. */
export const rules: readonly Rule[] = [
  inTime,
  daysAsApproved,
  asRegistered,
  peopleAsApproved,
  noticeAfter,
  noticeInTime,
  papers,
  documentsBack,
  acceptedStands,
  allDone,
];
