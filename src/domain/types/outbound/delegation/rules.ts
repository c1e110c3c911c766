import type { Rule } from '../../../../model/rule.ts';
import { agePapers } from './rules/age-papers.ts';
import { allConsulted } from './rules/all-consulted.ts';
import { approvedVersion } from './rules/approved-version.ts';
import { countriesPerTrip } from './rules/countries-per-trip.ts';
import { dayCount } from './rules/day-count.ts';
import { daysAbroad } from './rules/days-abroad.ts';
import { farDays } from './rules/far-days.ts';
import { financeFirst } from './rules/finance-first.ts';
import { foreignTies } from './rules/foreign-ties.ts';
import { formation } from './rules/formation.ts';
import { groupSize } from './rules/group-size.ts';
import { hongKongMacao } from './rules/hong-kong-macao.ts';
import { inPlan } from './rules/in-plan.ts';
import { inviterPerCountry } from './rules/inviter-per-country.ts';
import { leadTime } from './rules/lead-time.ts';
import { leadersApart } from './rules/leaders-apart.ts';
import { leadersMeanwhile } from './rules/leaders-meanwhile.ts';
import { leadersTogether } from './rules/leaders-together.ts';
import { listedCities } from './rules/listed-cities.ts';
import { noAgency } from './rules/no-agency.ts';
import { noRelatives } from './rules/no-relatives.ts';
import { notAfterwards } from './rules/not-afterwards.ts';
import { notRetired } from './rules/not-retired.ts';
import { notTaiwan } from './rules/not-taiwan.ts';
import { noticeDays } from './rules/notice-days.ts';
import { noticeDone } from './rules/notice-done.ts';
import { officialDocuments } from './rules/official-documents.ts';
import { officialShare } from './rules/official-share.ts';
import { oneContinent } from './rules/one-continent.ts';
import { paidOnce } from './rules/paid-once.ts';
import { rateKnown } from './rules/rate-known.ts';
import { ratesEntered } from './rules/rates-entered.ts';
import { realErrand } from './rules/real-errand.ts';
import { refusedInviters } from './rules/refused-inviters.ts';
import { reportInTime } from './rules/report-in-time.ts';
import { secrecyPapers } from './rules/secrecy-papers.ts';
import { splitGroups } from './rules/split-groups.ts';
import { tripsBureau } from './rules/trips-bureau.ts';
import { tripsCounty } from './rules/trips-county.ts';
import { tripsPrincipal } from './rules/trips-principal.ts';
import { wholeProgramme } from './rules/whole-programme.ts';
import { taskNotice } from './rules/task-notice.ts';
import { vetted } from './rules/vetted.ts';

/** The rules of a delegation in the order of the rule book: the plan, the trip, the people, the inviters, the course, the time. */
export const rules: readonly Rule[] = [
  inPlan,
  groupSize,
  countriesPerTrip,
  oneContinent,
  daysAbroad,
  farDays,
  hongKongMacao,
  notTaiwan,
  dayCount,
  officialShare,
  wholeProgramme,
  listedCities,
  leadersTogether,
  leadersApart,
  leadersMeanwhile,
  tripsBureau,
  tripsPrincipal,
  tripsCounty,
  notRetired,
  noRelatives,
  realErrand,
  splitGroups,
  secrecyPapers,
  agePapers,
  foreignTies,
  officialDocuments,
  vetted,
  formation,
  taskNotice,
  allConsulted,
  refusedInviters,
  noAgency,
  inviterPerCountry,
  noticeDays,
  noticeDone,
  financeFirst,
  rateKnown,
  ratesEntered,
  paidOnce,
  approvedVersion,
  notAfterwards,
  reportInTime,
  leadTime,
];
