import { expect, test } from 'vitest';
import { readNotice } from './read-notice.ts';
import { holidayRuns, workedWeekends } from './year-days.ts';

// 国办发明电〔2025〕7号, the arrangement of 2026.
const notice = `
国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
`;

test('the notice of 2026', () => {
  const { marks, unread } = readNotice(notice, 2026);
  expect(unread).toEqual([]);
  expect(holidayRuns(marks)).toEqual([
    { from: '2026-01-01', to: '2026-01-03', name: '元旦' },
    { from: '2026-02-15', to: '2026-02-23', name: '春节' },
    { from: '2026-04-04', to: '2026-04-06', name: '清明节' },
    { from: '2026-10-01', to: '2026-10-07', name: '国庆节' },
  ]);
  expect(workedWeekends(marks)).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-09-20',
    '2026-10-10',
  ]);
});

test('one day, a month that is not repeated, a turn of the year', () => {
  const { marks } = readNotice(
    '端午节：6月18日放假，与周末连休。\n元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。\n中秋：9月29日（周六）、30日（周日）上班',
    2018,
  );
  expect(holidayRuns(marks).map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2018-06-18 2018-06-18',
    '2018-12-30 2018-12-31',
  ]);
  expect(workedWeekends(marks)).toEqual(['2018-09-29', '2018-09-30', '2018-12-29']);
});

test('a line whose days make no sense is handed back', () => {
  const { marks, unread } = readNotice('国庆节：13月1日至7日放假\n没有日期的一行', 2026);
  expect(marks.size).toBe(0);
  expect(unread).toEqual(['国庆节：13月1日至7日放假']);
});
