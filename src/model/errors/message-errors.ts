import type { ErrorText } from './error-text.ts';

/** What may be refused around messages that leave the house. */
export const messageErrors = {
  'channel-entry-wrong': { status: 422, zh: '“{label}”{why}', en: '“{label}”: {whyEn}' },
  'channel-off': {
    status: 409,
    zh: '这个渠道还没有设置，或没有启用。',
    en: 'This channel is not set, or not switched on.',
  },
  'contact-wrong': {
    status: 422,
    zh: '格式不正确：手机号为11位数字；邮箱形如 name@example.gov.cn；工作账号为3至64位字母、数字或 _ . @ -。',
    en: 'The shape is wrong: a mobile number has 11 digits, a mail address is like name@example.gov.cn, a work account has 3 to 64 letters, digits or _ . @ -.',
  },
  'contact-no-channel': {
    status: 409,
    zh: '本单位没有启用能发到这里的渠道，暂时不能验证。请告知系统管理员。',
    en: 'Your office has no channel that reaches this. Please tell the system administrator.',
  },
  'contact-not-sent': {
    status: 409,
    zh: '验证码没有发出去。请核对后再试；仍不行请告知系统管理员，可在“消息渠道”测试。',
    en: 'The code could not be sent. Check it and try again, or tell the system administrator.',
  },
  'contact-code-wrong': {
    status: 422,
    zh: '验证码不正确，还可以试{left}次。',
    en: 'The code is wrong; {left} tries are left.',
  },
  'contact-code-over': {
    status: 409,
    zh: '验证码已失效，请重新获取。',
    en: 'The code has ended. Please ask for a new one.',
  },
} as const satisfies Record<string, ErrorText>;
