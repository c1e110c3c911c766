import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'cross-region-practice',
  title: '双跨团组办理次序的通行做法',
  en: 'How offices usually handle cross-region and cross-department groups',
  issuer: '各地外办',
  certainty: 'unseen',
  note: '先征求外单位人员外事归口单位的意见，同意后审批，组团方出具任务批件和任务通知书，派员方凭通知书出具任务确认件。文书名称见外交部办证须知和企业材料清单，次序、答复期限未见成文条文，以本地执行的文件为准。',
});
