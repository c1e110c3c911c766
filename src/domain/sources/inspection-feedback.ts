import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'inspection-feedback',
  title: '市委巡察反馈意见的整改要求',
  en: 'Demands of a city’s inspection on rectification',
  issuer: '某市委巡察组（网页未署标题）',
  certainty: 'read',
  note: '反馈后一个月内报送整改方案和进展。各地要求以本级巡察机构的反馈意见为准。',
});
