import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'ting-zi-2016-17',
  title: '教学科研人员因公临时出国区别管理的中央文件（标题未核）',
  en: 'Central document on travel for teaching and research (title not checked)',
  number: '厅字〔2016〕17号',
  issuer: '文号字头“厅字”，发文机关未核',
  certainty: 'restated',
  note: '全文未找到；河南师范大学2019年通知、暨南大学和2017年计划通知转述：直接从事教学科研的人员出国批次数、团组人数、在外停留天数按实际需要安排，不纳入限量管理，单列计划；一般性校际工作交流不在此列，公示照常。',
});
