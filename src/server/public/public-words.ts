import type { Lang } from '../../model/label.ts';

/** The words of the public page: Chinese, then English. `{n}` is filled in. */
const words = {
  site: ['活动登记', 'Event registration'],
  other: ['English', '中文'],
  events: ['正在登记的活动', 'Events open for registration'],
  none: ['现在没有开放登记的活动。', 'No event is open for registration now.'],
  days: ['时间', 'Dates'],
  place: ['地点', 'Place'],
  host: ['主办', 'Organiser'],
  until: ['登记截止', 'Registration closes'],
  form: ['登记', 'Register'],
  formHint: ['带 * 的必填。不需要账号。', 'Entries marked * are required. No account is needed.'],
  mailHint: [
    '提交后，确认信和您的专用链接会发到您填写的邮箱。',
    'A confirmation with your personal link goes to the e-mail address that you give.',
  ],
  yourData: ['个人信息的使用', 'How your data are used'],
  consentNeeded: ['请阅读说明并勾选同意。', 'Please read the text above and tick the box.'],
  consent: ['我已阅读并同意上述说明', 'I have read this and agree'],
  version: ['说明版本 {n}', 'Version {n} of this text'],
  kept: ['登记信息保留到 {n}。', 'Your data are kept until {n}.'],
  send: ['提交登记', 'Send registration'],
  choose: ['请选择', 'Please choose'],
  faults: ['有 {n} 处需要修改', '{n} entries need your attention'],
  registered: ['登记成功', 'You are registered'],
  waiting: ['已列入候补名单', 'You are on the waiting list'],
  waitingHint: [
    '名额已满。有人取消时按登记号依次递补，请用下面的链接查看。',
    'All places are taken. When somebody cancels, the next in the order of numbers gets the place; look here with the link below.',
  ],
  cancelled: ['登记已取消', 'Registration cancelled'],
  cancelledHint: ['这份登记不再有效。', 'This registration is no longer valid.'],
  checkedIn: ['已签到', 'You are checked in'],
  number: ['登记号', 'Number'],
  badge: ['入场凭证', 'Badge'],
  badgeHint: [
    '请打印本页，或在手机上出示。到场时由工作人员扫码。',
    'Print this page or show it on your phone. Staff scan the code at the door.',
  ],
  qr: ['入场二维码，登记号 {n}', 'Entry code, number {n}'],
  link: ['您的专用链接', 'Your personal link'],
  linkHint: [
    '更改或取消登记只能用这个链接，请保存好，不要转发。活动结束后失效。',
    'Only this link changes or cancels your registration. Keep it and do not pass it on. It ends with the event.',
  ],
  change: ['更改登记', 'Change registration'],
  kept2: ['不填则保持原值（{n}）', 'Leave empty to keep ({n})'],
  save: ['保存更改', 'Save changes'],
  saved: ['更改已保存。', 'Your changes are saved.'],
  cancel: ['取消登记', 'Cancel registration'],
  cancelHint: [
    '取消后名额让给候补的下一位，不能恢复。',
    'Your place goes to the next on the waiting list; this cannot be undone.',
  ],
  cancelNow: ['确认取消', 'Yes, cancel'],
  back: ['返回', 'Back'],
  closedTitle: ['现在不接受登记', 'Registration is not open'],
  notFound: ['没有找到这个页面', 'This page does not exist'],
  notFoundHint: [
    '请检查链接是否完整。活动结束后，专用链接失效。',
    'Please check that the link is complete. Personal links end with the event.',
  ],
  failed: ['没有成功', 'This did not work'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type PublicWord = keyof typeof words;

/** A word in the language of the page. */
export function say(lang: Lang, word: PublicWord, n: string | number = ''): string {
  return words[word][lang === 'zh' ? 0 : 1].replace('{n}', String(n));
}
