import type { Numeral } from '../numerals/numeral.ts';
import type { ReadUnit } from '../units/read-unit.ts';

/** Measure words that after a small Chinese numeral make a set word: 八方, 千里, 四国, 三县. */
const wordWithNumeral = new Set(
  '里 方 面 角 门 路 头 口 声 行 字 句 道 度 升 克 眼 股 代 双 片 国 省 市 县 村 乡 镇 校 街道 版 单 票 团 元 米 首 秒 位次 回 层 节 课 堂 车 人家 城 州 段 讲 站'.split(
    ' ',
  ),
);

const discrete = new Set(['person', 'batch', 'thing', 'event', 'place', 'region', 'text']);
const scored = /(?:得分|评分|测评|满意度|考核|平均|指数|成绩|总分|均分|考评|分值|成绩为)[^，,。;；]{0,8}$/;
const lifetime = /(?:寿命|平均年龄)[^，,。;；]{0,8}$/;
const issue = /[办发编刊印制]|培训|班/;
const well = /^(?:[水机深大古油]{0,2}井|水?塘|[铁大]?锅|[铜大古]?钟)/;
const classNoun = /^(?:的)?[\u4e00-\u9fff]{1,8}\d/;
const classAfterMoney =
  /^(?:级|以上|以下|及以上|规模)?(?:的)?(?:重大|大型|重点|产业|工业|外资|内资|制造业|优质|龙头)?(?:项目|企业|工程|投资项目|合同|单位|园区|楼宇|产业集群|产业链)/;

/**
 * Why a numeral with this measure word is no count: an indefinite 一, an age limit, a threshold in the name of a
 * class, a session. Empty when it is one.
 */
export function refusalByUnit(text: string, numeral: Numeral, unit: ReadUnit): string {
  const before = text.slice(Math.max(0, numeral.start - 14), numeral.start);
  const after = text.slice(unit.end, unit.end + 14);
  const plain = numeral.chinese && !numeral.magnitude && !numeral.approx;
  if (plain && numeral.value === 1 && numeral.valueMax === undefined && unit.kind !== 'ratio')
    return 'indefinite';
  // 2.0版, 工业4.0: things are not counted in tenths.
  if (discrete.has(unit.kind) && !numeral.magnitude && text.slice(numeral.start, numeral.end).includes('.'))
    return 'version';
  const set = plain && numeral.value <= 10 && wordWithNumeral.has(unit.text);
  if (set && !(unit.text === '口' && well.test(after))) return 'set word';
  if (
    plain &&
    numeral.value === 2 &&
    text[numeral.start] === '二' &&
    !/^(?:批|人|名|位|%|个)/.test(unit.text) &&
    unit.kind !== 'ratio'
  )
    return 'ordinal';
  if (unit.kind === 'time' && /^(?:[\u4e00-\u9fff]{0,6}圈|(?:内|直接)?(?:过境|免签))/.test(after))
    return 'name';
  // 在11个区中排第3: the number of those among whom somebody ranks.
  if (/^[^，,。；;\d]{0,6}中(?:排名?|名列|位列|位居|列|居)(?:第|前|榜首|首位|末)/.test(after)) return 'rank';
  if (unit.text === '国' && /^集团/.test(after)) return 'name';
  if (unit.text === '里' && numeral.chinese && /^[镇店屯庄村桥街铺堡]/.test(after)) return 'name';
  switch (unit.text) {
    case '岁':
    case '周岁':
      return lifetime.test(before) ? '' : 'age limit';
    case '分':
      return scored.test(before) ? '' : 'clock or word';
    case '期':
      if (/^(?:项目|工程|建设|规划|扩建|改造|地块|厂|开发)/.test(after)) return 'ordinal';
      return plain && !issue.test(before) ? 'ordinal' : '';
    case '度':
      return numeral.magnitude || /(?:电|温)/.test(before) ? '' : 'word';
    case '省':
    case '城':
    case '州':
    case '市':
    case '县':
      return plain || numeral.value < 3 || /^\d/.test(after) ? 'apposition' : '';
    case '年':
      return /^年/.test(after) ? 'date' : '';
    case '个月':
      return /(?:[首头满]|头前)$/.test(before) ? 'period' : '';
    case '小时':
      return numeral.value === 24 && /^[值不在待服开全受响应领热有轮自内]/.test(after)
        ? 'round the clock'
        : '';
    case '次':
      return /届[^，,。;；]{0,6}$/.test(before) || (plain && /^(?:全体会议|全会|代表大会|常委会)/.test(after))
        ? 'session'
        : '';
    case '个':
      return /^(?:\d+(?:\.\d+)?%|一(?![家个名批]))/.test(after) ? 'slogan' : '';
    case '字':
      return /^(?:方针|箴言|诀|要求)/.test(after) ? 'name' : '';
    case '天':
      return numeral.value === 365 && /[全一]年$/.test(before) ? 'all the year' : '';
    case '对':
      return /^\d/.test(after) ? 'set word' : '';
    case '成':
      return plain || numeral.value <= 10 ? '' : 'word';
  }
  // 100万元—1000万元者24人: who gave as much.
  if (unit.kind === 'money' && /^(?:(?:及)?以[上下内])?者/.test(after)) return 'threshold of a class';
  if (unit.kind === 'money' && classAfterMoney.test(after) && /^[^，,。;；、]{0,10}\d/.test(after))
    return 'threshold of a class';
  if (/^(?:及)?以[上下]/.test(after) && classNoun.test(after.replace(/^(?:及)?以[上下]/, '')))
    return 'threshold of a class';
  if (
    (unit.kind === 'money' || unit.kind === 'size') &&
    /^(?:及)?以[上下](?:的)?(?:重大|大型|重点|产业|工业|外资)?(?:项目|企业|工程|单位|贷款)/.test(after)
  )
    return 'threshold of a class';
  return '';
}
