/**
 * Microsoft's recognizers-text on the same marked reports, where it is installed (it is no dependency):
 *   mkdir /tmp/recognizers && cd /tmp/recognizers && npm init -y && npm install @microsoft/recognizers-text-suite
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Predicted } from './score.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly resolution: { readonly value?: string; readonly unit?: string } | null;
}
type Recognise = (text: string, culture: string) => Found[];
type Suite = Readonly<
  Record<
    | 'recognizeNumber'
    | 'recognizePercentage'
    | 'recognizeCurrency'
    | 'recognizeDimension'
    | 'recognizeDateTime'
    | 'recognizeOrdinal',
    Recognise
  >
>;

const folder = process.env.WUTONG_RECOGNIZERS ?? '/tmp/recognizers';

/** The suite, or nothing where it is not installed. */
export function loadRecognizers(): Suite | undefined {
  const home = join(folder, 'node_modules/@microsoft/recognizers-text-suite/package.json');
  return existsSync(home) ? (createRequire(home)('@microsoft/recognizers-text-suite') as Suite) : undefined;
}

const culture = 'zh-cn';

/** 6.8万 is 68000 there and 6.8 with 万 in the unit in a marked report. */
function valueOf({ text, resolution }: Found): number {
  const value = Number(String(resolution?.value ?? '').replace('%', ''));
  const scale = /万亿/.test(text) ? 1e12 : /亿/.test(text) ? 1e8 : /万/.test(text) ? 1e4 : 1;
  return Number((value / scale).toPrecision(12));
}

/**
 * The figures of a text as the suite sees them: numbers and percentages with their units where it knows them, without
 * those that stand in a date or an ordinal. Its result is taken for a figure of the past without a comparison, as it
 * says nothing of either.
 */
export function readWithRecognizers(suite: Suite, text: string): Predicted[] {
  const dates = [...suite.recognizeDateTime(text, culture), ...suite.recognizeOrdinal(text, culture)];
  const units = [...suite.recognizeCurrency(text, culture), ...suite.recognizeDimension(text, culture)];
  const percentages = suite.recognizePercentage(text, culture);
  const inside = (found: Found, list: readonly Found[]): Found | undefined =>
    list.find((other) => found.start >= other.start && found.end <= other.end);
  const read: Predicted[] = [];
  for (const found of [...suite.recognizeNumber(text, culture), ...percentages]) {
    if (inside(found, dates) || Number.isNaN(valueOf(found))) continue;
    const percentage = percentages.includes(found);
    if (!percentage && inside(found, percentages)) continue;
    const unit = percentage ? '%' : (inside(found, units)?.resolution?.unit ?? '');
    read.push({
      start: found.start,
      value: valueOf(found),
      unit,
      comparison: null,
      approx: false,
      role: 'result',
    });
  }
  return read.sort((a, b) => a.start - b.start);
}
