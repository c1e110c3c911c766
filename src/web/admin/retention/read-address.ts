/** The record that an address of its page names, however it was copied; nothing for any other text. */
export function readAddress(text: string): { readonly type: string; readonly recordId: string } | undefined {
  const [, type, recordId] =
    /\/records\/([a-z][a-z0-9-]*)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#]|$)/i.exec(
      text.trim(),
    ) ?? [];
  return type === undefined || recordId === undefined ? undefined : { type, recordId };
}
