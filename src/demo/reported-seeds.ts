import type { AnnualPlanSeed, ReportedSeed } from './seed.ts';

const joined = (
  unit: string,
  country: string,
  city: string,
  inviter: string,
  task: string,
  area: ReportedSeed['area'],
): ReportedSeed => ({
  kind: 'joined',
  area,
  unit,
  persons: 1,
  task,
  days: 5,
  places: [{ country, city, inviter }],
});

/** 历泉: 6+5+5+4 in delegations of its own to six countries, and seven that joined others with one each. */
export const liquanReported: readonly ReportedSeed[] = [
  {
    kind: 'own',
    unit: '区人民政府办公室',
    persons: 6,
    leaders: 1,
    task: '推介投资环境并洽谈项目',
    area: 'investment',
    days: 8,
    places: [
      { country: 'IL', city: '特拉维夫', inviter: '以色列出口协会' },
      { country: 'GR', city: '雅典', inviter: '雅典工商会' },
    ],
  },
  {
    kind: 'own',
    unit: '区教育局',
    persons: 5,
    uncounted: 15,
    task: '带领中学生参加篮球联赛并交流',
    area: 'education',
    days: 5,
    places: [{ country: 'FR', city: '里昂', inviter: '里昂市政府' }],
  },
  {
    kind: 'own',
    unit: '区教育局',
    persons: 5,
    task: '开展校长教育交流',
    area: 'education',
    days: 8,
    places: [
      { country: 'US', city: '洛杉矶', inviter: '洛杉矶联合学区' },
      { country: 'CA', city: '温哥华', inviter: '温哥华教育局' },
    ],
  },
  {
    kind: 'own',
    unit: '区教育局',
    persons: 4,
    task: '开展教育交流',
    area: 'education',
    days: 8,
    places: [
      { country: 'GB', city: '曼彻斯特', inviter: '曼彻斯特市政府' },
      { country: 'FR', city: '里昂', inviter: '里昂市政府' },
    ],
  },
  joined('区商务局', 'DE', '汉堡', '汉堡商会', '随市经贸团洽谈合作', 'trade'),
  joined('区商务局', 'JP', '东京', '日本国际交流协会', '随市经贸团推介项目', 'investment'),
  joined('区商务局', 'SG', '新加坡', '新加坡企业发展局', '随市代表团洽谈园区合作', 'investment'),
  joined('区文化和旅游局', 'KR', '首尔', '韩国地方政府协会', '随市文化团开展交流', 'culture'),
  joined('区文化和旅游局', 'HU', '布达佩斯', '布达佩斯市政府', '随省文化团开展交流', 'culture'),
  joined('区人民政府办公室', 'AU', '墨尔本', '维多利亚州政府', '随市代表团访问友好城市', 'sisterCity'),
  joined('区教育局', 'NZ', '奥克兰', '奥克兰大学', '随市教育团洽谈合作办学', 'education'),
];

/** 云谷: one application with one person. */
export const yunguReported: readonly ReportedSeed[] = [
  joined('区商务局', 'VN', '河内', '越南工商会', '随市经贸团洽谈合作', 'trade'),
];

/** 云谷: five batches in the plans of two units; the application of 区商务局 uses the first line. */
export const yunguPlans: readonly AnnualPlanSeed[] = [
  {
    unit: '区商务局',
    lines: [
      { task: '随市经贸团洽谈合作', country: 'VN', month: 5, batches: 1, persons: 1 },
      { task: '参加国际贸易展览会', country: 'DE', month: 9, batches: 1, persons: 3 },
      { task: '推介园区投资环境', country: 'SG', month: 10, batches: 1, persons: 4 },
    ],
  },
  {
    unit: '区教育局',
    lines: [
      { task: '洽谈中小学结对交流', country: 'GB', month: 8, batches: 1, persons: 4 },
      { task: '参加青少年体育交流', country: 'KR', month: 11, batches: 1, persons: 5 },
    ],
  },
];
