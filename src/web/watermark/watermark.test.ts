import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registry } from '../../domain/server.gen.ts';
import { isClosedRecord } from './closed-view.ts';
import { shortOfficeName, watermarkLines } from './watermark-words.ts';

const style = join(import.meta.dirname, '../style');
const read = (name: string): string => readFileSync(join(style, name), 'utf8');

type Colour = readonly [number, number, number];
const colour = (hex: string): Colour => {
  const long = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16)) as unknown as Colour;
};
const over = (top: Colour, share: number, below: Colour): Colour =>
  below.map((c, i) => c * (1 - share) + (top[i] ?? 0) * share) as unknown as Colour;
const light = (of: Colour): number => {
  const [r = 0, g = 0, b = 0] = of.map((c) =>
    c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Colour, b: Colour): number => {
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

test('under the watermark the weakest text still has the contrast that WCAG AA asks for', () => {
  const base = read('base.css');
  const named = (name: string): Colour => colour(new RegExp(`--${name}: (#\\w+);`).exec(base)?.[1] ?? '');
  const sheet = read('watermark.css');
  const ink = colour(/fill: (#\w+);/.exec(sheet)?.[1] ?? '');
  const shares = [...sheet.matchAll(/fill-opacity: ([\d.]+);/g)].map(([, share]) => Number(share));
  expect(shares).toHaveLength(2);
  // The worst place: a letter of the watermark lies over the ground and not over the text.
  for (const share of shares)
    for (const text of ['ink', 'ink-soft', 'blue', 'red', 'green', 'amber'])
      for (const ground of ['ground', 'paper'])
        expect(contrast(named(text), over(ink, share, named(ground)))).toBeGreaterThan(4.5);
});

test('an office is called in short, and one that is called otherwise by its name', () => {
  expect(shortOfficeName('明港市外事侨务办公室')).toBe('明港市外侨办');
  expect(shortOfficeName('某省人民政府外事办公室')).toBe('某省人民政府外办');
  expect(shortOfficeName('临湖区委办')).toBe('临湖区委办');
  const office = { id: '', code: '', name: '明港市外事侨务办公室', en: '', level: 'city' };
  expect(watermarkLines({ name: '陈晓', office }, '2018-06-15 10:00')).toEqual([
    '明港市外侨办 陈晓',
    '2018-06-15 10:00',
  ]);
});

test('a record is closed when it bears a level above public', () => {
  const { type } = registry.getType('delegation');
  expect(isClosedRecord(type, { secrecy: 'internal' })).toBe(true);
  expect(isClosedRecord(type, { secrecy: 'work-secret' })).toBe(true);
  expect(isClosedRecord(type, { secrecy: 'public' })).toBe(false);
  expect(isClosedRecord(type, {})).toBe(false);
  expect(isClosedRecord(registry.getType('person').type, { name: '王敏' })).toBe(false);
});
