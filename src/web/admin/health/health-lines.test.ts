import { expect, test } from 'vitest';
import { healthLines } from './health-lines.ts';
import { healthWords } from './health-words.ts';
import type { Say } from '../../settings/use-words.ts';

const say: Say<keyof typeof healthWords> = (word, params = {}) =>
  healthWords[word][0].replace(/\{(\w+)\}/g, (all, name: string) => String(params[name] ?? all));

const well = {
  disk: { freeMb: 40_000, floorMb: 500, readOnly: false },
  databaseMb: 120,
  outbox: { waiting: 0, oldest: null },
  audit: { lastSealAt: '2018-06-15T02:00:00.000Z', unsealed: 3 },
  holidays: { nextYear: 2019, loaded: true },
  accounts: { active: 20, withoutSecondFactor: 0, locked: 0, unused: 0 },
  resetsWaiting: 0,
  preset: 'three' as const,
  secondFactorFor: 'everybody' as const,
};
const check = {
  startedAt: '2018-06-15T02:00:00.000Z',
  endedAt: '2018-06-15T02:00:05.000Z',
  failed: false,
  report: { seals: 1, entries: 2, unsealed: 0, erased: 0, vouchedUpTo: 1, faults: [] },
};
const wrong = (lines: ReturnType<typeof healthLines>) =>
  lines.filter(({ light }) => light !== 'good').map(({ name, light }) => `${name} ${light}`);

test('where all is well, only what is not known yet asks to be looked at', () => {
  expect(wrong(healthLines(well, check, say))).toEqual(['copies look']);
});

test('what has to be done comes out of the numbers', () => {
  const ill = {
    ...well,
    disk: { freeMb: 300, floorMb: 500, readOnly: true },
    outbox: { waiting: 7, oldest: '2018-06-14T02:00:00.000Z' },
    holidays: { nextYear: 2027, loaded: false },
    accounts: { active: 20, withoutSecondFactor: 19, locked: 1, unused: 4 },
    preset: 'five' as const,
  };
  const broken = { ...check, report: { ...check.report, faults: [{ kind: 'root-differs' }] } };
  expect(wrong(healthLines(ill, broken, say))).toEqual([
    'disk bad',
    'outbox look',
    'check bad',
    'holidays look',
    'factor look',
    'locked look',
    'unused look',
    'preset look',
    'copies look',
  ]);
  const texts = healthLines(ill, broken, say).map(({ text }) => text);
  expect(texts).toContain('7条未送达，最早2018-06-14 10:00');
  expect(texts.join()).not.toContain('{');
});

test('a check that did not end is no good check', () => {
  const failed = { ...check, failed: true, report: null };
  expect(wrong(healthLines(well, failed, say))).toContain('check bad');
  expect(wrong(healthLines(well, null, say))).toContain('check look');
});
