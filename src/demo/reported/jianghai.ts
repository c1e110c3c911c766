import type { ReportedFigureSeed } from '../reported-figure-seed.ts';

/** What the half-year report of 江海 tells and no record counts: code, name, value, unit. */
export const jianghaiFigures: readonly ReportedFigureSeed[] = [
  ['promotion.05', '授牌海外工作站', 3, '家', { target: 8 }],
  ['consular.07', '可受理因私签证国家', 32, '国', { nature: 'stock' }],
  ['consular.08', '新增因私签证代办国家', 2, '国'],
  ['events.24', '知名侨商行 侨商侨领', 147, '人'],
  ['promotion.06', '签约意向项目', 4, '个'],
  ['promotion.07', '签约项目意向总投资', 41, '亿元', { vague: 'over' }],
  ['chinese.28', '荣誉市民授予', 4, '人'],
  ['events.25', '侨商新春联谊会 海外通商精英', 120, '人'],
  ['chinese.29', '法律护侨顾问团 律师', 10, '人'],
  ['events.26', '国际友好合作城市交流会 国外城市代表团', 10, '个'],
  ['events.27', '国际友好合作城市交流会 嘉宾', 50, '人', { vague: 'more' }],
  ['inbound.36', '使领馆代表团来访', 4, '批'],
  ['governance.04', '中心组集中学习', 3, '次'],
  ['governance.05', '学习手册', 6, '本'],
  ['events.28', '知名侨商行 侨商侨领来源国家和地区', 27, '个'],
  ['events.29', '侨商新春联谊会 来源国家和地区', 36, '个'],
  ['chinese.30', '荣誉市民受聘终身教授', 4, '人'],
  ['inbound.37', '来访使领馆官员所属国家', 8, '个'],
  ['consular.09', '领事认证工作受外交部领事司通报表扬的亮点', 6, '个'],
];
