import type { ErrorText } from './error-text.ts';

/** What figures and reports may refuse. */
export const reportErrors = {
  'unknown-indicator': {
    status: 404,
    zh: '没有“{indicator}”这个指标。',
    en: 'There is no indicator “{indicator}”.',
  },
  'figure-of-figures': {
    status: 422,
    zh: '“{label}”由其他指标算出，没有直接的记录，也不能再分。请打开它的算式中的指标：{of}。',
    en: '“{label}” follows from other figures and has no records of its own. Open what it is made of: {of}.',
  },
  'unknown-dimension': {
    status: 404,
    zh: '这个指标不能按“{dimension}”分。',
    en: 'The indicator cannot be taken apart by “{dimension}”.',
  },
  'unknown-report': {
    status: 404,
    zh: '没有“{report}”这种总结。',
    en: 'There is no report “{report}”.',
  },
  'report-not-for-period': {
    status: 422,
    zh: '“{report}”不按“{period}”这样的期间写，可用：{spans}。',
    en: '“{reportEn}” is not written for a period such as {period}.',
  },
  'edition-meanwhile': {
    status: 409,
    zh: '同一份总结刚刚由别人定稿。请先查看那一稿。',
    en: 'Somebody else has just made this report final. Look at that edition first.',
  },
  'no-office-above': {
    status: 409,
    zh: '本单位没有设上级外办，不能报送。请系统管理员在单位设置中指定上级。',
    en: 'No office above this one is set, so nothing can be handed up. The system administrator sets it.',
  },
  'no-office-below': {
    status: 409,
    zh: '本单位没有下级外办，不用布置。',
    en: 'There is no office below this one to ask.',
  },
  'nothing-called-for': {
    status: 409,
    zh: '{period}还没有布置报送，不能催报。请先布置。',
    en: 'The figures of {period} have not been called for. Send a notice first.',
  },
  'period-not-begun': {
    status: 422,
    zh: '{period}还没有开始，没有数可报。',
    en: 'The period {period} has not begun; there is nothing to hand up.',
  },
  'nothing-to-hand-up': {
    status: 422,
    zh: '{period}没有可以报送的数。',
    en: 'There is no figure of {period} to hand up.',
  },
  'submission-meanwhile': {
    status: 409,
    zh: '刚刚有人先办了同一件事。请刷新后再看。',
    en: 'Somebody else has just done the same. Look again first.',
  },
  'submission-decided': {
    status: 409,
    zh: '这一次报送已经{decision}，不用再办。',
    en: 'This submission has been {decision} already.',
  },
  'submission-replaced': {
    status: 409,
    zh: '{office}已经报来更新的第{number}次，请看那一次。',
    en: '{office} has handed up a later one, number {number}. Look at that.',
  },
  'paragraph-changed': {
    status: 409,
    zh: '这一段刚由{name}改过。您写的还在，请对照后再保存。',
    en: '{name} has changed this paragraph meanwhile. Yours is kept here; compare the two and save again.',
  },
  'pdf-not-possible': {
    status: 503,
    zh: '这台服务器上没有 LibreOffice 或 Chromium，不能直接生成 PDF。请在浏览器里打印为 PDF，或下载 Word 文件另存。',
    en: 'Neither LibreOffice nor Chromium is installed on this server, so no PDF can be made. Print to PDF in the browser, or save the Word file as PDF.',
  },
  'pdf-failed': {
    status: 503,
    zh: '生成 PDF 没有成功。请重试，或在浏览器里打印为 PDF。',
    en: 'The PDF could not be made. Try again, or print to PDF in the browser.',
  },
  'too-many-explorations': {
    status: 409,
    zh: '已经保存了{most}个，请先删除不用的。',
    en: 'You have kept {most} already: take one away first.',
  },
} as const satisfies Record<string, ErrorText>;
