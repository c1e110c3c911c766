import type { ErrorText } from './error-text.ts';

/** What the reading of documents and the keeping of baselines may refuse. */
export const readingErrors = {
  'document-encrypted': {
    status: 422,
    zh: '文件“{name}”设有打开密码，读不出内容。请先去掉密码再读。',
    en: 'The file “{name}” is protected by a password. Remove it and try again.',
  },
  'document-without-text': {
    status: 422,
    zh: '文件“{name}”里没有可读的文字，可能是扫描件。请先做文字识别，或换用原始的 Word 文件。',
    en: 'The file “{name}” holds no readable text; it may be a scan. Use the original Word file.',
  },
  'document-not-readable': {
    status: 422,
    zh: '文件“{name}”的实际内容是{found}，读不出文字。可读的是 Word、PDF、网页和纯文本。',
    en: 'The content of “{name}” is {found}. Word, PDF, HTML and plain text can be read.',
  },
  'document-too-long': {
    status: 413,
    zh: '文件“{name}”的文字超过{max}万字，请拆开再读。',
    en: 'The file “{name}” holds more than {max}0,000 characters; split it.',
  },
  'document-too-heavy': {
    status: 422,
    zh: '文件“{name}”在{seconds}秒或内存限度内读不完，已停止。请另存为纯文本再读。',
    en: 'Reading “{name}” took more than {seconds} seconds or too much memory and was stopped.',
  },
  'baseline-unit-differs': {
    status: 422,
    zh: '“{label}”以“{unit}”计，不能采用以“{given}”计的数。',
    en: '“{label}” is counted in {unit}; a figure in {given} cannot be its baseline.',
  },
} as const satisfies Record<string, ErrorText>;
