import { describe, expect, test } from 'vitest';
import { changeText, figureText } from './figure-words.ts';

describe('no change is claimed without a base', () => {
  test('no value last year', () =>
    expect(changeText({ percent: null, percentText: '—', previous: null }, 'zh')).toEqual({
      direction: 'none',
      text: '无上年数',
    }));
  test('nothing last year', () =>
    expect(changeText({ percent: null, percentText: '—', previous: 0 }, 'zh').text).toBe('—'));
});

test('the direction is a word, not only a colour or a sign', () => {
  expect(changeText({ percent: -21.3, percentText: '-21.3%', previous: 517 }, 'zh').text).toBe('下降21.3%');
  expect(changeText({ percent: 14.3, percentText: '+14.3%', previous: 77 }, 'en').text).toBe('up 14.3%');
  expect(changeText({ percent: 0, percentText: '0.0%', previous: 5 }, 'zh').text).toBe('持平');
});

test('numbers are grouped, decimals kept', () => {
  expect([0, 999, 1204, 13885, 1234567.5].map(figureText)).toEqual([
    '0',
    '999',
    '1,204',
    '13,885',
    '1,234,567.5',
  ]);
});

test('a percentage changes by points, a rank by places, and the better end is forward', () => {
  const told = { percent: null, percentText: '', previous: 5 };
  const reported = (nature: 'rate' | 'rank', lowerIsBetter: boolean) => ({
    nature,
    area: 'other',
    definition: '',
    lowerIsBetter,
    estimate: false,
    source: '',
    reporter: '',
  });
  expect(changeText({ ...told, difference: 1.8 }, 'zh').text).toBe('上升1.8个百分点');
  expect(changeText({ ...told, difference: -0.4, reported: reported('rate', true) }, 'zh').text).toBe(
    '下降0.4个百分点',
  );
  expect(changeText({ ...told, difference: -2, reported: reported('rank', true) }, 'zh')).toEqual({
    direction: 'up',
    text: '前移2位',
  });
  expect(changeText({ ...told, difference: 2, reported: reported('rank', true) }, 'en').text).toBe(
    '2 places back',
  );
  expect(changeText({ ...told, difference: 0 }, 'zh').text).toBe('持平');
});
