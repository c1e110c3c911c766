import { expect, test } from 'vitest';
import { checkDraft } from './check.ts';
import { writeReport } from './report-harness.ts';

const reports = 400;

test('of the faults in reports of several styles at least 98 in 100 are found, with less than one false alarm a report', () => {
  let planted = 0;
  let found = 0;
  let alarms = 0;
  const missed: string[] = [];
  const false_: string[] = [];
  for (let seed = 1; seed <= reports; seed++) {
    const report = writeReport(seed, seed % 6);
    const findings = checkDraft(report.text);
    for (const fault of report.planted) {
      planted++;
      if (findings.some((one) => one.kind === fault.kind && one.start < fault.end && fault.start < one.end))
        found++;
      else missed.push(`${fault.name}: ${report.text.slice(fault.start, fault.end)}`);
    }
    for (const one of findings)
      if (!report.planted.some((fault) => one.start < fault.end && fault.start < one.end)) {
        alarms++;
        false_.push(`${one.kind}: ${one.quote} (${one.why})`);
      }
  }
  // What rounding hides (13万 against 6.68万 and 6.5万) nobody can find.
  expect(missed.length, missed.join('\n')).toBeLessThan(planted * 0.02);
  expect(false_.slice(0, 8)).toEqual([]);
  expect(planted).toBeGreaterThan(900);
  expect(found / planted).toBeGreaterThanOrEqual(0.98);
  expect(alarms / reports).toBeLessThan(1);
});
