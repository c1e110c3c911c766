import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Pixels a side of one square. */
const scale = 8;

/** A code as a black and white PNG, with the white rim that readers need. */
export function qrPicture(content: string): { readonly data: Uint8Array; readonly pixels: number } {
  const { data, size } = encode(content, { ecc: 'M', border: 4 });
  const pixels = size * scale;
  const stride = Math.ceil(pixels / 8);
  // One bit a pixel, 1 for white; each line begins with its filter, which is none.
  const raw = new Uint8Array((stride + 1) * pixels);
  for (let y = 0; y < pixels; y++)
    for (let x = 0; x < pixels; x++)
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)] !== true) {
        const at = y * (stride + 1) + 1 + (x >> 3);
        raw[at] = (raw[at] ?? 0) | (0x80 >> (x & 7));
      }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return {
    pixels,
    data: new Uint8Array(
      Buffer.concat([
        signature,
        chunk('IHDR', header),
        chunk('IDAT', deflateSync(raw)),
        chunk('IEND', Buffer.alloc(0)),
      ]),
    ),
  };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
