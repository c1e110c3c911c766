import type { WordList } from '../use-words.ts';

const list = {
  title: ['我的账号', 'My account'],
  lead: [
    '密码、二次验证、消息提醒，以及您在哪些地方登录着。',
    'Password, second factor, messages, and where you are signed in.',
  ],
  password: ['密码', 'Password'],
  passwordSince: ['上次修改：{at}', 'Last changed: {at}'],
  passwordEnds: ['请在{day}前再次修改', 'To be changed again before {day}'],
  passwordRules: [
    '至少{min}位，大写字母、小写字母、数字、符号中至少{classes}种；不含账号名；不同于最近{history}次用过的密码。',
    'At least {min} characters and {classes} of: small letters, capitals, digits, signs; without the login; none of your last {history}.',
  ],
  factor: ['二次验证', 'Second factor'],
  factorLead: [
    '启用后，登录时除密码外，还要输入手机验证器上每30秒变化的6位动态码。任何支持标准动态码（TOTP）的验证器都可以，不需要联网。',
    'Besides the password, signing in asks for six digits that an authenticator on your phone shows anew every 30 seconds. Any TOTP app will do; it needs no network.',
  ],
  factorOff: ['未启用', 'off'],
  factorOn: ['{at}启用，剩余恢复码{n}个', 'on since {at}, {n} recovery codes left'],
  fewCodes: ['恢复码快用完了，请重新生成。', 'Few recovery codes are left; please make new ones.'],
  setUp: ['启用二次验证', 'Set it up'],
  turnOff: ['关闭', 'Turn off'],
  newCodes: ['重新生成恢复码', 'New recovery codes'],
  stepPassword: [
    '先确认是您本人：请输入登录密码。',
    'First make sure that it is you: your password, please.',
  ],
  stepScan: ['用手机验证器扫描，或手工输入密钥：', 'Scan this with the authenticator, or type the key:'],
  picture: ['二次验证的二维码', 'QR code of the second factor'],
  key: ['密钥', 'Key'],
  code: ['动态码', 'Code'],
  codeHint: ['手机验证器上的6位数字', 'The six digits on your phone'],
  codeOrRecovery: ['动态码或恢复码', 'Code or recovery code'],
  next: ['下一步', 'Next'],
  confirm: ['确认启用', 'Confirm'],
  codesTitle: ['请保存恢复码', 'Keep these recovery codes'],
  codesHint: [
    '手机丢失时，每个恢复码可以登录一次。请打印或抄下，锁好存放；关闭后不再显示。',
    'If the phone is lost, each of them signs in once. Print or copy them and lock them away; they are not shown again.',
  ],
  codesKept: ['我已保存', 'I have kept them'],
  factorSet: ['二次验证已启用，其他地方的登录已结束', 'The second factor is on; other sessions have ended'],
  factorGone: ['二次验证已关闭', 'The second factor is off'],
  sessions: ['登录情况', 'Where you are signed in'],
  sessionsLead: [
    '不是您的，请马上结束，并修改密码。{n}分钟不操作，登录自动结束。',
    'If one of them is not yours, end it and change your password. A session ends after {n} minutes without anything done.',
  ],
  device: ['电脑或手机', 'Device'],
  address: ['网络地址', 'Address'],
  since: ['登录时间', 'Signed in'],
  seen: ['最近操作', 'Last seen'],
  here: ['这里', 'here'],
  end: ['结束', 'End'],
  endOthers: ['结束其他所有登录', 'Sign out the others'],
  ended: ['已结束{n}处登录', '{n} sessions ended'],
  nobodyElse: ['没有在其他地方登录', 'You are signed in nowhere else'],
  mustPassword: ['请先设置新密码', 'Please choose a new password'],
  mustPasswordHint: [
    '您用的是一次性密码，或密码已到期。设好新密码后就可以办事了。',
    'Your password is a one-time one, or too old. Choose a new one to go on.',
  ],
  mustFactor: ['请先启用二次验证', 'Please set up a second factor'],
  mustFactorHint: [
    '本单位要求二次验证。只需做一次，约一分钟。',
    'Your office demands a second factor. It takes a minute, once.',
  ],
  needCode: ['请填写动态码。', 'Please enter the code.'],
  unknownDevice: ['未知设备', 'unknown device'],
} as const satisfies WordList<string>;

/** The words of the own account. */
export const accountWords: WordList<keyof typeof list> = list;
