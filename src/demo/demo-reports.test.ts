import { expect, test } from 'vitest';
import { registry } from '../domain/server.gen.ts';
import { readFigures } from '../engine/reading/read-figures.ts';
import { readDemoReports } from './demo-reports.ts';

const reports = readDemoReports(2018);
const read = (office: string) => {
  const { name, text } = reports.find((report) => report.name.startsWith(office))!;
  return { name, ...readFigures(registry, text) };
};

test('every number of the reports is read, and no other', () => {
  // Counted by hand in the texts; the parts of a comparison are no figures of their own.
  const counted = { 临湖市: 38, 青屿市: 25, 明港市: 30, 历泉区: 30, 江海市: 20, 云谷区: 4, 福原街道: 48 };
  expect(
    Object.fromEntries(Object.keys(counted).map((office) => [office, read(office).figures.length])),
  ).toEqual(counted);
});

/** What a report tells of the office's own cases, in the order in which it tells it. */
const expected: Readonly<Record<string, readonly number[]>> = {
  明港市: [407, 1204, 88, 352, 13, 29, 81, 19, 21, 2, 2, 6308, 13_885],
  临湖市: [79, 12, 39],
  青屿市: [640, 1661],
  历泉区: [11, 27, 4, 20, 7, 7],
  云谷区: [5, 1, 1],
};

test('only what the office itself does is matched', () => {
  for (const { name, text } of reports) {
    const matched = readFigures(registry, text).figures.filter(({ indicator }) => indicator);
    expect([name, matched.map(({ value }) => value)]).toEqual([name, expected[name.slice(0, 3)] ?? []]);
  }
});

test('the title names office and period', () => {
  for (const { name, text } of reports) {
    expect(text).not.toContain('{year}');
    expect(name).toMatch(/2018年上半年工作总结\.txt$/);
  }
});
