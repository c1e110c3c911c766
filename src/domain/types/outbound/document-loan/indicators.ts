import { defineIndicator } from '../../../../model/indicator.ts';

// What was entered by mistake is no lending; what was lost is neither returned nor still waited for.
const counted = ['out', 'returned', 'lost'];
const each = { unit: '本次', measure: { count: true } } as const;

export const indicators = [
  defineIndicator({
    ...each,
    name: 'outbound.documents-lent',
    kind: 'flow',
    basis: ['lentOn'],
    where: { state: counted },
    label: '领用因公证照',
    en: 'Documents lent',
    aliases: ['借出因公证照', '发放因公证照', '领用因公护照'],
    definition: '期间内领用的证照，按领取日期；同一本证照每领用一次计一次，作废的不算。',
  }),
  defineIndicator({
    ...each,
    name: 'outbound.documents-due',
    kind: 'flow',
    basis: ['dueOn'],
    where: { state: ['out', 'returned'] },
    label: '应交还因公证照',
    en: 'Documents due back',
    aliases: ['应收缴因公证照', '应收缴因公护照'],
    definition:
      '应交还日期在期间内的证照，已交还和未交还的都算；出访取消的按取消后的期限；报失、作废的不算。',
  }),
  defineIndicator({
    ...each,
    name: 'outbound.documents-returned',
    kind: 'flow',
    basis: ['returnedOn'],
    label: '交还因公证照',
    en: 'Documents returned',
    aliases: ['收缴因公证照', '收缴因公护照', '收回因公证照'],
    definition: '期间内交还入库的证照，按交还日期，早还迟还都算。',
  }),
  defineIndicator({
    ...each,
    name: 'outbound.documents-overdue',
    kind: 'stock',
    basis: ['dueOn'],
    where: { state: ['out'] },
    label: '到期未交还因公证照',
    en: 'Documents due and not back',
    aliases: ['逾期未交因公证照', '逾期未交因公护照'],
    definition: '应交还日期不晚于期末、至今没有交还的证照。',
  }),
  defineIndicator({
    name: 'outbound.documents-return-rate',
    kind: 'flow',
    basis: ['dueOn'],
    where: { state: ['out', 'returned'] },
    unit: '%',
    measure: { share: 'returnedOn' },
    target: 100,
    label: '因公证照收缴率',
    en: 'Share of documents returned',
    aliases: ['证照收缴率', '护照收缴率', '因公护照收缴率'],
    definition: '应交还日期在期间内的证照，期末以前已经交还的比例；没有应交还的不出数。目标100%。',
  }),
];
