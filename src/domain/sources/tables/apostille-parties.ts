import type { CivilDate } from '../../../model/date.ts';

/** The day on which the Convention entered into force for China (apostille-list-2023). */
const inForce: CivilDate = '2023-11-07';

/**
 * The parties with which it is in force since that day. India is not among them: it objected to China's accession.
 * Hong Kong and Macao have been parties before; documents of the mainland for them go another way.
 */
const first = (
  'AM AZ BH BN GE ID IL JP KZ KG MN OM PK PH KR SA SG TJ TR UZ ' +
  'BW BI CV SZ LS LR MW MU MA NA ST SN SC ZA TN ' +
  'AL AD AT BY BE BA BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT MC ME NL MK NO PL PT MD RO RU SM RS ' +
  'SK SI ES SE CH UA GB ' +
  'AG AR BS BB BZ BO BR CL CO CR DM DO EC SV GD GT GY HN JM MX NI PA PY PE KN LC VC SR TT US UY VE ' +
  'AU CK FJ MH NZ NU PW WS TO VU'
).split(' ');

/** Those who came later, with the day since which it holds between them and China. */
const later: readonly (readonly [CivilDate, string])[] = [
  ['2024-01-11', 'CA'],
  ['2024-06-05', 'RW'],
  ['2025-03-30', 'BD'],
];

/** The list as it stood from each day on, the latest first. */
export const apostilleParties: readonly { readonly from: CivilDate; readonly codes: readonly string[] }[] = [
  ...later.map(([from], i) => ({
    from,
    codes: [...first, ...later.slice(0, i + 1).map(([, code]) => code)],
  })),
  { from: inForce, codes: first },
].sort((a, b) => (a.from < b.from ? 1 : -1));

/** Whether a document of that day needs an apostille for a country, and no legalization. */
export function needsApostille(country: string, on: CivilDate): boolean {
  return apostilleParties.find(({ from }) => from <= on)?.codes.includes(country) ?? false;
}
