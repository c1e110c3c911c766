import { defineIndicator } from '../../../../model/indicator.ts';

const held = { kind: 'flow', basis: ['heldOn'], where: { state: ['held'] } } as const;

export const indicators = [
  defineIndicator({
    ...held,
    name: 'outbound.education-held',
    unit: '次',
    measure: { count: true },
    label: '行前教育',
    en: 'Educations before travel',
    aliases: ['开展行前教育', '出国（境）行前教育', '行前培训'],
    definition: '期间内举行并记录完成的行前教育次数，按教育日期；草稿和作废的不算。',
  }),
  defineIndicator({
    ...held,
    name: 'outbound.education-persons',
    unit: '人次',
    measure: { sum: 'persons' },
    label: '行前教育人次',
    en: 'Persons taught before travel',
    aliases: ['开展行前教育', '出国（境）行前教育', '行前培训'],
    definition: '上述各次的参加人数之和。',
  }),
];
