import type { Topic } from '../../../../model/report/tellings.ts';

export const governance: readonly Topic[] = [
  {
    name: 'inspection',
    tellings: [
      { lead: '对照巡察反馈问题', figures: ['governance.inspection-problems'] },
      { lead: '制定巡察整改措施', figures: ['governance.inspection-measures'] },
      { lead: '巡察整改措施销号', figures: ['governance.inspection-measures-closed'] },
      { lead: '整改措施完成率', figures: ['governance.inspection-rate'] },
    ],
  },
];
