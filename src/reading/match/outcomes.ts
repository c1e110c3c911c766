/**
 * Words that make another quantity of the same things: what was changed, cancelled, shortened or refused is never the
 * number of all, whoever decided it.
 */
const outcomes = [
  /调整|变更/,
  /取消|撤销|中止/,
  /压缩|核减|缩短|压减/,
  /不予|劝退|退回|驳回/,
  /随团/,
  /双跨|跨地区/,
  /自行组团|自组团|自行组织/,
  /培训/,
  /计划/,
  /占|比例|比重|率$/,
];

/** Which of those words stand in a text, as bits. */
export function outcomesOf(words: string): number {
  let bits = 0;
  outcomes.forEach((pattern, i) => {
    if (pattern.test(words)) bits |= 1 << i;
  });
  return bits;
}

/** 1 where both name the same outcomes; little where one names an outcome that the other lacks. */
export function outcomeFit(figure: number, context: number, indicator: number): number {
  // The indicator's own outcomes may stand in the clause behind the number (13批进行了调整及取消).
  if ((indicator & ~(figure | context)) !== 0) return 0.4;
  if ((figure & ~indicator) !== 0) return 0.5;
  return (context & ~indicator) === 0 ? 1 : 0.8;
}

/** Words that narrow what is counted to a class of it: who travels, from where, of what rank. */
const classes = [
  /党政/,
  /企业|企事业/,
  /教学|科研|教育|学术|学校/,
  /领导|省管|中管|副?[省市区县厅处]级/,
  /港澳/,
  /赴台|对台/,
  /外国人|来华/,
];

/** Which classes stand in a text, as bits. */
export function classesOf(words: string): number {
  let bits = 0;
  classes.forEach((pattern, i) => {
    if (pattern.test(words)) bits |= 1 << i;
  });
  return bits;
}

/** 1 where both are of one class; little where only one of them is narrowed. The sentence may have said it before. */
export function classFit(figure: number, context: number, indicator: number): number {
  if ((indicator & ~(figure | context)) !== 0) return 0.5;
  return (figure & ~indicator) === 0 ? 1 : 0.5;
}
