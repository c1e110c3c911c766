import { defineIndicator } from '../../../../model/indicator.ts';

const kept = ['inCustody', 'lent', 'withIssuer'];

export const indicators = [
  defineIndicator({
    name: 'outbound.documents-kept',
    kind: 'stock',
    basis: ['receivedOn'],
    where: { state: kept },
    unit: '本',
    measure: { count: true },
    label: '集中保管因公证照',
    en: 'Documents kept',
    aliases: ['保管因公护照', '集中保管因公证照', '在册因公证照'],
    definition: '期末以前入库、现仍在册的因公证照本数，在库、借出和在签发机关的都算，报失、注销的不算。',
  }),
  defineIndicator({
    name: 'outbound.documents-received',
    kind: 'flow',
    basis: ['receivedOn'],
    unit: '本',
    measure: { count: true },
    label: '证照入库',
    en: 'Documents received',
    aliases: ['收存因公证照', '新入库因公证照'],
    definition: '期间内首次入库的因公证照本数，按入库日期；以后的交还不再计。',
  }),
  defineIndicator({
    name: 'outbound.documents-ended',
    kind: 'flow',
    basis: ['endedOn'],
    where: { state: ['cancelled'] },
    unit: '本',
    measure: { count: true },
    label: '注销因公证照',
    en: 'Documents cancelled',
    aliases: ['注销因公护照', '销毁因公证照'],
    definition: '期间内注销的因公证照本数，按注销日期；报失的不算。',
  }),
];
