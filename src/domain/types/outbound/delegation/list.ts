import { addDays } from '../../../../model/date.ts';
import type { RecordType } from '../../../../model/record-type.ts';

/** Trips that owe a report are looked for here, whether or not anybody has begun to write it. */
export const list: RecordType['list'] = {
  columns: ['name', 'unit', 'category', 'travel', 'days', 'persons', 'approvedOn', 'state'],
  filters: ['category', 'kind', 'area', 'unit', 'travel', 'approvedOn', 'planned', 'reportDueOn'],
  sort: '-createdAt',
  sortable: ['name', 'travel', 'approvedOn', 'reportDueOn', 'createdAt', 'updatedAt'],
  views: [
    {
      label: '报告待交',
      en: 'Report awaited',
      sort: 'reportDueOn',
      filters: () => ({ 'state.in': 'back' }),
    },
    {
      label: '七天内到期',
      en: 'Report due within seven days',
      sort: 'reportDueOn',
      filters: (today) => ({ 'state.in': 'back', 'reportDueOn.between': `${today},${addDays(today, 7)}` }),
    },
    {
      label: '报告逾期',
      en: 'Report overdue',
      sort: 'reportDueOn',
      filters: (today) => ({ 'state.in': 'back', 'reportDueOn.between': `,${addDays(today, -1)}` }),
    },
  ],
};
