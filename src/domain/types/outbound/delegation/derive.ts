import { daysBetween } from '../../../../model/date.ts';
import type { Values } from '../../../../model/field.ts';
import { byRank } from '../../../org/ranks.ts';
import { budgetOf, withPerDiem } from './budget.ts';

interface Range {
  readonly from: string;
  readonly to: string;
}

/**
 * What follows from the entries: days abroad count both the day of leaving and the day of entering China
 * (domain rule T09), a transit inside the airport is no country (T02), person-times are the counted members, and names
 * stand in order of rank, the head first; accommodation, meals and incidentals follow from the table of rates.
 */
export function derive(record: Values): Values {
  const travel = record.travel as Range | undefined;
  // Nearly everybody counts: whoever does not is said so.
  const members = ((record.members ?? []) as Values[]).map(
    (member) => ({ ...member, counted: member.counted ?? true }) as Values,
  );
  const legs = (record.legs ?? []) as Values[];
  const outsiders = (record.outsiders ?? []) as Values[];
  const ordered = byRank(members, (member) => member.rank);
  const paid = withPerDiem(record, members);
  return {
    budget: budgetOf({ ...record, legs: paid }),
    legs: legs.length === 0 ? undefined : paid,
    days: travel ? daysBetween(travel.from, travel.to) + 1 : undefined,
    countries: new Set(legs.filter((leg) => leg.transit !== true).map((leg) => leg.country)).size,
    persons: members.filter((member) => member.counted === true).length,
    headRank: ordered[0]?.rank,
    planned: record.plan !== undefined ? 'inside' : record.planNote !== undefined ? 'outside' : undefined,
    members: members.length === 0 ? undefined : headFirst(ordered),
    outsiders: outsiders.length === 0 ? undefined : headFirst(byRank(outsiders, ({ rank }) => rank)),
  };
}

function headFirst(people: readonly Values[]): Values[] {
  return [
    ...people.filter(({ role }) => role === 'leader'),
    ...people.filter(({ role }) => role !== 'leader'),
  ];
}
