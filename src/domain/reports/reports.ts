import type { Report } from '../../model/report/report.ts';
import { report as annual } from './annual/report.ts';
import { report as halfYear } from './half-year/report.ts';
import { report as monthlyBrief } from './monthly-brief/report.ts';
import { report as onePager } from './one-pager/report.ts';
import { report as statistics } from './statistics/report.ts';

/** The reports that an office writes. */
export const reports: readonly Report[] = [halfYear, annual, monthlyBrief, onePager, statistics];
