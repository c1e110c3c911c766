import type { ReportedFigureSeed } from '../reported-figure-seed.ts';

/** What the half-year report of 云谷 tells and no record counts: code, name, value, unit. */
export const yunguFigures: readonly ReportedFigureSeed[] = [
  ['consular.10', '协助申办APEC商务旅行卡重点企业', 1, '家'],
];
