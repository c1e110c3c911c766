import { readdirSync } from 'node:fs';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Field } from '../model/field.ts';
import { newId } from '../model/id.ts';
import { attachment } from './attachment/kind.ts';
import { choice } from './choice/kind.ts';
import { choices } from './choices/kind.ts';
import { city } from './city/kind.ts';
import { country } from './country/kind.ts';
import { dateRange } from './date-range/kind.ts';
import { date } from './date/kind.ts';
import { longText } from './long-text/kind.ts';
import { money } from './money/kind.ts';
import { number } from './number/kind.ts';
import { person } from './person/kind.ts';
import { reference } from './reference/kind.ts';
import { rows } from './rows/kind.ts';
import { secrecy } from './secrecy/kind.ts';
import { sensitive } from './sensitive/kind.ts';
import { text } from './text/kind.ts';
import { unit } from './unit/kind.ts';
import { widgets } from './widgets.gen.ts';
import type { FieldServices } from './widgets.ts';
import { yesNo } from './yes-no/kind.ts';

const id = newId();
const two = { a: { label: '甲' }, b: { label: '乙' } };

// Of each kind a declaration, a value, and words of it that must be seen.
const samples: readonly [Field, unknown, string][] = [
  [attachment('附件'), [id], '张伟'],
  [choice('类别', { choices: two }), 'a', '甲'],
  [choices('五通', { choices: two }), ['a', 'b'], '甲、乙'],
  [city('城市'), '静冈', '静冈'],
  [country(), 'TW', '中国台湾'],
  [date('批准日期'), '2018-05-06', '2018-05-06'],
  [dateRange('停留'), { from: '2018-05-06', to: '2018-05-10' }, '2018-05-06 至 2018-05-10'],
  [longText('任务'), '一\n二', '一\n二'],
  [money('金额'), { amount: '12345.00', currency: 'CNY' }, '12,345.00元'],
  [number('天数', { unit: '天' }), 5, '5天'],
  [person('姓名'), id, '张伟'],
  [reference('友城', { type: 'sister-city' }), id, '张伟'],
  [rows('出访人员', { fields: { person: person('姓名'), days: number('天数') } }), [{ person: id }], '张伟'],
  [secrecy(), 'internal', '内部'],
  [sensitive('护照号', { form: 'passport' }), { masked: 'E1234****' }, 'E1234****'],
  [text('名称'), '赴日团', '赴日团'],
  [unit('单位'), id, '张伟'],
  [yesNo('计入'), false, '否'],
];

const services: FieldServices = {
  search: () => Promise.resolve([]),
  title: (of) => (of === id ? '张伟' : ''),
  upload: () => Promise.reject(new Error('not here')),
  file: () => undefined,
};

function cell(field: Field, value: unknown, lang: 'zh' | 'en', compact: boolean): string {
  const face = widgets[field.kind.name]?.Cell;
  if (!face) throw new Error(field.kind.name);
  return renderToString(
    createElement(face, { field, value, lang, compact, title: services.title, services }),
  );
}

function input(field: Field, value: unknown, lang: 'zh' | 'en'): string {
  const face = widgets[field.kind.name]?.Input;
  if (!face) throw new Error(field.kind.name);
  return renderToString(
    createElement(face, { id: 'entry', field, value, lang, services, onChange: () => undefined }),
  );
}

test('every kind has both faces, and a sample here', () => {
  const kinds = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
  expect(Object.keys(widgets)).toEqual(kinds);
  expect(samples.map(([field]) => field.kind.name).sort()).toEqual(kinds);
});

describe.each(samples.map(([field, value, words]) => ({ kind: field.kind.name, field, value, words })))(
  '$kind',
  ({ field, value, words }) => {
    test('draws whatever was typed, imported or left in a draft', () => {
      for (const given of [undefined, null, '', '乱写', 5, true, {}, [], ['x'], value])
        for (const lang of ['zh', 'en'] as const) expect(input(field, given, lang)).toContain('entry');
    });

    test('shows a value, a dash for none, and both in a list', () => {
      expect(cell(field, value, 'zh', false).replace(/<!-- -->/g, '')).toContain(words);
      expect(cell(field, undefined, 'zh', false)).toContain('—');
      for (const lang of ['zh', 'en'] as const) expect(cell(field, value, lang, true)).not.toBe('');
    });
  },
);
