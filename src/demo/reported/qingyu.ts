import type { ReportedFigureSeed } from '../reported-figure-seed.ts';

/** What the half-year report of 青屿 tells and no record counts: code, name, value, unit. */
export const qingyuFigures: readonly ReportedFigureSeed[] = [
  ['events.06', '峰会 出席国家领导人', 12, '位'],
  ['events.07', '峰会 外宾', 2000, '人', { vague: 'more' }],
  ['events.08', '峰会 重大活动', 80, '场', { vague: 'more' }],
  ['events.09', '峰会 注册', 2000, '人', { vague: 'over' }],
  ['language.02', '翻译校审材料', 30, '万字', { vague: 'more' }],
  ['events.10', '会务总方案易稿', 34, '次'],
  ['events.11', '会务总方案累计字数', 68, '万字'],
  ['media.06', '全球媒体报道(6月7日至9日)', 8, '万篇', { vague: 'more' }],
  ['events.12', '筹备历时', 290, '天', { vague: 'more' }],
  ['inbound.09', '接待重要外宾团组（批）', 56, '批'],
  ['inbound.10', '接待重要外宾团组（人次）', 311, '人次'],
  ['cities.06', '友城总数', 70, '个', { nature: 'stock' }],
  ['cities.07', '友好城市', 25, '个', { nature: 'stock' }],
  ['cities.08', '友好合作关系城市', 45, '个', { nature: 'stock' }],
  ['cities.09', '友城所在国家', 30, '国', { vague: 'more', nature: 'stock' }],
  ['consular.02', '处置涉外案件', 51, '起'],
  ['consular.03', '处置境外领事保护案件', 8, '起'],
  ['events.13', '国际会议审核报批与指导协调对接', 15, '批次'],
  ['media.07', '俄主流媒体代表团 媒体', 9, '家'],
  ['media.08', '俄主流媒体代表团 记者', 10, '人'],
  ['events.14', '峰会 外国领导人', 11, '位'],
  ['events.15', '峰会 国际组织负责人', 10, '位'],
  ['cities.10', '友城所在大洲', 6, '大洲', { nature: 'stock' }],
];
