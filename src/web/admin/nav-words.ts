import type { WordList } from '../use-words.ts';

const list = {
  group: ['系统管理', 'Administration'],
  users: ['用户与授权', 'Users and roles'],
  resets: ['重置确认', 'Resets'],
  units: ['部门与单位', 'Units'],
  roles: ['角色一览', 'What roles may do'],
  security: ['登录与安全', 'Signing in and security'],
  retention: ['保存期限', 'Retention'],
  packs: ['业务开关', 'Fields of business'],
  terms: ['单位用语', 'Terms of the office'],
  messages: ['消息渠道', 'Message channels'],
  audit: ['审计记录', 'Audit'],
  health: ['运行状况', 'Health'],
} as const satisfies WordList<string>;

/** The names of the administration's pages. */
export const adminNavWords: WordList<keyof typeof list> = list;
