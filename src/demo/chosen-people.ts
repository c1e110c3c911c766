import { addDays, shiftMonths, type CivilDate } from '../model/date.ts';
import type { Traveller } from './delegation-values.ts';
import type { Dice } from './dice.ts';
import type { PlanningPlace } from './plan.ts';

/** The ranks that are held to one trip in two years (domain rule P03e), by their place in the order. */
const countyLevel = 1;

/**
 * Draws the members of a group, highest rank first. Who is of county level and travelled within two years stays at home
 * as long as there are others; research goes by need.
 */
export function chosenPeople(
  where: PlanningPlace,
  unitId: string,
  wish: { readonly category: string; readonly departOn: CivilDate; readonly count: number },
  dice: Dice,
): Traveller[] {
  const { category, departOn, count } = wish;
  const all = where.people.get(unitId) ?? [];
  const isFree = ({ id, order }: Traveller): boolean =>
    category === 'research' ||
    order > countyLevel ||
    (where.left.get(id) ?? []).every(
      (day) => day <= shiftMonths(departOn, -25) || day >= shiftMonths(departOn, 25),
    );
  const free = all.filter(isFree);
  const drawn = dice.sample(free.length >= count ? free : all, count);
  if (category !== 'research')
    for (const { id } of drawn) where.left.set(id, [...(where.left.get(id) ?? []), departOn]);
  return [...drawn].sort((a, b) => a.order - b.order);
}

/**
 * Whether a leader of the unit may lead: not to one country within half a year of another (domain rule P02), nor while
 * another is away (P02b).
 */
export function mayLead(
  where: PlanningPlace,
  unitId: string,
  countries: readonly string[],
  on: CivilDate,
): boolean {
  const isNear = (key: string, days: number): boolean =>
    (where.led.get(key) ?? []).some((day) => day > addDays(on, -days) && day < addDays(on, days));
  const keys = countries.map((country) => `${unitId} ${country}`);
  if (isNear(unitId, 25) || keys.some((key) => isNear(key, 190))) return false;
  for (const key of [unitId, ...keys]) where.led.set(key, [...(where.led.get(key) ?? []), on]);
  return true;
}
