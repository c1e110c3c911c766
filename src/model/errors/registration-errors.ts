import type { ErrorText } from './error-text.ts';

/** What registration by guests and the check-in may refuse. */
export const registrationErrors = {
  'registration-closed': {
    status: 409,
    zh: '现在不接受登记：{why}。',
    en: 'Registration is not possible now: {whyEn}.',
  },
  'registration-fixed': {
    status: 409,
    zh: '已经签到或取消的登记不能再改。请联系主办方。',
    en: 'A registration that was checked in or cancelled cannot be changed. Please ask the organiser.',
  },
  'consent-missing': {
    status: 422,
    zh: '请先阅读并同意个人信息的使用说明。',
    en: 'Please read how your personal data are used, and agree to it.',
  },
  'bad-email': {
    status: 422,
    zh: '“{label}”不像电子邮箱，应如 name@example.org。',
    en: '“{label}” is no e-mail address; it looks like name@example.org.',
  },
  'guest-waiting': {
    status: 409,
    zh: '这位来宾在候补名单上。确认放行后再签到。',
    en: 'This guest is on the waiting list. Admit the guest first.',
  },
  'guest-cancelled': {
    status: 409,
    zh: '这份登记已经取消，不能签到。',
    en: 'This registration was cancelled; it cannot be checked in.',
  },
  'not-of-the-door': {
    status: 403,
    zh: '这项活动只由活动创建人签到。',
    en: 'Only the person who created this event checks guests in.',
  },
} as const satisfies Record<string, ErrorText>;
