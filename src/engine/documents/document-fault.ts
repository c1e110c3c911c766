/** Why no text comes out of a document; the one who knows its name makes a refusal of it. */
export type DocumentFault =
  | { readonly code: 'document-encrypted' | 'document-without-text' | 'file-damaged' | 'file-empty' }
  | { readonly code: 'document-not-readable'; readonly found: string }
  | { readonly code: 'document-too-long' };

/** Carries a fault out of the depth of a format. */
export class DocumentError extends Error {
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault) {
    super(fault.code);
    this.fault = fault;
  }
}
