import { defineFormula } from '../../../../model/formula.ts';
import { defineIndicator } from '../../../../model/indicator.ts';

// What was given back or typed by mistake is no batch.
const counted = ['accepted', 'ready', 'handedOver'];
const accepted = { kind: 'flow', basis: ['acceptedOn'], where: { state: counted } } as const;
const batches = { ...accepted, unit: '批', measure: { count: true } } as const;
const documents = { ...accepted, unit: '份', measure: { sum: 'copies' } } as const;
const aliases = ['领事认证', '附加证明书', '附加证明书和领事认证', '领事认证（附加证明书）', '认证'];

export const indicators = [
  defineIndicator({
    ...batches,
    name: 'consular.legalization-batches',
    label: '办理领事认证（附加证明书）',
    en: 'Applications for legalization or apostille',
    aliases,
    definition:
      '期间内受理的申请批数，按受理日期；一次申请为一批，附加证明书和领事认证都算，退件和作废不算。',
  }),
  defineIndicator({
    ...documents,
    name: 'consular.legalization-documents',
    label: '办理领事认证（附加证明书）份数',
    en: 'Documents legalized or apostilled',
    aliases,
    definition: '上述各批的文书份数之和。',
  }),
  defineIndicator({
    ...documents,
    name: 'consular.apostille-documents',
    label: '其中附加证明书份数',
    en: 'Of which apostilles',
    where: { state: counted, certificate: 'apostille' },
    aliases: ['签发附加证明书', '附加证明书'],
    definition: '办理种类为附加证明书的文书份数之和，按受理日期。',
  }),
  defineIndicator({
    ...documents,
    name: 'consular.commercial-documents',
    label: '其中商业文书份数',
    en: 'Of which commercial documents',
    where: { state: counted, kind: 'commercial' },
    aliases: ['商业文书认证', '商业认证'],
    definition: '文书类别为商业的份数之和，按受理日期。',
  }),
  defineFormula({
    name: 'consular.documents-per-batch',
    label: '平均每批文书份数',
    en: 'Documents per application',
    unit: '份/批',
    formula: { ratio: { of: 'consular.legalization-documents', per: 'consular.legalization-batches' } },
    definition: '办理的文书份数除以批数。',
  }),
  defineFormula({
    name: 'consular.apostille-share',
    label: '附加证明书占比',
    en: 'Share of apostilles',
    unit: '%',
    formula: { share: { part: 'consular.apostille-documents', whole: 'consular.legalization-documents' } },
    definition: '办理的文书中附加证明书的比例，按份数。',
  }),
  defineFormula({
    name: 'consular.commercial-share',
    label: '商业文书占比',
    en: 'Share of commercial documents',
    unit: '%',
    formula: { share: { part: 'consular.commercial-documents', whole: 'consular.legalization-documents' } },
    definition: '办理的文书中商业文书的比例，按份数。',
  }),
];
