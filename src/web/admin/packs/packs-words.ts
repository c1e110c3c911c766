import type { WordList } from '../../use-words.ts';

const list = {
  title: ['业务开关', 'Fields of business'],
  lead: [
    '本单位不办的业务可以停用：菜单、搜索和统计里不再出现，已有的记录原样保留，随时可以再启用。',
    'What the office does not do can be switched off: it leaves menu, search and figures. Records stay as they are and come back with it.',
  ],
  readOnly: [
    '由系统管理员切换，这里只能查看。',
    'The system administrator switches them; here they can only be seen.',
  ],
  field: ['业务', 'Field'],
  kinds: ['包括', 'With'],
  state: ['状态', 'State'],
  on: ['在用', 'In use'],
  off: ['已停用', 'Off'],
  switchOff: ['停用', 'Switch off'],
  switchOn: ['启用', 'Switch on'],
  records: ['{label} {n}条', '{label}: {n}'],
  needed: ['{types}必须用到，不能停用', 'Needed by: {types}'],
  askOff: ['停用“{pack}”？', 'Switch off “{pack}”?'],
  askOffText: [
    '其中有{n}条记录。停用后没有人能看到或办理，正在办的事项会停在原处；记录不会删除，启用后照旧。',
    'It holds {n} records. Nobody will see them or go on with them; nothing is erased, and all is as before when it is switched on again.',
  ],
  cancel: ['返回', 'Back'],
  doneOff: ['已停用', 'Switched off'],
  doneOn: ['已启用', 'Switched on'],
} as const satisfies WordList<string>;

export const packsWords: WordList<keyof typeof list> = list;
