import { defineIndicator } from '../../../../model/indicator.ts';

// What was given back is not received until it comes again.
const received = {
  kind: 'flow',
  basis: ['handedInOn'],
  where: { state: ['handedIn', 'accepted', 'followedUp', 'closed'] },
} as const;

export const indicators = [
  defineIndicator({
    ...received,
    name: 'outbound.reports-received',
    unit: '份',
    measure: { count: true },
    label: '收到出访报告',
    en: 'Trip reports received',
    aliases: ['收缴出访报告', '出访总结报告'],
    definition: '期间内报送的出访报告，按第一次报送的日期；草稿、退回未再报送和作废的不算。',
  }),
  defineIndicator({
    ...received,
    name: 'outbound.reports-in-time',
    unit: '%',
    measure: { share: 'inTimeOn' },
    target: 100,
    label: '出访报告按期率',
    en: 'Share of trip reports in time',
    aliases: ['出访报告按时上交率'],
    definition: '期间内收到的出访报告中，第一次报送不晚于应交日期的比例；一份也没有收到的不出数。目标100%。',
  }),
  defineIndicator({
    kind: 'stock',
    basis: ['nextOn'],
    where: { state: ['accepted'] },
    name: 'outbound.results-overdue',
    unit: '份',
    measure: { count: true },
    label: '成果跟踪逾期的出访报告',
    en: 'Trip reports with matters overdue',
    aliases: ['出访成果逾期未落实'],
    definition: '已接收的出访报告中，最近一项未完成的后续事项的期限不晚于期末的。',
  }),
];
