import { describe, expect, test } from 'vitest';
import { keptCopies, type CopyNote } from '../engine/copies/copy-notes.ts';
import { isDue, readSchedule } from './scheduled-copies.ts';
import { temporaryFolder } from '../../test/harness/temporary-folder.ts';

const note = (at: string, proven = true): CopyNote => ({
  file: `${at}.copy`,
  at,
  bytes: 1,
  seconds: 1,
  proven,
  fault: proven ? '' : 'broken',
});

describe('once a day in China, after its hour', () => {
  // 02:30 in China is 18:30 UTC of the day before.
  test.each([
    ['before the hour', '2018-06-14T18:29:00Z', [], false],
    ['at the hour', '2018-06-14T18:30:00Z', [], true],
    ['done already today', '2018-06-14T19:30:00Z', ['2018-06-14T18:31:00Z'], false],
    ['done yesterday', '2018-06-15T18:30:00Z', ['2018-06-14T18:31:00Z'], true],
    ['the machine slept through the night', '2018-06-15T02:00:00Z', ['2018-06-13T18:31:00Z'], true],
  ])('%s', (_, now, done, due) => {
    expect(
      isDue(
        done.map((at) => note(at)),
        '02:30',
        new Date(now),
      ),
    ).toBe(due);
  });
});

test('the last ones stay, and always the last that was proven', () => {
  const notes = [note('1'), note('2'), note('3', false), note('4', false), note('5', false)];
  const { kept, gone } = keptCopies(notes, 2);
  expect(kept.map(({ at }) => at)).toEqual(['2', '4', '5']);
  expect(gone.map(({ at }) => at)).toEqual(['1', '3']);
});

test('the schedule is read from the surroundings; off is off', () => {
  const folder = temporaryFolder('schedule');
  const home = { dir: folder.dir } as Parameters<typeof readSchedule>[0];
  expect(readSchedule(home, {})).toEqual({ dir: `${folder.dir}/copies`, at: '02:30', keep: 14 });
  expect(readSchedule(home, { WUTONG_COPY_AT: '23:05', WUTONG_COPY_KEEP: '3' })).toMatchObject({
    at: '23:05',
    keep: 3,
  });
  for (const at of ['off', '25:00', '2:30'])
    expect(readSchedule(home, { WUTONG_COPY_AT: at })).toBeUndefined();
  expect(readSchedule(home, { WUTONG_COPY_KEEP: 'x' })).toMatchObject({ keep: 14 });
  folder.remove();
});
