import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'li-zheng-dao-2020-32',
  title: '李政道研究所因公出国文件',
  en: 'Rules of the Tsung-Dao Lee Institute on official travel',
  number: '李政道研究所〔2020〕32号',
  issuer: '李政道研究所',
  issued: '2020',
  certainty: 'restated',
  note: '第4条转述人数和国家数；第5条公务活动不少于三分之二；出境前至少15个工作日申请，首次办证照签证的更早；三国的拉美、非洲天数（1国6天、2国9天、3国11天）在所读文本中只有这一份写全。',
});
