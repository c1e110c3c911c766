import { inflateSync } from 'node:zlib';

/**
 * The plain font (sfnt) inside a WOFF 1.0 file: programs that look for system fonts read only those. The tables are
 * the same, compressed one by one behind another directory (W3C WOFF File Format 1.0, sections 3 to 5).
 */
export function unwrapWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file');
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * count - 16 * 2 ** power, 10);
  const parts = [head];
  let offset = head.length;
  // The directory is sorted by name, the tables keep the order they have in the file.
  const entries = Array.from({ length: count }, (_, i) => ({ entry: 44 + 20 * i, at: 12 + 16 * i }));
  entries.sort((a, b) => woff.readUInt32BE(a.entry + 4) - woff.readUInt32BE(b.entry + 4));
  for (const { entry, at } of entries) {
    const from = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const bytes = woff.subarray(from, from + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    woff.copy(head, at, entry, entry + 4);
    woff.copy(head, at + 4, entry + 16, entry + 20);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(length, at + 12);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    table.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
