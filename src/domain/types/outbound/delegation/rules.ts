import type { Rule } from '../../../../model/rule.ts';
import { allConsulted } from './rules/all-consulted.ts';
import { approvedVersion } from './rules/approved-version.ts';
import { countriesPerTrip } from './rules/countries-per-trip.ts';
import { dayCount } from './rules/day-count.ts';
import { daysAbroad } from './rules/days-abroad.ts';
import { farDays } from './rules/far-days.ts';
import { financeFirst } from './rules/finance-first.ts';
import { formation } from './rules/formation.ts';
import { groupSize } from './rules/group-size.ts';
import { hongKongMacao } from './rules/hong-kong-macao.ts';
import { inPlan } from './rules/in-plan.ts';
import { leadersApart } from './rules/leaders-apart.ts';
import { leadersTogether } from './rules/leaders-together.ts';
import { noAgency } from './rules/no-agency.ts';
import { notAfterwards } from './rules/not-afterwards.ts';
import { noticeDays } from './rules/notice-days.ts';
import { noticeDone } from './rules/notice-done.ts';
import { paidOnce } from './rules/paid-once.ts';
import { rateKnown } from './rules/rate-known.ts';
import { ratesEntered } from './rules/rates-entered.ts';
import { refusedInviters } from './rules/refused-inviters.ts';
import { reportInTime } from './rules/report-in-time.ts';
import { splitGroups } from './rules/split-groups.ts';
import { taskNotice } from './rules/task-notice.ts';
import { vetted } from './rules/vetted.ts';

/** The rules of a delegation in the order of the rule book: the plan, the trip, the people, the inviters, the course. */
export const rules: readonly Rule[] = [
  inPlan,
  groupSize,
  countriesPerTrip,
  daysAbroad,
  farDays,
  hongKongMacao,
  dayCount,
  leadersTogether,
  leadersApart,
  splitGroups,
  vetted,
  formation,
  taskNotice,
  allConsulted,
  refusedInviters,
  noAgency,
  noticeDays,
  noticeDone,
  financeFirst,
  rateKnown,
  ratesEntered,
  paidOnce,
  approvedVersion,
  notAfterwards,
  reportInTime,
];
