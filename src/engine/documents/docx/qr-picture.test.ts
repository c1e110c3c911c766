import { crc32, inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPicture } from './qr-picture.ts';

const content = `/records/delegation/0190a000-0000-7000-8000-000000000001?slip=${encodeURIComponent('明呈批〔2018〕3号')}`;

test('the picture has the squares of the code, dark on white, and a white rim', () => {
  const { data, pixels } = qrPicture(content);
  const png = Buffer.from(data);
  const at = png.indexOf('IDAT');
  const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const stride = Math.ceil(pixels / 8) + 1;
  const isDark = (x: number, y: number): boolean =>
    ((raw[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0;
  const { data: squares, size } = encode(content, { ecc: 'M', border: 4 });
  const side = pixels / size;
  const read = squares.map((row, y) => row.map((_, x) => isDark(x * side + 1, y * side + side - 1)));
  expect(read).toEqual(squares);
  expect(read.slice(0, 4).flat()).not.toContain(true);
});

test('every part of the file has its length and its sum', () => {
  const png = Buffer.from(qrPicture('短').data);
  const names: string[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    names.push(body.toString('latin1', 0, 4));
    at += 12 + length;
  }
  expect(names).toEqual(['IHDR', 'IDAT', 'IEND']);
});
