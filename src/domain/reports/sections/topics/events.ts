import type { Topic } from '../../../../model/report/tellings.ts';

export const events: readonly Topic[] = [
  {
    name: 'registration',
    tellings: [
      { lead: '受理活动登记', figures: ['events.registrations'] },
      { lead: '活动到场', figures: ['events.attendance'] },
    ],
  },
];
