import { addDays } from '../../../../model/date.ts';
import type { RecordType } from '../../../../model/record-type.ts';

/** Trips without any report are looked for in the list of delegations (报告待交, 报告逾期). */
export const list: RecordType['list'] = {
  columns: ['name', 'unit', 'returnedOn', 'dueOn', 'handedInOn', 'openResults', 'state'],
  filters: ['delegation', 'unit', 'dueOn', 'handedInOn', 'nextOn'],
  sort: '-createdAt',
  sortable: ['dueOn', 'handedInOn', 'nextOn', 'createdAt'],
  views: [
    { label: '待审阅', en: 'To be read', sort: 'handedInOn', filters: () => ({ 'state.in': 'handedIn' }) },
    {
      label: '未报送',
      en: 'Not handed in',
      sort: 'dueOn',
      filters: () => ({ 'state.in': 'draft,returned' }),
    },
    { label: '成果跟踪中', en: 'Followed up', sort: 'nextOn', filters: () => ({ 'state.in': 'accepted' }) },
    {
      label: '后续事项逾期',
      en: 'Matters overdue',
      sort: 'nextOn',
      filters: (today) => ({ 'state.in': 'accepted', 'nextOn.between': `,${addDays(today, -1)}` }),
    },
  ],
};
