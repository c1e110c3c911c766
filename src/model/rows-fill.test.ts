import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Values } from './field.ts';
import { fillRows, type RowsFill } from './rows-fill.ts';

/** Rows for the days from 1 to as many as the record says. */
const fill: RowsFill = {
  label: '按天数生成',
  en: 'One for each day',
  needs: { zh: '先填天数。', en: 'Enter the days first.' },
  rows: ({ days }) => Array.from({ length: Number(days ?? 0) }, (_, i) => ({ day: i + 1, what: '' })),
  place: ({ day }) => (typeof day === 'number' ? String(day).padStart(3, '0') : undefined),
};
const row = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  what: fc.string(),
});

test('a record that says nothing fills nothing, and the same rows stay the same object', () => {
  const rows = [{ day: 2, what: '会谈' }];
  expect(fillRows(rows, fill, {})).toEqual({ rows, added: 0 });
  expect(fillRows(rows, fill, {}).rows).toBe(rows);
});

test('what was typed stays as it was, and the missing days stand around it in their order', () => {
  const rows: Values[] = [{ what: '待定' }, { day: 2, what: '会谈', id: 'r1' }];
  const filled = fillRows(rows, fill, { days: 3 });
  expect(filled.added).toBe(2);
  expect(filled.rows).toEqual([{ day: 1, what: '' }, rows[1], { day: 3, what: '' }, rows[0]]);
});

test('nothing typed is ever lost, every day is there, and a second press changes nothing', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.integer({ min: 0, max: 12 }), (rows, days) => {
      const once = fillRows(rows, fill, { days });
      for (const one of rows) expect(once.rows).toContain(one);
      expect(once.rows).toHaveLength(rows.length + once.added);
      for (let day = 1; day <= days; day++) expect(once.rows.some((one) => one.day === day)).toBe(true);
      expect(fillRows(once.rows, fill, { days })).toEqual({ rows: once.rows, added: 0 });
    }),
  );
});
