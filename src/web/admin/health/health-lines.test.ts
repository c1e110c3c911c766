import { expect, test } from 'vitest';
import { healthLines } from './health-lines.ts';
import { healthWords } from './health-words.ts';
import type { Say } from '../../use-words.ts';

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
  copies: { last: { at: '2018-06-14T18:30:00.000Z', mb: 80, proven: true }, provenDaysAgo: 0 },
  keys: {
    rotatedAt: null,
    old: 0,
    copy: { at: '2018-06-01T02:00:00.000Z', current: true },
    drill: { at: '2018-06-02T02:00:00.000Z', ok: true, daysAgo: 13 },
  },
  certificate: { endsAt: '2019-06-15T00:00:00.000Z', days: 364 },
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

test('where all is well, nothing asks to be looked at', () => {
  expect(wrong(healthLines(well, check, say))).toEqual([]);
});

test('what has to be done comes out of the numbers', () => {
  const ill = {
    ...well,
    disk: { freeMb: 300, floorMb: 500, readOnly: true },
    outbox: { waiting: 7, oldest: '2018-06-14T02:00:00.000Z' },
    holidays: { nextYear: 2027, loaded: false },
    accounts: { active: 20, withoutSecondFactor: 19, locked: 1, unused: 4 },
    preset: 'five' as const,
    copies: null,
    keys: { rotatedAt: null, old: 1, copy: null, drill: null },
    certificate: { endsAt: '2018-07-01T00:00:00.000Z', days: 15 },
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
    'keys bad',
    'drill look',
    'certificate look',
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

test('a copy is good when it was restored and checked, lately', () => {
  const last = { at: '2018-06-14T18:30:00.000Z', mb: 1_500, proven: true };
  const light = (copies: Parameters<typeof healthLines>[0]['copies']) => {
    const found = healthLines({ ...well, copies }, check, say).find(({ name }) => name === 'copies');
    return `${found?.light} ${found?.text}`;
  };
  expect(light({ last, provenDaysAgo: 1 })).toBe('good 2018-06-15 02:30，1.5 GB，已试恢复成功');
  expect(light({ last, provenDaysAgo: 2 })).toMatch(/^bad 最近一份/);
  expect(light({ last: { ...last, proven: false }, provenDaysAgo: 1 })).toMatch(
    /^bad 2018-06-15 02:30的备份/,
  );
  expect(light({ last: { ...last, proven: false }, provenDaysAgo: null })).toMatch(/没有一份可用/);
  expect(light({ last: null, provenDaysAgo: null })).toMatch(/^look 还没有/);
});

test('a certificate is told in days, and is red in its last week', () => {
  const light = (days: number) =>
    healthLines({ ...well, certificate: { endsAt: '2018-07-01T00:00:00.000Z', days } }, check, say).find(
      ({ name }) => name === 'certificate',
    )?.light;
  expect([30, 29, 7, 6, -1].map(light)).toEqual(['good', 'look', 'look', 'bad', 'bad']);
});

test('keys that changed after their copy, and a loss that was drilled too long ago, are told', () => {
  const lights = (keys: Parameters<typeof healthLines>[0]['keys']) =>
    healthLines({ ...well, keys }, check, say)
      .filter(({ name }) => name === 'keys' || name === 'drill')
      .map(({ light }) => light);
  const { keys } = well;
  expect(lights({ ...keys, copy: { ...keys.copy, current: false } })).toEqual(['bad', 'good']);
  expect(lights({ ...keys, drill: { ...keys.drill, daysAgo: 90 } })).toEqual(['good', 'good']);
  expect(lights({ ...keys, drill: { ...keys.drill, daysAgo: 91 } })).toEqual(['good', 'look']);
  expect(lights({ ...keys, drill: { ...keys.drill, ok: false } })).toEqual(['good', 'bad']);
  expect(lights(null)).toEqual([]);
});
