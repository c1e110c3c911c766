import type { Money } from '../../../../fields/money/kind.ts';
import type { CivilDate } from '../../../../model/date.ts';
import type { Values } from '../../../../model/field.ts';
import { amountOf, inFen, nightsOf, perDiemOf, shareDays, yuan, type Rates } from './per-diem.ts';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Enterprises go by rules of their own. */
const ownRules = ['enterprise'];

/** Where the host drives, or a car was approved, incidentals are paid at 40 % (同济财〔2018〕15号). */
const incidentalTenthsWithCar = 4;

/** The items that are computed by the table; the rest is entered. */
export const computedItems = ['lodging', 'meals', 'incidentals'] as const;

/** The rates that somebody entered: currency → ten-thousandths of a yuan for a hundred. */
export function ratesOf(record: Values): Rates {
  const rows = (record.rates ?? []) as readonly { readonly currency?: string; readonly per100?: number }[];
  return new Map(
    rows.flatMap(({ currency, per100 }): [string, number][] =>
      currency === undefined || per100 === undefined ? [] : [[currency, Math.round(per100 * 10_000)]],
    ),
  );
}

/** Whether accommodation, meals and incidentals are computed for this delegation. */
export function isComputed(record: Values): boolean {
  return record.category !== undefined && !ownRules.includes(String(record.category));
}

/**
 * What the table gives for each country: days by leaving and entering China, nights of the stay, and the amounts for all
 * members. Provincial leaders live at actual cost and are not in the accommodation (516号).
 */
export function withPerDiem(record: Values, members: readonly Values[]): readonly Values[] {
  const legs = (record.legs ?? []) as readonly Values[];
  const travel = record.travel as Span | undefined;
  const entered = legs.map((leg) => (leg.transit === true ? undefined : (leg.stay as Span | undefined)));
  const shares = travel ? shareDays(travel, entered) : [];
  const counted = members.filter((member) => member.counted !== false).length;
  const housed = members.filter((m) => m.counted !== false && m.rank !== 'provincial').length;
  return legs.map((leg, i) => {
    const stay = entered[i];
    if (!travel || !stay || !isComputed(record)) return bare(leg);
    const country = String(leg.asCountry ?? leg.country ?? '');
    const row = perDiemOf(country, leg.asCountry ? '' : String(leg.city ?? ''), travel.from as CivilDate);
    if (!row) return bare(leg);
    const days = shares[i] ?? 0;
    const nights = typeof leg.nights === 'number' ? leg.nights : nightsOf(stay);
    const hosted = (leg.hosted ?? []) as readonly string[];
    const share = hosted.includes('transport') ? incidentalTenthsWithCar : 10;
    const lines: Readonly<Record<ComputedItem, Line>> = {
      lodging: { label: '住宿', rate: row.lodging, tenths: 10, heads: housed, times: nights, unit: '晚' },
      meals: { label: '伙食', rate: row.meals, tenths: 10, heads: counted, times: days, unit: '天' },
      incidentals: {
        label: '公杂',
        rate: row.incidentals,
        tenths: share,
        heads: counted,
        times: days,
        unit: '天',
      },
    };
    const paid = computedItems.filter(
      (item) => !hosted.includes(item) && lines[item].heads * lines[item].times > 0,
    );
    return {
      ...bare(leg),
      standard: row.place,
      paidDays: days,
      ...Object.fromEntries(
        paid.map((item) => {
          const { rate, tenths, heads, times } = lines[item];
          return [item, amountOf(rate * tenths * heads * times, row.currency)];
        }),
      ),
      ...(paid.length === 0 ? {} : { how: paid.map((item) => howOf(lines[item])).join('；') }),
    };
  });
}

type ComputedItem = (typeof computedItems)[number];

interface Line {
  readonly label: string;
  readonly rate: number;
  readonly tenths: number;
  readonly heads: number;
  readonly times: number;
  readonly unit: string;
}

const computed = ['standard', 'paidDays', 'how', ...computedItems] as readonly string[];

// What was computed before is taken out: a city that was changed takes no amounts along.
const bare = (leg: Values): Values =>
  Object.fromEntries(Object.entries(leg).filter(([name]) => !computed.includes(name)));

// 住宿150×2人×3晚
function howOf({ label, rate, tenths, heads, times, unit }: Line): string {
  return `${label}${rate}${tenths === 10 ? '' : `×${tenths * 10}%`}×${heads}人×${times}${unit}`;
}

/** Computed and entered amounts that the office's side pays; what the host gives costs nothing. */
export function costsOf(record: Values): Money[] {
  const legs = (record.legs ?? []) as readonly Values[];
  const funding = (record.funding ?? []) as readonly Values[];
  const computed = isComputed(record)
    ? legs.flatMap((leg) => computedItems.map((item) => leg[item] as Money | undefined))
    : [];
  const entered = funding
    .filter(({ source }) => source !== 'host')
    .map(({ amount }) => amount as Money | undefined);
  return [...computed, ...entered].filter((money) => money !== undefined);
}

/** All of it in renminbi; nothing while a rate is missing, for half a sum is none. */
export function budgetOf(record: Values): Money | undefined {
  const rates = ratesOf(record);
  const parts = costsOf(record).map((money) => inFen(money, rates));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  return yuan(parts.reduce((sum: bigint, part) => sum + (part ?? 0n), 0n));
}
