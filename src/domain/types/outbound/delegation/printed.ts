import { moneyKind, type Money } from '../../../../fields/money/kind.ts';
import { writtenDays } from '../../../../model/document/written.ts';
import type { FormFacts, PrintedEntries } from '../../../../model/form.ts';

interface Range {
  readonly from: string;
  readonly to: string;
}

/** What several forms of a delegation say in the same words. */
export interface PrintedDelegation {
  /** 德国（柏林）、法国（巴黎）; a transit inside an airport is named as such, for it is no country of the trip. */
  readonly places: string;
  /** 2018年7月15日至22日; empty before it was entered. */
  readonly days: string;
  /** In order of rank, the head first: the record keeps them so. */
  readonly members: readonly PrintedMember[];
  /** Members of other regions and systems; they travel in the same group. */
  readonly outsiders: readonly (PrintedMember & { readonly employer: string })[];
  /** All who travel. */
  readonly size: number;
  readonly inviters: string;
  /** 财政拨款：国际旅费36,000.00元；外方提供：住宿费2,400.00欧元 */
  readonly funding: string;
  /** What the table of rates gives for each country: 德国（柏林、汉堡）, 欧元, how, and the amounts by kind of cost. */
  readonly computed: readonly { readonly place: string; readonly how: string; readonly amounts: string }[];
  /** The sum in renminbi where the rates are known, with those. */
  readonly renminbi: string;
  readonly rates: string;
  /** 36,000.00元、2,400.00欧元: one sum for each currency, for nobody has said a rate. */
  readonly total: string;
}

export interface PrintedMember {
  readonly name: string;
  readonly post: string;
  readonly rank: string;
  readonly role: string;
}

/** Reads a record for printing. */
export function printedDelegation({ record }: FormFacts): PrintedDelegation {
  const travel = record.values.travel as Range | undefined;
  const legs = record.rows('legs');
  const visited = placesOf(legs.filter((leg) => leg.values.transit !== true));
  const passed = placesOf(legs.filter((leg) => leg.values.transit === true));
  const funding = record.rows('funding');
  const outsiders = record.rows('outsiders').map((one) => ({
    name: one.text('name'),
    employer: one.text('employer'),
    post: one.text('post'),
    rank: one.text('rank'),
    role: one.text('role') || '团员',
  }));
  return {
    places: [visited.join('、'), passed.length > 0 ? `过境${passed.join('、')}，不出机场` : '']
      .filter((part) => part !== '')
      .join('；'),
    days: travel ? writtenDays(travel.from, travel.to) : '',
    members: record.rows('members').map((member) => ({
      name: member.text('personName') || member.text('person'),
      post: member.text('post'),
      rank: member.text('rank'),
      role: member.text('role'),
    })),
    outsiders,
    size: record.rows('members').length + outsiders.length,
    inviters: record
      .rows('inviters')
      .map((inviter) => withNote(inviter.text('name'), inviter.text('country')))
      .join('；'),
    funding: bySource(funding),
    computed: legs
      .filter((leg) => leg.text('how') !== '')
      .map((leg) => ({
        place: leg.text('standard'),
        how: leg.text('how'),
        amounts: (['lodging', 'meals', 'incidentals'] as const)
          .filter((item) => leg.text(item) !== '')
          .map((item) => `${itemWords[item]}${leg.text(item)}`)
          .join('、'),
      })),
    renminbi: record.text('budget'),
    rates: record
      .rows('rates')
      .map(
        (rate) =>
          `100${rate.text('currency')}＝${rate.text('per100')}（${rate.text('quotedOn')}，${rate.text('source')}）`,
      )
      .join('；'),
    total: totals(funding.map(({ values }) => values.amount as Money)),
  };
}

// A country is named once, with its cities in their order: 德国（柏林、波恩）.
function placesOf(legs: readonly PrintedEntries[]): string[] {
  const cities = new Map<string, string[]>();
  for (const leg of legs) {
    const [country, city] = [leg.text('country'), leg.text('city')];
    const known = cities.get(country) ?? [];
    cities.set(country, city === '' || known.includes(city) ? known : [...known, city]);
  }
  return [...cities].map(([country, names]) => withNote(country, names.join('、')));
}

const itemWords = { lodging: '住宿费', meals: '伙食费', incidentals: '公杂费' };

function withNote(text: string, note: string): string {
  return note === '' ? text : `${text}（${note}）`;
}

function bySource(rows: readonly PrintedEntries[]): string {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const source = row.text('source');
    groups.set(source, [...(groups.get(source) ?? []), `${row.text('item')}${row.text('amount')}`]);
  }
  return [...groups].map(([source, items]) => `${source}：${items.join('、')}`).join('；');
}

// Exact: an amount is a decimal text with all decimals of its currency.
function totals(amounts: readonly Money[]): string {
  const sums = new Map<string, { readonly minor: bigint; readonly decimals: number }>();
  for (const { amount, currency } of amounts) {
    const decimals = amount.split('.')[1]?.length ?? 0;
    const minor = BigInt(amount.replace('.', '')) + (sums.get(currency)?.minor ?? 0n);
    sums.set(currency, { minor, decimals });
  }
  return [...sums]
    .map(([currency, { minor, decimals }]) => {
      const digits = String(minor).padStart(decimals + 1, '0');
      const cut = digits.length - decimals;
      const amount = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
      return moneyKind.text({ amount, currency }, {}, { lang: 'zh', title: (id) => id });
    })
    .join('、');
}
