import { defineFormula, type Formula } from '../../model/formula.ts';

/** Figures that follow from those of several kinds of business. */
export const formulas: readonly Formula[] = [
  defineFormula({
    name: 'outbound.education-rate',
    label: '每百人次出访的行前教育人次',
    en: 'Persons taught per hundred person-times approved',
    unit: '人次/百人次',
    formula: {
      rate: { of: 'outbound.education-persons', per: 'outbound.approved-person-times', each: 100 },
    },
    definition:
      '期间内行前教育的参加人次与批准出访人次之比，按每百人次计；一人参加几次计几次，可以超过一百。没有批准出访的不出数。',
  }),
  defineFormula({
    name: 'outbound.documents-lent-rate',
    label: '每百人次出访的证照领用',
    en: 'Documents lent per hundred person-times approved',
    unit: '本次/百人次',
    formula: {
      rate: { of: 'outbound.documents-lent', per: 'outbound.approved-person-times', each: 100 },
    },
    definition: '期间内领用的因公证照与批准出访人次之比，按每百人次计；领用和批准可以不在同一期间。',
  }),
];
