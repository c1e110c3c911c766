import { checkDraft } from '../src/reading/check/check.ts';
import { writeReport } from '../src/reading/check/report-harness.ts';
import { readReport } from '../src/reading/read.ts';
import { measurePair } from './measure.ts';
import type { Row } from './main.ts';

/** A page of official format has 22 lines of 28 characters. */
const pages = 20;
const length = pages * 22 * 28;
const reports = 500;

/** A draft of 20 pages, with a fault here and there. */
function longDraft(): string {
  let text = '';
  for (let seed = 1; text.length < length; seed++) text += `${writeReport(seed, 2).text}\n`;
  return text.slice(0, length);
}

/** How many planted faults are found, and how often something is said about what is right. */
function quality(): { found: number; planted: number; alarms: number } {
  const sum = { found: 0, planted: 0, alarms: 0 };
  for (let seed = 1; seed <= reports; seed++) {
    const { text, planted } = writeReport(10_000 + seed, seed % 6);
    const findings = checkDraft(text);
    const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
      a.start < b.end && b.start < a.end;
    sum.planted += planted.length;
    sum.found += planted.filter((fault) =>
      findings.some((one) => one.kind === fault.kind && meets(one, fault)),
    ).length;
    sum.alarms += findings.filter((one) => !planted.some((fault) => meets(one, fault))).length;
  }
  return sum;
}

/** (p) Checking a draft of 20 pages by itself, against reading its figures alone. */
export async function benchCheck(): Promise<Row[]> {
  const draft = longDraft();
  const result = await measurePair(
    20,
    () => Promise.resolve(checkDraft(draft)),
    () => Promise.resolve(readReport(draft)),
  );
  const { found, planted, alarms } = quality();
  return [
    {
      name: `(p) check of a draft of ${pages} pages; ${found} of ${planted} planted faults found, ${alarms} false alarms in ${reports} reports`,
      aim: '≤ 2',
      unit: 'median ms',
      ...result,
    },
  ];
}
