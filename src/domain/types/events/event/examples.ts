import { defineExamples } from '../../../../model/examples.ts';

const forum = {
  name: '2018明港国际友城论坛',
  nameEn: 'Minggang Sister Cities Forum 2018',
  place: '明港国际会议中心',
  placeEn: 'Minggang International Conference Centre',
  days: { from: '2018-07-05', to: '2018-07-06' },
  quota: 60,
  openFrom: '2018-06-01',
  openUntil: '2018-07-03',
  asks: ['organisation', 'country', 'passport', 'dietary', 'arrival'],
  checkIn: 'office',
  consent: '登记信息只用于本次活动的邀请、入场和安全保障，活动结束后按期删除。',
  consentEn:
    'Your data are used for invitation, entry and safety of this event only, and are erased on time afterwards.',
  consentVersion: '1',
  keepMonths: 6,
};

export const examples = defineExamples([
  { name: 'forum', about: '问齐各项的论坛。', valid: true, values: { ...forum, note: '请提前布置签到台。' } },
  {
    name: 'salon',
    about: '只问姓名和邮箱的小型交流。',
    valid: true,
    values: {
      ...forum,
      name: '友城青年沙龙',
      nameEn: 'Youth Salon',
      asks: [],
      quota: 3,
      checkIn: 'organiser',
    },
  },
  {
    name: 'empty',
    invalid: [
      'name',
      'nameEn',
      'place',
      'placeEn',
      'days',
      'quota',
      'openFrom',
      'openUntil',
      'checkIn',
      'consent',
      'consentEn',
      'consentVersion',
      'keepMonths',
    ].map((path) => ({ path, code: 'required' as const })),
    values: {},
  },
  {
    name: 'open-too-long',
    about: '活动结束后还在登记。',
    invalid: [{ path: 'openUntil', code: 'date-too-late' }],
    values: { ...forum, openUntil: '2018-07-07' },
  },
  {
    name: 'no-places',
    invalid: [{ path: 'quota', code: 'number-too-small' }],
    values: { ...forum, quota: 0 },
  },
]);
