import type { ErrorText } from './error-text.ts';

/** What the care of the keys may refuse. */
export const keyErrors = {
  'passphrase-too-short': {
    status: 422,
    zh: '口令太短，至少{min}个字。它是密钥副本唯一的保护，请用一句只有保管人知道的话。',
    en: 'The passphrase is too short; it needs {min} characters. It alone protects the copy of the keys.',
  },
  'passphrase-differs': {
    status: 422,
    zh: '两次输入的口令不一致，没有生成副本。',
    en: 'The two passphrases differ; no copy was made.',
  },
  'key-copy-not-one': {
    status: 422,
    zh: '{file}不是梧桐的密钥副本，或者文件不完整。',
    en: '{file} is not a copy of the keys made by Wutong, or it is not complete.',
  },
  'key-copy-closed': {
    status: 422,
    zh: '口令不对，或者密钥副本被改动过（核对号{number}，请与信封上的对照）。',
    en: 'The passphrase is wrong, or the copy of the keys was changed (check number {number}; compare it with the envelope).',
  },
  'drill-without-copy': {
    status: 409,
    zh: '{dir}里没有备份，无法演练。请先做备份：bin/wutong backup 文件名，再用 --copy 指出它。',
    en: 'There is no safe copy in {dir}. Make one with bin/wutong backup FILE, then name it with --copy.',
  },
  'keys-busy': {
    status: 409,
    zh: '旧密钥还不能停用：{detail}。',
    en: 'The old keys cannot be retired yet: {detail}.',
  },
} as const satisfies Record<string, ErrorText>;
