import { moneyKind, type Money } from '../../../../fields/money/kind.ts';
import { addDays, daysBetween, type CivilDate } from '../../../../model/date.ts';
import { otherCities, perDiemTables, type PerDiem } from '../../../sources/tables/per-diem.ts';

/** Cities that the table prints in another way than they are usually written. */
const printedCities: Readonly<Record<string, string>> = {
  新潟: '新泻',
  珀斯: '帕斯',
  比勒陀利亚: '比勒陀尼亚',
  墨西哥城: '墨西哥',
};

/**
 * The row that holds for a city: the city itself, else the other cities, else the whole country. None where the table
 * of that day does not name the country: then a country of similar economy stands in (516号第20条), and a person says which.
 */
export function perDiemOf(country: string, city: string, on: CivilDate): PerDiem | undefined {
  const rows = perDiemTables.find(({ from }) => from <= on)?.rows.filter((row) => row.country === country);
  const bare = city.trim().replace(/市$/, '');
  const wanted = printedCities[bare] ?? bare;
  return (
    rows?.find(({ cities }) => cities.includes(wanted)) ??
    rows?.find(({ cities }) => cities.includes(otherCities)) ??
    rows?.find(({ cities }) => cities.length === 0)
  );
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * Shares the days of a journey among its stays, in their order: the days before the first stay are its own, a day of
 * moving belongs to where one arrives. Their sum is the days abroad (T09).
 */
export function shareDays(travel: Span, stays: readonly (Span | undefined)[]): number[] {
  const order = stays
    .flatMap((stay, at) => (stay === undefined ? [] : [{ at, from: stay.from }]))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.at - b.at));
  const shares = stays.map(() => 0);
  order.forEach(({ at, from }, i) => {
    const begin = i === 0 ? travel.from : from;
    const end = order[i + 1]?.from ?? addDays(travel.to, 1);
    shares[at] = Math.max(0, daysBetween(begin, end));
  });
  return shares;
}

/** Nights of a stay, unless somebody says otherwise. */
export const nightsOf = ({ from, to }: Span): number => daysBetween(from, to);

/** A whole amount, or tenths of it, as money. */
export function amountOf(tenths: number, currency: string): Money {
  const money = moneyKind.parse(
    { amount: String(tenths / 10), currency },
    {},
    { incomplete: false, problem: () => undefined },
  );
  if (money === undefined) throw new Error(`no amount of ${currency}: ${tenths / 10}`);
  return money;
}

/** A rate of the day: how much renminbi a hundred of the currency are, in ten-thousandths of a yuan. */
export type Rates = ReadonlyMap<string, number>;

const decimalsOf = (amount: string): number => amount.split('.')[1]?.length ?? 0;

/** An amount in fen, half up; undefined without a rate. */
export function inFen({ amount, currency }: Money, rates: Rates): bigint | undefined {
  const minor = BigInt(amount.replace('.', ''));
  if (currency === 'CNY') return minor;
  const rate = rates.get(currency);
  if (rate === undefined) return undefined;
  // minor / 10^decimals × rate / 10^4 / 100 yuan, in fen: × 100.
  const divisor = 10n ** BigInt(decimalsOf(amount)) * 10_000n;
  return (minor * BigInt(rate) * 2n + divisor) / (divisor * 2n);
}

/** Fen as an amount of renminbi. */
export function yuan(fen: bigint): Money {
  const digits = String(fen).padStart(3, '0');
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: 'CNY' };
}
