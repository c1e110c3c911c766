import type { WordList } from '../../use-words.ts';

const list = {
  title: ['角色一览', 'What roles may do'],
  lead: [
    '每个角色能做什么由程序规定，谁担任由安全管理员授予。三员（系统、安全、审计管理员）都看不到业务内容，也不能由同一账号兼任。',
    'What a role may do is declared; who holds it is given by the security administrator. None of the three administrators sees business, and no account is two of them.',
  ],
  holders: ['现任', 'Held by'],
  nobody: ['无人担任', 'nobody'],
  rights: ['业务权限', 'Business'],
  noRights: ['不接触业务', 'none'],
  duties: ['职责', 'Duties'],
  office: ['全办', 'whole office'],
  unit: ['本单位', 'own unit'],
  own: ['本人录入', 'own entries'],
  read: ['查看', 'read'],
  create: ['新建', 'create'],
  save: ['修改', 'save'],
  act: ['办理', 'act'],
  reveal: ['查看证件号码', 'reveal numbers'],
  export: ['导出', 'export'],
  calendar: ['节假日', 'working days'],
  authority: ['审批权限表', 'authority table'],
  limits: ['限额', 'limits'],
  chains: ['审批流程', 'chains'],
  absences: ['外出登记', 'absences'],
  proposals: ['提出管控措施', 'proposes measures'],
  measures: ['管控措施', 'measures'],
  exporting: ['导出数据', 'export of data'],
  accounts: ['用户账号', 'accounts'],
  units: ['部门与单位', 'units'],
  roles: ['授权', 'roles'],
  security: ['登录与安全', 'security'],
  resets: ['提出重置', 'proposes resets'],
  confirming: ['确认重置', 'confirms resets'],
  vouching: ['五人办公室：确认重置', 'office of five: confirms resets'],
  audit: ['审计记录', 'audit'],
  health: ['运行状况', 'health'],
  messages: ['消息渠道', 'message channels'],
} as const satisfies WordList<string>;

/** The words of the roles page. */
export const roleWords: WordList<keyof typeof list> = list;
