import type { WordList } from '../../use-words.ts';

const list = {
  title: ['登录与安全', 'Signing in and security'],
  lead: [
    '由安全管理员设置，立即生效，每次改动都进审计。默认值按等保2.0三级的通行要求。',
    'Set by the security administrator, in force at once, each change in the audit.',
  ],
  readOnly: ['您可以查看；修改由安全管理员办理。', 'You may look; the security administrator changes it.'],
  locking: ['锁定', 'Locking'],
  lockAfter: ['连续输错几次后锁定', 'Locked after so many wrong attempts'],
  lockMinutes: ['锁定多少分钟', 'Locked for (minutes)'],
  session: ['登录时限', 'Sessions'],
  idleMinutes: ['多少分钟不操作自动退出', 'Signed out after idle minutes'],
  sessionHours: ['一次登录最长几小时', 'Longest session (hours)'],
  password: ['密码', 'Passwords'],
  passwordMin: ['最短位数', 'Least length'],
  passwordClasses: ['大写、小写、数字、符号至少几种', 'Kinds of signs, at least'],
  passwordHistory: ['不能与最近几次相同', 'None of the last'],
  passwordDays: ['多少天须改一次（0为不限）', 'Days until it must be changed (0: never)'],
  factor: ['二次验证', 'Second factor'],
  factorFor: ['必须启用的人', 'Demanded of'],
  nobody: ['不强制，自愿启用', 'nobody; by choice'],
  administrators: ['三员', 'the three administrators'],
  everybody: ['所有人', 'everybody'],
  factorHint: [
    '改为强制后，还没有启用的人下次操作时先要启用。等保三级要求两种鉴别。',
    'Whoever has none sets one up before anything else. Level 3 asks for two factors.',
  ],
  preset: ['三员设置', 'Administrators'],
  three: ['三员分立：三个账号各管一块', 'Three administrators apart'],
  five: [
    '五人办公室：系统与安全可由一人担任，审计仍分开',
    'Office of five: system and security may be one person',
  ],
  fiveHint: [
    '只在人手确实不足时使用。此时重置可由主任确认；此项会显示在运行状况页上，改动进审计。',
    'Only where people are too few. The director then confirms resets; it is shown on the health page.',
  ],
  watermark: ['水印', 'Watermark'],
  watermarkWhere: ['姓名、单位和时间印在', 'Name, office and time stand behind'],
  off: ['不用', 'nothing'],
  print: ['只在打印件上', 'prints only'],
  both: [
    '打印件，以及内部、工作秘密和正在显示证件号码的页面',
    'prints, and pages that are internal, work secrets or show a number in full',
  ],
  watermarkHint: [
    '淡色，不影响阅读；发往外单位的公文上没有。',
    'Pale, and in nobody’s way; official documents that leave the house carry none.',
  ],
  save: ['保存', 'Save'],
  saved: ['已保存，立即生效', 'Saved and in force'],
} as const satisfies WordList<string>;

/** The words of the security page. */
export const securityWords: WordList<keyof typeof list> = list;
