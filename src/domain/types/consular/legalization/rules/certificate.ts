import { countryKind } from '../../../../../fields/country/kind.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { apostilleParties } from '../../../../sources/tables/apostille-parties.ts';
import { certificates } from '../choices.ts';

const clause = { source: 'apostille-list-2023', article: '' } as const;
const name = (code: string, lang: 'zh' | 'en'): string =>
  countryKind.text(code, {}, { lang, title: () => '' });

/** L01: an apostille for the parties of the Convention, consular legalization for all others. */
export const certificate = defineRule({
  name: 'L01',
  label: '附加证明书还是领事认证',
  en: 'Apostille or legalization',
  severity: 'warn',
  clause,
  inForce: { from: '2014-01-01' },
  parameters: {
    parties: {
      label: '与中国之间适用公约的国家（地区）',
      en: 'Countries with which the Convention is in force',
      unit: words('', ''),
      value: [],
      // Overlapping spans: the first that fits counts, and the latest stands first.
      variants: apostilleParties.map(({ from, codes }) => ({ from, value: codes, clause })),
    },
  },
  waivers: [],
  mend: words(
    '改选办理种类，或核对送往国和受理日期。',
    'Choose the other certificate, or check country and day.',
  ),
  check(record, { list }) {
    const { country, certificate: chosen } = record;
    if (typeof country !== 'string' || (chosen !== 'apostille' && chosen !== 'legalization')) return [];
    const right = list('parties').includes(country) ? 'apostille' : 'legalization';
    if (chosen === right) return [];
    const wanted = certificates[right];
    return [
      {
        path: 'certificate',
        parameter: 'parties',
        value: words(certificates[chosen].label, certificates[chosen].en),
        limit: words(wanted.label, wanted.en),
        message: words(
          `送往${name(country, 'zh')}的文书应办${wanted.label}。`,
          `Documents for ${name(country, 'en')} need: ${wanted.en}.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '2018年公约未生效，送德国办领事认证',
        record: { country: 'DE', certificate: 'legalization' },
      },
      {
        about: '生效当天送日本办附加证明书',
        record: { country: 'JP', certificate: 'apostille' },
        today: '2023-11-07',
      },
      {
        about: '印度与中国之间不适用',
        record: { country: 'IN', certificate: 'legalization' },
        today: '2024-03-01',
      },
    ],
    failing: [
      {
        about: '加拿大公约次日生效，提前办了附加证明书',
        record: { country: 'CA', certificate: 'apostille' },
        today: '2024-01-10',
        finds: [{ path: 'certificate', value: '附加证明书', limit: '领事认证' }],
      },
      {
        about: '2024年送法国仍办领事认证',
        record: { country: 'FR', certificate: 'legalization' },
        today: '2024-03-01',
        finds: [{ path: 'certificate', value: '领事认证', limit: '附加证明书' }],
      },
    ],
  },
});
