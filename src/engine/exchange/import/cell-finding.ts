import type { ErrorCode, ErrorParams } from '../../../model/errors.ts';

/** One thing to mend in a workbook, by the place where a person looks for it. */
export interface CellFinding {
  readonly sheet: string;
  /** As programs count rows; null for the sheet as a whole. */
  readonly row: number | null;
  /** The heading; null for the row as a whole. */
  readonly heading: string | null;
  /** The column counted from 0, where it is known. */
  readonly column: number | null;
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}
