import { constants, inflateRawSync } from 'node:zlib';

/** As much of each part is deflated content as says how it begins. */
const looked = 32_768;

/**
 * The beginnings of the parts of a container whose name the test accepts, by their names. Only the directory and the
 * first bytes of each part are read. Undefined where the directory does not hold together.
 */
export function readBeginnings(
  bytes: Buffer,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, string> | undefined {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const found = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  const count = bytes.readUInt16LE(end + 10);
  try {
    for (let i = 0; i < count; i++) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ];
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      if (wanted(name)) found.set(name, begin(bytes, at));
      at += 46 + nameLength + extra + comment;
    }
  } catch {
    return undefined;
  }
  return found;
}

function begin(bytes: Buffer, at: number): string {
  const method = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const deflated = bytes.subarray(start, start + Math.min(size, looked));
  const plain = method === 0 ? deflated : inflateRawSync(deflated, { finishFlush: constants.Z_SYNC_FLUSH });
  const text = plain.toString('utf8', 0, 1_000_000);
  // UTF-16 would hide a declaration from whoever looks for it in UTF-8.
  return /^\ufffd|\0/.test(text.slice(0, 8)) ? plain.toString('utf16le', 0, 1_000_000) : text;
}
