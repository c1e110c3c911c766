import { describe, expect, test } from 'vitest';
import { isEmpty, parseField, tryField } from './parse-field.ts';
import { text } from './text/kind.ts';
import { yesNo } from './yes-no/kind.ts';

const nothing = [undefined, null, '', '  ', '\u3000', []];

describe('what is refused', () => {
  test.each(nothing)('an empty required entry: %j', (input) => {
    expect(tryField(text('团组名称', { required: true }), input).problems).toEqual([
      { path: '', code: 'required', params: { label: '团组名称' } },
    ]);
  });

  test('an entry in which the kind finds nothing, though something came', () => {
    expect(tryField(text('团组名称', { required: true }), '\u200b\u0007').problems).toMatchObject([
      { code: 'required' },
    ]);
  });

  test('a fault is reported once, with the label, and not as an empty entry too', () => {
    expect(tryField(text('名称', { required: true, max: 2 }), '三个字')).toEqual({
      value: undefined,
      problems: [{ path: '', code: 'too-long', params: { label: '名称', max: 2, length: 3 } }],
    });
  });
});

describe('what is accepted', () => {
  test.each(nothing)('an empty entry that nobody demands, or not yet: %j', (input) => {
    expect(tryField(text('备注'), input)).toEqual({ value: undefined, problems: [] });
    expect(tryField(text('名称', { required: true }), input, true)).toEqual({
      value: undefined,
      problems: [],
    });
  });

  test('no is an answer', () => {
    expect(isEmpty(false)).toBe(false);
    expect(isEmpty(0)).toBe(false);
    expect(tryField(yesNo('计入', { required: true }), false)).toEqual({ value: false, problems: [] });
  });

  test('problems without parameters still carry the label', () => {
    const seen: unknown[] = [];
    parseField(text('名称'), {}, { incomplete: false, problem: (...given) => seen.push(given) });
    expect(seen).toEqual([['wrong-shape', { label: '名称' }, undefined]]);
  });
});
