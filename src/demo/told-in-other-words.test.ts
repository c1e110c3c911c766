import { expect, test } from 'vitest';
import { registry } from '../domain/server.gen.ts';
import { checkWithFigures, type CheckedDraft } from '../engine/check/check-draft.ts';
import { enteredFigure } from '../engine/check/check-harness.ts';
import type { Figure } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import { readDemoReports } from './demo-reports.ts';
import type { ReportedFigureSeed } from './reported-figure-seed.ts';
import { defaultSeed } from './seed.ts';

const period = parsePeriod('2018H1');

/** What an office entered, as it stands among its figures. */
const asFigure = ([code, label, value, unit, { vague, target } = {}]: ReportedFigureSeed): Figure =>
  enteredFigure(code, label, value, unit, {
    ...(target === undefined ? {} : { target }),
    ...(vague === undefined ? {} : { vague }),
  });

const drafts = defaultSeed.offices.flatMap(({ name, figures }) => {
  const text = readDemoReports(2018).find((report) => name.startsWith(report.name.slice(0, 3)))?.text;
  return text ? [{ name, text, recorded: (figures ?? []).map(asFigure) }] : [];
});

const check = (text: string, recorded: readonly Figure[]): CheckedDraft =>
  checkWithFigures(registry, text, { period, recorded });

test('nothing is said against a report that tells what was entered in words of its own', () => {
  expect(drafts).toHaveLength(7);
  for (const { name, text, recorded } of drafts)
    expect([name, check(text, recorded).findings.filter(({ kind }) => kind === 'disagrees')]).toEqual([
      name,
      [],
    ]);
});

test('of the numbers that tell what was entered, at least nine in ten are found when they are others', () => {
  let [altered, found] = [0, 0];
  for (const { text, recorded } of drafts)
    for (const { start, end, verdict, indicator } of check(text, recorded).figures) {
      const numeral = /\d+(?:\.\d+)?/.exec(text.slice(start, end));
      if (verdict !== 'agrees' || !numeral) continue;
      const value = Number(numeral[0]);
      const isRough = recorded.find((one) => one.indicator === indicator)?.reported?.vague !== undefined;
      const other = isRough ? value * 2 : value < 20 ? value + 2 : Math.round(value * 1.12);
      const at = start + numeral.index;
      const draft = text.slice(0, at) + String(other) + text.slice(at + numeral[0].length);
      altered++;
      const { findings } = check(draft, recorded);
      if (findings.some((one) => one.kind === 'disagrees' && one.start <= at && one.end > at)) found++;
    }
  expect(altered).toBeGreaterThan(140);
  expect(found / altered).toBeGreaterThan(0.9);
});
