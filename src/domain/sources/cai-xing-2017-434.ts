import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'cai-xing-2017-434',
  title: '因公临时出国住宿费、伙食费、公杂费开支标准表（调整后，标题未核）',
  en: 'Rates of accommodation, meals and incidentals abroad as adjusted (title not checked)',
  number: '财行〔2017〕434号',
  issuer: '文号字头“财行”，发文机关未核',
  certainty: 'restated',
  note: '标准表273行，据同济大学财务处2019年公布的对照表和同济财〔2018〕15号附件逐行核对，仅斯洛伐克币种不一致（采用欧元）。公杂费按40%据同济财〔2018〕15号。施行日期未查到，本系统对2018年起的出访使用；启用前与本地财政部门的表核对。',
});
