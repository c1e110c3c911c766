import type { WordList } from '../../use-words.ts';

const list = {
  title: ['部门与单位', 'Units'],
  lead: [
    '本办处室和来办事的单位。停用后不再可选，已有业务保留原单位。',
    'The divisions of the office and the units that apply. An ended unit is offered no more; records keep it.',
  ],
  create: ['新建', 'New unit'],
  edit: ['修改', 'Edit'],
  name: ['名称', 'Name'],
  kind: ['类别', 'Kind'],
  office: ['本办', 'The office'],
  division: ['处室', 'Division'],
  applicant: ['申报单位', 'Applying unit'],
  parent: ['上级', 'Above it'],
  parentHint: ['不选就是最上一级。', 'Empty: it stands at the top.'],
  order: ['排序', 'Order'],
  accounts: ['在用账号', 'Active accounts'],
  state: ['状态', 'State'],
  ended: ['{day}停用', 'ended {day}'],
  inUse: ['在用', 'in use'],
  end: ['停用', 'End'],
  revive: ['恢复', 'Revive'],
  endQuestion: ['停用“{name}”？', 'End “{name}”?'],
  endHint: ['停用后不再可选，已有业务不变；可以恢复。', 'It is offered no more; records stay as they are.'],
  showEnded: ['显示已停用的{n}个', 'Show {n} that have ended'],
  saved: ['已保存', 'Saved'],
  needName: ['请填写名称。', 'Please enter the name.'],
  none: ['还没有部门或单位', 'No units yet'],
  action: ['操作', 'Actions'],
} as const satisfies WordList<string>;

/** The words of units. */
export const unitWords: WordList<keyof typeof list> = list;
