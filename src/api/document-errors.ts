/** What may be wrong with a document that is handed in to be read. */
export const documentErrors = [
  'file-too-large',
  'file-empty',
  'file-damaged',
  'file-secret',
  'document-encrypted',
  'document-without-text',
  'document-not-readable',
  'document-too-long',
  'document-too-heavy',
] as const;
