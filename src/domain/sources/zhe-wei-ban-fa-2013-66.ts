import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'zhe-wei-ban-fa-2013-66',
  title: '浙江省因公临时出国文件（标题未核）',
  en: 'Document of Zhejiang on official travel (title not checked)',
  number: '浙委办发〔2013〕66号',
  issuer: '文号字头“浙委办发”，发文机关未核',
  issued: '2013',
  certainty: 'restated',
  note: '据浙江中医药大学转述：1国5天、2国8天、3国10天；赴拉美、非洲不超过2国，1国6天、2国9天；公务活动不少于在外天数的三分之二；正厅实职2年不超过1次或每届任期不超过2次，其他省管干部3年不超过1次。',
});
