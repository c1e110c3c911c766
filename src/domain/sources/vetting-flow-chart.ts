import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'vetting-flow-chart',
  title: '因公出国（境）审查流程图（转载）',
  en: 'Flow chart of the vetting for official travel (a copy)',
  issuer: '地方外事部门（网页转载）',
  certainty: 'restated',
  note: '“审查批件有效期内再次出国”不再重办。有效期多为同一人情况没有变化的一年内，所读未写明月数，各地可以另定。',
});
