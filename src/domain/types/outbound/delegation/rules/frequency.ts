import { ranks } from '../../../../org/ranks.ts';
import { shiftMonths, type CivilDate } from '../../../../../model/date.ts';
import type { Values } from '../../../../../model/field.ts';
import type { Answer, Question } from '../../../../../model/rule/question.ts';
import { words, type Found, type RuleView } from '../../../../../model/rule.ts';
import { isEntered, membersOf, nameOf, sentOf, spanWords, travelOf, type Member } from './entries.ts';
import { approvedStates } from '../../../../org/delegation-states.ts';
import { quantified } from './scope.ts';

/** How often somebody may travel: so many trips within so many months, by the day of leaving. */
export interface Allowance {
  readonly months: number;
  readonly trips: number;
}

/** A trip that was approved before, or for later. */
export interface Trip {
  readonly id: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

type Concerned = (member: Member) => boolean;

/**
 * The other trips that stand with this one within the months of an allowance, where they are too many: the first stretch
 * of that length that holds this trip and more than there may be. A trip that begins when the months are over is outside.
 */
export function crowded(
  from: CivilDate,
  others: readonly Trip[],
  { months, trips }: Allowance,
): readonly Trip[] {
  const starts = [...new Set([...others.map((trip) => trip.from), from])].sort();
  for (const start of starts) {
    const end = shiftMonths(start, months);
    if (start > from || from >= end) continue;
    const within = others.filter((trip) => trip.from >= start && trip.from < end);
    if (within.length >= trips) return within;
  }
  return [];
}

/** Asks for the approved trips of the members concerned, as far as the longest allowance reaches. */
export function askTrips(
  record: Values,
  id: string | undefined,
  concerned: Concerned,
  months: number,
): readonly Question[] {
  const travel = travelOf(record);
  const people = sentOf(record).flatMap((member) =>
    concerned(member) && member.person !== undefined ? [member.person] : [],
  );
  if (!travel || people.length === 0 || isEntered(record)) return [];
  return [
    {
      name: 'trips',
      type: 'delegation',
      conditions: [
        { path: 'members.person', in: people },
        {
          path: 'travel',
          overlaps: { from: shiftMonths(travel.from, -months), to: shiftMonths(travel.from, months) },
        },
        { path: 'state', in: approvedStates },
        ...(id === undefined ? [] : [{ notId: id }]),
      ],
      most: 200,
    },
  ];
}

// Research goes by need and Hong Kong and Macao are managed apart: such trips are not among those that are counted.
function tripsOf(person: string, answers: readonly Answer[]): Trip[] {
  return answers.flatMap(({ id, values }) => {
    const travel = travelOf(values);
    const goes = membersOf(values).some((one) => one.person === person && one.counted !== false);
    if (!travel || !goes || quantified.except.some((one) => one === values.category)) return [];
    return [{ id, ...travel }];
  });
}

/** Who of the members concerned travels more often than allowed; each finding names the other trips by their days. */
export function tooOften<P extends string>(
  record: Values,
  view: Pick<RuleView, 'answer'>,
  concerned: Concerned,
  allowance: (member: Member) => Allowance & { readonly parameter: P },
): Found<P>[] {
  const travel = travelOf(record);
  const people = sentOf(record).filter((member) => concerned(member) && member.person !== undefined);
  if (!travel || people.length === 0 || isEntered(record)) return [];
  const answers = view.answer('trips');
  return people.flatMap((member) => {
    const { parameter, months, trips } = allowance(member);
    const others = crowded(travel.from, tripsOf(member.person ?? '', answers), { months, trips });
    if (others.length === 0) return [];
    const sorted = [...others].sort((a, b) => (a.from < b.from ? -1 : 1));
    const [zh, en] = (['zh', 'en'] as const).map((lang) => sorted.map((trip) => spanWords(trip)[lang]));
    const rank = ranks[member.rank as keyof typeof ranks];
    return [
      {
        path: `members.${member.at}.person`,
        parameter,
        value: words(`${others.length + 1}次`, `${others.length + 1} trips`),
        limit: words(`${months}个月内${trips}次`, `${trips} in ${months} months`),
        related: sorted.map(({ id }) => id),
        message: words(
          `${nameOf(member)}（${rank.label}）${months}个月内另有${others.length}次已批准的出访：${(zh ?? []).join('、')}；一般不超过${trips}次。`,
          `${nameOf(member)} (${rank.en}) has ${others.length} other approved trip(s) within ${months} months: ${(en ?? []).join(', ')}; no more than ${trips} in principle.`,
        ),
      },
    ];
  });
}

/** For examples: a trip of one member of a rank, and another one that was approved. */
export const tripOf = (from: string, member: Member, more: object = {}): Values => ({
  category: 'party',
  travel: { from, to: from },
  members: [{ person: 'a', personName: '王敏', ...member }],
  ...more,
});

/** Another approved trip of the same person, for examples. */
export const otherTrip = (from: string, to: string, more: object = {}): Answer => ({
  id: `o-${from}`,
  title: '另一团组',
  values: { category: 'party', travel: { from, to }, members: [{ person: 'a' }], ...more },
});
