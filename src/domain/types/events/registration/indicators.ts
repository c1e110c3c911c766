import { defineIndicator } from '../../../../model/indicator.ts';

export const indicators = [
  defineIndicator({
    name: 'events.registrations',
    label: '活动登记人数',
    en: 'Registrations for events',
    unit: '人',
    kind: 'flow',
    measure: { count: true },
    basis: ['registeredOn'],
    where: { state: ['registered', 'waiting', 'checkedIn'] },
    definition: '期间内登记的来宾人数，按登记日期；候补的计入，取消的和重复的不计。',
  }),
  defineIndicator({
    name: 'events.attendance',
    label: '活动到场人数',
    en: 'Attendance of events',
    unit: '人次',
    kind: 'flow',
    measure: { count: true },
    basis: ['checkedInOn'],
    where: { state: 'checkedIn' },
    definition: '期间内签到的来宾人次，按签到日期，一次活动每人一次。',
  }),
];
