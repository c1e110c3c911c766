import type { ErrorText } from './error-text.ts';

/** What rules, their waivers and the calendar may refuse. */
export const ruleErrors = {
  'rule-blocks': {
    status: 422,
    zh: '{message}（{source}{article}）',
    en: '{message} ({source} {article})',
  },
  'held-elsewhere': {
    status: 422,
    zh: '所选的“{label}”现在是“{state}”，不能办理。请先办结上一次登记。',
    en: '“{label}”: it is “{stateEn}” now. Please settle that first.',
  },
  'unknown-rule': { status: 404, zh: '没有这条规则。', en: 'There is no such rule.' },
  'nothing-to-waive': {
    status: 409,
    zh: '这条规则现在没有发现问题，不需要豁免。',
    en: 'The rule finds nothing now: there is nothing to waive.',
  },
  'rule-not-waivable': {
    status: 403,
    zh: '“{rule}”不能豁免。',
    en: '“{rule}” cannot be waived.',
  },
  'calendar-year-missing': {
    status: 422,
    zh: '{year}年的节假日安排还没有录入，不能计算跨入该年的期限。请管理员先录入。',
    en: 'The holidays of {year} are not loaded: a deadline in that year cannot be computed.',
  },
  'calendar-day-outside': {
    status: 422,
    zh: '{day}不在{year}年内，或者重复。',
    en: '{day} does not lie in {year}, or is there twice.',
  },
} as const satisfies Record<string, ErrorText>;
