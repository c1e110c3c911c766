import { addDays } from '../../../../model/date.ts';
import type { RecordType } from '../../../../model/record-type.ts';

export const list: RecordType['list'] = {
  columns: ['name', 'office', 'persons', 'letterNumber', 'sentOn', 'replyDueOn', 'repliedOn', 'state'],
  filters: ['delegation', 'unit', 'sentOn', 'replyDueOn', 'repliedOn'],
  sort: '-createdAt',
  sortable: ['sentOn', 'replyDueOn', 'repliedOn', 'createdAt'],
  views: [
    { label: '待发函', en: 'To be sent', filters: () => ({ 'state.in': 'draft' }) },
    { label: '待复函', en: 'Reply awaited', sort: 'replyDueOn', filters: () => ({ 'state.in': 'sent' }) },
    {
      label: '逾期未复',
      en: 'Reply overdue',
      sort: 'replyDueOn',
      filters: (today) => ({ 'state.in': 'sent', 'replyDueOn.between': `,${addDays(today, -1)}` }),
    },
    {
      label: '已复函',
      en: 'Answered',
      sort: '-repliedOn',
      filters: () => ({ 'state.in': 'agreed,part,refused' }),
    },
  ],
};
