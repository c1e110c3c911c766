/** Who does what in a case: figures under different verbs are different indicators and are never compared. */
const verbs: [string, RegExp][] = [
  ['不予批准', /不予(?:批准|审批|受理)|未(?:予|获)?批准|不批准/],
  ['审核审批', /审核审批|审核、审批/],
  ['审核上报', /审核(?:和|并|、|后)?上报|审核报批|呈报|转报|申请上报|计划[^，,。]{0,4}上报|上报/],
  ['初审', /初审/],
  ['备案', /备案/],
  ['审批', /审批|批准|核准/],
  ['服务', /服务/],
];

/** The deciding verb that words name (审批, 审核审批, 审核上报, 初审, 备案, 服务, 不予批准), or nothing. */
export function decisionVerb(words: string): string | undefined {
  return verbs.find(([, pattern]) => pattern.test(words))?.[0];
}
