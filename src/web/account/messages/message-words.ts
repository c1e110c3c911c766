import type { WordList } from '../../use-words.ts';

const list = {
  title: ['消息提醒', 'Messages'],
  lead: [
    '有事项等您办理时，除了右上角的消息，还可以发到您的手机或邮箱。站外只说“您有几件待办”，不含事项内容。',
    'When something waits for you, you can be told outside as well. Such a message says only how many things wait.',
  ],
  none: [
    '本单位还没有启用站外消息。需要时请告知系统管理员。',
    'Your office sends no messages outside yet. Ask the system administrator if you need them.',
  ],
  contacts: ['发到哪里', 'Where to'],
  mobile: ['手机号', 'Mobile number'],
  email: ['邮箱', 'Mail address'],
  userid: ['工作账号', 'Work account'],
  useridHint: [
    '您在政务微信、浙政钉或OA里的账号，不清楚请问系统管理员。',
    'Your account in WeCom, DingTalk or the OA; the system administrator knows it.',
  ],
  usedBy: ['用于{channels}', 'for {channels}'],
  verified: ['已验证', 'confirmed'],
  unverified: ['未验证，暂不发送', 'not confirmed: nothing is sent'],
  notSet: ['未填写', 'none'],
  change: ['修改', 'Change'],
  enter: ['填写', 'Enter'],
  remove: ['删除', 'Remove'],
  sendCode: ['发送验证码', 'Send a code'],
  sendAgain: ['重新获取验证码', 'Send another code'],
  codeSent: ['验证码已发出，10分钟内有效', 'A code was sent; it lives for ten minutes'],
  code: ['验证码', 'Code'],
  confirm: ['验证', 'Confirm'],
  confirmed: ['已验证，今后的消息会发到这里', 'Confirmed: messages will come here'],
  removed: ['已删除', 'Removed'],
  wishes: ['想收到什么', 'What you want to hear of'],
  kind: ['消息', 'Message'],
  task: ['新的待办', 'Something waits for you'],
  reminder: ['有人催办', 'You are reminded'],
  due: ['明天到期', 'Due tomorrow'],
  overdue: ['已超期', 'Overdue'],
  escalated: ['下级超期', 'Overdue below you'],
  supplement: ['请您补正', 'You are asked to supplement'],
  returned: ['退回给您', 'Returned to you'],
  ended: ['您申请的事项办结', 'Your case ended'],
  urgent: ['免打扰时也发', 'Also in quiet times'],
  times: ['什么时候', 'When'],
  quiet: ['免打扰时段', 'Quiet hours'],
  quietFrom: ['从', 'from'],
  quietTo: ['到', 'to'],
  workdays: [
    '只在工作日发送（按本单位的节假日安排）',
    'On working days only (by the calendar of your office)',
  ],
  digest: ['每天只发一条汇总，时间', 'One message a day, at'],
  quietHint: [
    '免打扰和非工作日的消息，留到下一个工作日早上一起发。',
    'What comes about meanwhile waits for the next working morning.',
  ],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
} as const satisfies WordList<string>;

/** The words of one’s own messages. */
export const messageWords: WordList<keyof typeof list> = list;
