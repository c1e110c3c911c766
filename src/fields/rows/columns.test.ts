import { expect, test } from 'vitest';
import { choice } from '../choice/kind.ts';
import { date } from '../date/kind.ts';
import { text } from '../text/kind.ts';
import { columnsOf, filledNames, groupWidth, stacked, tableWidth } from './columns.ts';

const fields = {
  day: date('日期'),
  half: choice('时段', { choices: { am: { label: '上午' } } }),
  activity: text('活动'),
  bornOn: date('出生日期', { written: 'derived' }),
  rank: text('职级', { written: 'derived' }),
};
const row = { day: '2018-05-06', bornOn: '1975-03-08', rank: '处级' };

test('what the machine filled in is shown, but for what is kept quiet', () => {
  expect(filledNames({ fields }, [row])).toEqual(['day', 'bornOn', 'rank']);
  const filled = filledNames({ fields, quiet: ['bornOn'] }, [row]);
  expect(columnsOf(fields, filled, 'zh').map(({ name }) => name)).toEqual([
    'day',
    'half',
    'activity',
    'rank',
  ]);
});

test('entries that stand above one another need the width of the widest only', () => {
  const columns = columnsOf(fields, [], 'zh');
  const groups = stacked(columns, [['day', 'half']]);
  expect(groups.map((group) => group.map(({ name }) => name))).toEqual([['day', 'half'], ['activity']]);
  expect(groupWidth(groups[0] ?? [])).toBe(160);
  expect(tableWidth(groups)).toBeLessThan(tableWidth(stacked(columns)));
});
