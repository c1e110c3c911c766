import { addDays, type CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import { areaOf, continents, tasks, type Area, type Destination } from './destinations.ts';
import { programmeFor, type FillProgramme } from './demo-programme.ts';
import type { Dice } from './dice.ts';

/** A person of the register whom a delegation may take. */
export interface Traveller {
  readonly id: string;
  readonly unitId: string;
  /** The place in the order of ranks, 0 the highest. */
  readonly order: number;
}

export interface Wish {
  readonly category: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly members: readonly Traveller[];
  readonly departOn: CivilDate;
  readonly days: number;
  /** Whether a leader of the unit may lead this group: asked once, and then noted. */
  readonly mayLead: (countries: readonly string[]) => boolean;
  readonly fill: FillProgramme;
  /** Where it is known beforehand: how it is formed, where it goes and what for, and who of the last does not count. */
  readonly given?: {
    readonly kind: string;
    readonly places: readonly Destination[];
    readonly task: string;
    readonly area: Area;
    readonly uncounted: number;
  };
  /** What for, where only that is known beforehand. */
  readonly purpose?: readonly [Area, string];
}

/** Most days abroad by number of countries (domain rule T04). */
const mostDays = [0, 5, 8, 10];

/** How many countries a journey of so many days may have. */
function countriesFor(days: number, dice: Dice): number {
  const least = mostDays.findIndex((most) => most >= days);
  return dice.between(Math.max(1, least), Math.min(3, Math.max(1, least) + 1));
}

function chosen({ category, days, purpose }: Wish, dice: Dice): NonNullable<Wish['given']> {
  const count = Math.min(countriesFor(days, dice), days);
  const continent = dice.pick(continents.filter((one) => one.length >= count));
  const places = dice.sample(continent, count);
  const drawn = dice.pick(tasks[category] ?? ['执行公务']);
  const [area, task] = purpose ?? [areaOf[drawn] ?? 'other', drawn];
  return { kind: 'own', places, task, area, uncounted: 0 };
}

/** Rates of the demonstration, renminbi for a hundred; they are nobody's quotation. */
const demoRates: Readonly<Record<string, number>> = { USD: 640, EUR: 770, JPY: 5.9, GBP: 880 };
/** The currency in which the table of rates pays, where it is not the dollar. */
const paidIn: Readonly<Record<string, string>> = {
  JP: 'JPY',
  DE: 'EUR',
  FR: 'EUR',
  IT: 'EUR',
  NL: 'EUR',
  GR: 'EUR',
  GB: 'GBP',
};

function ratesFor(countries: readonly string[], departOn: CivilDate): Values[] {
  const wanted = new Set(countries.map((country) => paidIn[country] ?? 'USD'));
  return [...wanted].map((currency) => ({
    currency,
    per100: demoRates[currency],
    quotedOn: addDays(departOn, -70),
    source: '演示用汇率',
  }));
}

/** The form of one delegation as a unit would fill it. */
export function delegationValues(wish: Wish, dice: Dice): Values {
  const { category, unitId, unitName, members, departOn, days } = wish;
  const leads = (members[0]?.order ?? 9) <= 1;
  const party = category === 'party';
  const { places, task, area, kind, uncounted } = wish.given ?? chosen(wish, dice);
  const travel = { from: departOn, to: addDays(departOn, days - 1) };
  const share = Math.floor(days / places.length);
  const legs = places.map((place, i) => ({
    country: place.country,
    city: place.city,
    stay: {
      from: addDays(departOn, i * share),
      to: i === places.length - 1 ? travel.to : addDays(departOn, (i + 1) * share),
    },
  }));
  return {
    name: `${unitName}赴${places.map((place) => place.city).join('、')}${task.slice(0, 12)}团`,
    category,
    kind,
    unit: unitId,
    task: `${task}。按照有事才去、因事定人、完事即回的要求安排。`,
    area,
    secrecy: 'internal',
    travel,
    legs,
    programme: programmeFor(wish.fill({ travel, legs }), { places, task }),
    members: [...members]
      .sort((a, b) => a.order - b.order)
      .map((member, i) => ({
        person: member.id,
        role: i === 0 ? 'leader' : 'member',
        leadsUnit: i === 0 && leads && wish.mayLead(places.map(({ country }) => country)),
        counted: i < members.length - uncounted,
      })),
    noAgency: true,
    noRelatives: true,
    foreignTies: false,
    inviters: places.map((place) => ({
      name: place.inviter,
      country: place.country,
      kind: place.inviter.includes('大学')
        ? 'university'
        : place.inviter.includes('政府')
          ? 'government'
          : 'association',
    })),
    funding: [
      {
        item: 'travel',
        amount: { amount: `${members.length * dice.between(6, 14) * 1000}.00`, currency: 'CNY' },
        source: party ? 'treasury' : 'unit',
      },
      {
        item: 'other',
        amount: { amount: `${members.length * dice.between(8, 13) * 100}.00`, currency: 'CNY' },
        source: party ? 'treasury' : 'unit',
      },
    ],
    dailySource: party ? 'treasury' : 'unit',
    rates: ratesFor(
      places.map(({ country }) => country),
      departOn,
    ),
  };
}
