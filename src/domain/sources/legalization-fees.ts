import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'legalization-fees',
  title: '领事认证收费标准（地方办证指南转载）',
  en: 'Fees of legalization, as local guides give them',
  issuer: '地方外办办证指南（2008年、2011年）',
  certainty: 'restated',
  note: '民事每份50元，商业每份100元，急件每份加50元；外国人按对等原则。年代较早，收费有无调整未查到，启用前按本地财政票据核定。',
});
