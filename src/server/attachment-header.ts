/**
 * The `Content-Disposition` of a download (RFC 6266, the name by RFC 5987). `encodeURIComponent` leaves signs that
 * the grammar does not allow; a browser that reads it strictly would cut the name there.
 */
export function attachmentHeader(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
