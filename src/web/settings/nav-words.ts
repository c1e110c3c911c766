import type { WordList } from '../use-words.ts';

const list = {
  group: ['规则与设置', 'Rules and settings'],
  absences: ['外出登记', 'Absences'],
  calendar: ['节假日', 'Holidays'],
  authority: ['审批权限表', 'Who decides'],
  chains: ['审批流程', 'Approval chains'],
  measures: ['暂停受理', 'Suspensions'],
  rules: ['规则与限额', 'Rules and limits'],
} as const satisfies WordList<string>;

/** The names of the pages; the navigation loads no more words than these. */
export const navWords: WordList<keyof typeof list> = list;
