import type { ErrorText } from './error-text.ts';

/** What may be refused around a process: pages that are out of date, absences, the authority table, approval of many. */
export const settingErrors = {
  'page-out-of-date': {
    status: 409,
    zh: '您打开页面之后，内容或步骤已经变化。请刷新后看清再办。',
    en: 'The content or the step changed after you opened the page. Please reload and look again.',
  },
  'absence-out-of-order': {
    status: 422,
    zh: '结束日期不能早于开始日期，也不能早于今天。',
    en: 'The last day is earlier than the first one, or than today.',
  },
  'absence-own-substitute': {
    status: 422,
    zh: '不能由本人代办自己。',
    en: 'Nobody stands in for themselves.',
  },
  'authority-would-orphan': {
    status: 409,
    zh: '有{count}件在办事项的最后一步会因此无人可批。请先看清列出的事项，再确认保存。',
    en: '{count} open cases would be left with a last step that the table no longer names. Look at them, then confirm.',
  },
  'retention-too-long': {
    status: 422,
    zh: '保存期限最长{days}天，只能缩短。',
    en: 'At most {days} days: the time can only be made shorter.',
  },
  'term-twice': {
    status: 422,
    zh: '“{term}”写了两次，只能有一种说法。',
    en: '“{term}” is there twice; it can be called one thing only.',
  },
  'pack-off': {
    status: 403,
    zh: '本单位已停用“{type}”这项业务，记录都还在。需要时请系统管理员在“业务开关”里启用。',
    en: 'The office does not use “{type}”; its records are kept. The system administrator can switch it on.',
  },
  'pack-needed': {
    status: 409,
    zh: '不能停用：在用的{types}离不开它。',
    en: 'It cannot be switched off: {types} cannot be without it.',
  },
  'hold-stands': {
    status: 409,
    zh: '这条记录已经暂缓清除。',
    en: 'This record is held back already.',
  },
  'measure-open-already': {
    status: 409,
    zh: '对{unit}已有一项暂停受理在提出或执行中，请在列表中办理。',
    en: 'A suspension of {unit} is proposed or in force already: please look in the list.',
  },
  'measure-not-so': {
    status: 409,
    zh: '这项暂停受理已经由别人办理，请刷新。',
    en: 'Somebody has decided this suspension already. Please reload.',
  },
  'measure-needs-another': {
    status: 409,
    zh: '提出暂停受理的人不能自己确认，请由另一位负责人确认。',
    en: 'Whoever proposed a suspension does not confirm it: another person must.',
  },
  'unit-suspended': {
    status: 409,
    zh: '自{since}起暂停受理{unit}的申请。原因：{why} 草稿已保留，恢复后可以提交。',
    en: 'Requests of {unit} have not been accepted since {since}. The grounds: {why} What was written is kept and can be handed in afterwards.',
  },
  'not-clean': {
    status: 409,
    zh: '规则提示{count}处需要看，请打开后单独办理。',
    en: 'The rules found {count} things to look at: please open it.',
  },
} as const satisfies Record<string, ErrorText>;
