import type { ReportedFigureSeed } from '../reported-figure-seed.ts';

/** What the half-year report of 明港 tells and no record counts: code, name, value, unit. */
export const minggangFigures: readonly ReportedFigureSeed[] = [
  ['events.16', '海丝港口国际合作论坛 嘉宾', 400, '人'],
  ['inbound.11', '省部级以上重要代表团（批）', 30, '批'],
  ['inbound.12', '省部级以上重要代表团（人）', 307, '人'],
  ['inbound.13', '国外城市代表团（批）', 41, '批'],
  ['inbound.14', '国外城市代表团（人）', 166, '人'],
  ['events.17', '中国—中东欧国家市长论坛 邀请参会', 300, '人', { vague: 'more' }],
  ['inbound.15', '外国驻华使领馆官员来访（批）', 37, '批'],
  ['inbound.16', '外国驻华使领馆官员来访（人次）', 113, '人次'],
  ['inbound.17', '其中大使', 15, '人次'],
  ['inbound.18', '其中总领事', 14, '人次'],
  ['cities.11', '上半年新增友城', 3, '对'],
  ['cities.12', '友城总数', 99, '对', { nature: 'stock', target: 100 }],
  ['cities.13', '分类管理的重点友城', 15, '个', { nature: 'stock' }],
  ['consular.04', 'APEC商务旅行卡申办', 339, '例', { previous: 265 }],
  ['inbound.19', '下半年争取高级别团组', 1, '个', { planned: true }],
  ['events.18', '海丝港口国际合作论坛 嘉宾来源国家', 40, '个', { vague: 'more' }],
  ['events.19', '中国—中东欧国家市长论坛 议题', 3, '个'],
  ['events.20', '中国—中东欧国家市长论坛 环节活动', 10, '个'],
  ['inbound.20', '外国驻华使领馆官员 所属国家', 29, '国'],
];
