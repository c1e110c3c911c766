/** Why a workbook is not read; the one who knows its name makes a refusal of it. */
export type WorkbookFault =
  | {
      readonly code:
        | 'file-empty'
        | 'workbook-encrypted'
        | 'workbook-old-format'
        | 'workbook-unreadable'
        | 'workbook-macros'
        | 'workbook-links-outside'
        | 'workbook-entities';
    }
  | { readonly code: 'workbook-not-xlsx'; readonly found: string }
  | { readonly code: 'file-secret'; readonly mark: string }
  | {
      readonly code: 'workbook-too-large' | 'workbook-too-wide';
      readonly sheet: string;
      readonly max: number;
    };

/** Carries a fault out of the depth of a workbook. */
export class WorkbookError extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(fault.code);
    this.fault = fault;
  }
}
