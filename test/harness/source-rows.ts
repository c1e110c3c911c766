import { outboundRows } from './outbound-rows.ts';
import { reportedRows } from './reported-rows.ts';

/** A line of the half-year reports of 2018 and the figure that tells it. */
export interface SourceRow {
  readonly office: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly percent?: number;
  /** The value is what the figure should reach, not what it is. */
  readonly isTarget: boolean;
  readonly indicator: string;
}

const counted = (
  office: string,
  what: string,
  value: number,
  unit: string,
  indicator: string,
): SourceRow => ({
  office,
  what,
  value,
  unit,
  indicator,
  isTarget: false,
});

/** Lines beside official travel that records count. */
const recordRows: readonly SourceRow[] = [
  counted('linhu', '巡察反馈问题', 12, '项', 'governance.inspection-problems'),
  counted('linhu', '巡察整改措施', 39, '项', 'governance.inspection-measures'),
  { ...counted('linhu', '整改措施完成率', 100, '%', 'governance.inspection-rate'), isTarget: true },
  { ...counted('minggang', '领事认证', 6308, '批', 'consular.legalization-batches'), percent: 13.7 },
  { ...counted('minggang', '领事认证', 13885, '份', 'consular.legalization-documents'), percent: 19.2 },
];

/** Every line of the reports of A to G that a figure tells directly. */
export const sourceRows: readonly SourceRow[] = [
  ...recordRows,
  ...reportedRows.map(([office, what, value, unit, code, { percent, target = false } = {}]) => ({
    office,
    what,
    value,
    unit,
    ...(percent === undefined ? {} : { percent }),
    isTarget: target,
    indicator: `reported.${code}`,
  })),
];

/** How many lines the reports have: those above, and those on official travel, of which some are parts of figures. */
export const sourceRowCount = sourceRows.length + outboundRows.length;
