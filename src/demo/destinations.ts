/** The field of a task, by which figures are taken apart. */
export type Area =
  | 'investment'
  | 'talent'
  | 'beltRoad'
  | 'sisterCity'
  | 'trade'
  | 'science'
  | 'education'
  | 'culture'
  | 'health'
  | 'production'
  | 'training'
  | 'other';

/** Where delegations go: countries of one journey lie in one continent. */
export interface Destination {
  readonly country: string;
  readonly city: string;
  readonly inviter: string;
}

export const continents: readonly (readonly Destination[])[] = [
  [
    { country: 'JP', city: '东京', inviter: '日本国际交流协会' },
    { country: 'KR', city: '首尔', inviter: '韩国地方政府协会' },
    { country: 'SG', city: '新加坡', inviter: '新加坡企业发展局' },
    { country: 'TH', city: '曼谷', inviter: '泰国投资促进委员会' },
    { country: 'MY', city: '吉隆坡', inviter: '马来西亚投资发展局' },
    { country: 'VN', city: '河内', inviter: '越南工商会' },
  ],
  [
    { country: 'DE', city: '汉堡', inviter: '汉堡商会' },
    { country: 'FR', city: '里昂', inviter: '里昂市政府' },
    { country: 'GB', city: '曼彻斯特', inviter: '曼彻斯特大学' },
    { country: 'IT', city: '米兰', inviter: '米兰理工大学' },
    { country: 'NL', city: '鹿特丹', inviter: '鹿特丹港务局' },
    { country: 'PL', city: '华沙', inviter: '波兰投资贸易局' },
    { country: 'HU', city: '布达佩斯', inviter: '匈牙利出口促进局' },
  ],
  [
    { country: 'US', city: '洛杉矶', inviter: '洛杉矶港务局' },
    { country: 'CA', city: '温哥华', inviter: '温哥华市政府' },
  ],
  [
    { country: 'AU', city: '墨尔本', inviter: '维多利亚州政府' },
    { country: 'NZ', city: '奥克兰', inviter: '奥克兰大学' },
  ],
  [
    { country: 'ZA', city: '开普敦', inviter: '开普敦市政府' },
    { country: 'KE', city: '内罗毕', inviter: '肯尼亚投资局' },
    { country: 'EG', city: '开罗', inviter: '埃及投资总局' },
  ],
];

/** What a delegation of each category goes for. */
export const tasks: Readonly<Record<string, readonly string[]>> = {
  party: [
    '商谈港口航线与物流合作',
    '出席友好城市结好纪念活动',
    '推介投资环境并洽谈项目',
    '商谈文化旅游交流',
    '商谈职业教育合作',
  ],
  research: ['参加国际学术会议并作报告', '执行科研合作项目', '商谈合作办学', '开展学术访问'],
  enterprise: ['洽谈港航项目合作', '参加国际展览会', '检修设备并培训当地人员', '签署供货合同'],
  training: ['参加城市治理专题培训', '参加港口管理专题培训'],
  other: ['参加国际体育比赛', '执行文艺演出任务', '执行援外医疗任务'],
};

/** The field of each of these tasks. */
export const areaOf: Readonly<Record<string, Area>> = {
  商谈港口航线与物流合作: 'trade',
  出席友好城市结好纪念活动: 'sisterCity',
  推介投资环境并洽谈项目: 'investment',
  商谈文化旅游交流: 'culture',
  商谈职业教育合作: 'education',
  参加国际学术会议并作报告: 'science',
  执行科研合作项目: 'science',
  商谈合作办学: 'education',
  开展学术访问: 'science',
  洽谈港航项目合作: 'production',
  参加国际展览会: 'trade',
  检修设备并培训当地人员: 'production',
  签署供货合同: 'production',
  参加城市治理专题培训: 'training',
  参加港口管理专题培训: 'training',
  参加国际体育比赛: 'culture',
  执行文艺演出任务: 'culture',
  执行援外医疗任务: 'health',
};

/** Tasks of the key fields, and others, where a seed says how many there are of each. */
export const keyTasks: readonly (readonly [Area, string])[] = [
  ['investment', '推介投资环境并洽谈项目'],
  ['talent', '引进海外人才并洽谈合作'],
  ['beltRoad', '洽谈沿线产业园区合作'],
  ['sisterCity', '出席友好城市结好纪念活动'],
];
export const otherTasks: readonly (readonly [Area, string])[] = [
  ['trade', '参加国际展览会'],
  ['culture', '商谈文化旅游交流'],
  ['education', '商谈职业教育合作'],
];
