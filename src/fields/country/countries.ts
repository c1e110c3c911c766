import type { Labelled } from '../../model/label.ts';
import { africa } from './places/africa.ts';
import { northAmerica, southAmerica } from './places/america.ts';
import { asia } from './places/asia.ts';
import { europe } from './places/europe.ts';
import { oceania } from './places/oceania.ts';
import type { PlaceLine } from './places/place-line.ts';
import { regions } from './places/regions.ts';

export type Continent = 'asia' | 'africa' | 'europe' | 'north-america' | 'south-america' | 'oceania';

/** The continents in the order of the Ministry of Foreign Affairs. */
export const continents: Readonly<Record<Continent, Labelled & { readonly en: string }>> = {
  asia: { label: '亚洲', en: 'Asia' },
  africa: { label: '非洲', en: 'Africa' },
  europe: { label: '欧洲', en: 'Europe' },
  'north-america': { label: '北美洲', en: 'North America' },
  'south-america': { label: '南美洲', en: 'South America' },
  oceania: { label: '大洋洲', en: 'Oceania' },
};

/** A country or a region, as the Ministry of Foreign Affairs names it. */
export interface Country {
  readonly code: string;
  readonly name: string;
  readonly en: string;
  readonly continent: Continent;
  readonly kind: 'country' | 'region';
  /** Full and former names, and what people write instead. */
  readonly aliases: readonly string[];
}

const states: Readonly<Record<Continent, readonly PlaceLine[]>> = {
  asia,
  africa,
  europe,
  'north-america': northAmerica,
  'south-america': southAmerica,
  oceania,
};

function read(lines: readonly PlaceLine[], continent: Continent, kind: Country['kind']): Country[] {
  return lines.map(([code, name, en, ...aliases]) => ({ code, name, en, continent, kind, aliases }));
}

const names = Object.keys(continents) as Continent[];

/** Every country and region: states by continent, then regions, the parts of China first. */
export const countries: readonly Country[] = [
  ...names.flatMap((name) => read(states[name], name, 'country')),
  ...names.flatMap((name) => read(regions[name], name, 'region')),
];

const byCode: ReadonlyMap<string, Country> = new Map(countries.map((country) => [country.code, country]));

/** The country or region of a code. */
export function findCountry(code: string): Country | undefined {
  return byCode.get(code);
}

// Width, case, blanks, full stops and accents do not make another country.
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\s.'’·\u0300-\u036f]/g, '')
    .toLowerCase();
}

const byName: ReadonlyMap<string, Country> = new Map(
  [...countries]
    .reverse()
    .flatMap((country) =>
      [...country.aliases, country.code, country.en, country.name].map((name): [string, Country] => [
        plain(name),
        country,
      ]),
    ),
);

/** The country or region that somebody wrote by code, Chinese or English name, short or full. */
export function recogniseCountry(written: string): Country | undefined {
  return byName.get(plain(written));
}

/** The continents with their countries and regions, to put figures together by. */
export const continentGroups: Readonly<Record<string, Labelled & { readonly keys: readonly string[] }>> =
  Object.fromEntries(
    Object.entries(continents).map(([name, words]) => [
      name,
      { ...words, keys: countries.filter(({ continent }) => continent === name).map(({ code }) => code) },
    ]),
  );
