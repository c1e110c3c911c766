import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'inspection-rules-2024',
  title: '中国共产党巡视工作条例（2024年修订）',
  en: 'Regulations on inspection work, revised in 2024',
  issuer: '中共中央',
  issued: '2024-02',
  certainty: 'unseen',
  note: '集中整改期限一般为6个月，此前为3个月：凭记忆，原文未核，修订生效日按2月估计。巡察参照执行，以反馈意见写明的期限为准。',
});
