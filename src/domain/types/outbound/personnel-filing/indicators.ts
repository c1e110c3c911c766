import { defineIndicator } from '../../../../model/indicator.ts';

export const indicators = [
  defineIndicator({
    kind: 'flow',
    basis: ['filedOn'],
    name: 'outbound.personnel-filings',
    unit: '人次',
    measure: { count: true },
    label: '因公出国（境）人员备案',
    en: 'Personnel filings',
    aliases: ['因公出国人员备案', '因公出国政审', '因公出国（境）人员审查'],
    definition:
      '期间内备案或审查同意的人次，按备案（审查）日期；同一人有效期内再次出国不另计，后来撤销的照计。',
  }),
  defineIndicator({
    kind: 'flow',
    basis: ['refusedOn'],
    name: 'outbound.personnel-filings-refused',
    unit: '人次',
    measure: { count: true },
    label: '备案（审查）不同意人员',
    en: 'Personnel filings refused',
    aliases: ['政审不同意人员'],
    definition: '期间内备案或审查机关不同意出国（境）的人次，按不同意日期。',
  }),
];
