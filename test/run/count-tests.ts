import { existsSync, readFileSync } from 'node:fs';
import type { StageResult } from './run-stage.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Adds up the tests of all stages. What failed without a test that says so (a check, a file that could not be loaded,
 * a run that was cut short) counts as one failure: nothing that went wrong may hide behind “0 failed”.
 */
export function countTests(results: readonly StageResult[]): Counts {
  let [passed, failed] = [0, 0];
  for (const result of results) {
    const report = readReport(result.stage.report);
    const broken = report?.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    const here = (report?.numFailedTests ?? 0) + (broken?.length ?? 0);
    passed += report?.numPassedTests ?? 0;
    failed += here === 0 && !result.passed ? 1 : here;
  }
  return { passed, failed };
}

function readReport(path: string | undefined): VitestReport | undefined {
  if (path === undefined || !existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
}
