import { expect, test } from 'vitest';
import { factsOf } from '../../../../engine/forms/facts-harness.ts';
import { form } from './forms/sheet.ts';
import { type } from './type.ts';

test('so many took part as stand in the rows', () => {
  expect(type.derive?.({ attended: [{ person: 'a' }, { person: 'b' }] })).toEqual({ persons: 2 });
  expect(type.derive?.({})).toEqual({ persons: undefined });
});

test('the sheet has a line for everybody, and says what is taught', () => {
  const facts = factsOf(
    'education-note',
    {
      name: '赴德国经贸团',
      heldOn: '2018-06-12',
      heldBy: '市外办',
      topics: ['discipline', 'money'],
      attended: [{ person: 'a' }, { person: 'b' }],
    },
    { state: 'draft', titles: { a: '王敏', b: '李刚' } },
  );
  const printed = JSON.stringify(form.write(facts));
  expect(printed).toContain('教育内容：外事纪律、财经纪律。');
  expect(printed).toMatch(/王敏.*李刚/);
  expect(printed).not.toMatch(/undefined|null/);
});
