import { defineFormula } from '../../../../model/formula.ts';
import { defineIndicator } from '../../../../model/indicator.ts';

const granted = { kind: 'flow', basis: ['grantedOn'], measure: { count: true } } as const;
const refused = { kind: 'flow', basis: ['refusedOn'], measure: { count: true } } as const;

export const indicators = [
  defineIndicator({
    ...granted,
    name: 'outbound.passports-granted',
    unit: '本',
    where: { kind: ['passport', 'renewal'] },
    label: '办理因公护照（通行证）',
    en: 'Passports and permits granted',
    aliases: ['办理因公护照', '颁发因公护照', '办理因公证照', '签发因公护照'],
    definition: '期间内获发的因公护照和通行证本数，新办和换发都算，按获发日期。',
  }),
  defineIndicator({
    ...granted,
    name: 'outbound.endorsements-granted',
    unit: '件',
    where: { kind: 'endorsement' },
    label: '办理港澳签注',
    en: 'Endorsements granted',
    aliases: ['办理赴港澳签注', '因公赴港澳签注'],
    definition: '期间内获发的港澳签注件数，按获发日期。',
  }),
  defineIndicator({
    ...granted,
    name: 'outbound.visas-granted',
    unit: '件',
    where: { kind: 'visa' },
    label: '办理因公签证',
    en: 'Visas granted',
    aliases: ['代办因公签证', '办理出国签证'],
    definition: '期间内获发的因公签证件数，按获发日期；每人每国一件。',
  }),
  defineIndicator({
    ...refused,
    name: 'outbound.visas-refused',
    unit: '件',
    where: { kind: 'visa' },
    label: '因公签证拒签',
    en: 'Visas refused',
    aliases: ['被拒签', '签证拒签'],
    definition: '期间内被拒签的因公签证件数，按拒签日期。',
  }),
  defineIndicator({
    ...refused,
    name: 'outbound.documents-refused',
    unit: '件',
    where: { kind: ['passport', 'renewal', 'endorsement'] },
    label: '证照签注不予办理',
    en: 'Documents and endorsements refused',
    aliases: ['证照不予办理'],
    definition: '期间内不予办理的护照、通行证和签注件数，按不予办理日期。',
  }),
  defineFormula({
    name: 'outbound.visas-ended',
    label: '办结因公签证',
    en: 'Visa applications ended',
    unit: '件',
    formula: { sum: ['outbound.visas-granted', 'outbound.visas-refused'] },
    definition: '期间内获发的和被拒签的因公签证件数之和。',
  }),
  defineFormula({
    name: 'outbound.visa-refusal-share',
    label: '因公签证拒签率',
    en: 'Share of visas refused',
    unit: '%',
    formula: { share: { part: 'outbound.visas-refused', whole: 'outbound.visas-ended' } },
    aliases: ['拒签率'],
    definition: '被拒签的件数占办结的因公签证的比例；没有办结的不出数。',
  }),
];
