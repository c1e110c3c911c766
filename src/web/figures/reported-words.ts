/** What the pages say of figures that were entered, and of targets; in Chinese and in English. */
export const reportedWords = {
  reportedMark: ['填报', 'reported'],
  estimateMark: ['估计数', 'estimate'],
  targetMark: ['目标', 'target'],
  reportedIn: ['{area}（填报）', '{area} (reported)'],
  targetsAlone: ['目标（尚无完成数）', 'Targets without a figure yet'],
  reportedBy: ['{source}，{reporter}填报', '{source}, reported by {reporter}'],
  growthStated: ['公布增速，{basis}', 'as published, {basis}'],
  reachedShare: ['完成{percent}%', '{percent}% reached'],
  targetFrom: ['{period}目标，出自{source}', 'target of {period}, from {source}'],
  lightGood: ['按进度', 'on course'],
  lightBehind: ['略慢', 'a little behind'],
  lightLate: ['滞后', 'late'],
  pointsUp: ['上升{n}个百分点', 'up {n} points'],
  pointsDown: ['下降{n}个百分点', 'down {n} points'],
  placesForward: ['前移{n}位', '{n} places forward'],
  placesBack: ['后移{n}位', '{n} places back'],
} as const satisfies Record<string, readonly [string, string]>;
