import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKeys, type Keys } from '../secrets/keys.ts';
import { decryptCopy, encryptCopy, readHeader } from './copy-cipher.ts';

const folders: string[] = [];
function makeKeys(): Keys {
  const keysDir = mkdtempSync(join(tmpdir(), 'wutong-test-'));
  folders.push(keysDir);
  return openKeys({ home: { keysDir }, create: true });
}
let keys: Keys;
beforeAll(() => void (keys = makeKeys()));
afterAll(() => folders.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

const at = new Date('2018-06-15T02:00:00Z');

/** Cuts a buffer into pieces as a disk or a network might. */
function* pieces(all: Buffer, sizes: readonly number[]): Generator<Buffer> {
  let from = 0;
  for (let i = 0; from < all.length; i++) {
    const size = sizes[i % Math.max(1, sizes.length)] ?? all.length;
    yield all.subarray(from, from + size);
    from += size;
  }
}
async function through(flow: NodeJS.ReadWriteStream, all: Buffer, sizes: readonly number[] = []) {
  const parts: Buffer[] = [];
  const source = Readable.from(pieces(all, sizes.length === 0 ? [all.length || 1] : sizes));
  source.on('error', () => undefined);
  for await (const part of source.pipe(flow) as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}
const seal = (plain: Buffer, sizes?: readonly number[]) => through(encryptCopy(keys, at), plain, sizes);
const open = (sealed: Buffer, sizes?: readonly number[], own = keys) =>
  through(decryptCopy(own), sealed, sizes);

describe('what is refused', () => {
  test('another key, by its name', async () => {
    const sealed = await seal(Buffer.from('护照'));
    await expect(open(sealed, [], makeKeys())).rejects.toMatchObject({
      code: 'copy-wrong-key',
      params: { key: keys.currentId },
    });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['another file', Buffer.from('PK\u0003\u0004 a workbook, and a good deal of it')],
    ['the beginning alone', Buffer.from('WUTONGCOPY1\n')],
    [
      'a head that is none',
      Buffer.concat([Buffer.from('WUTONGCOPY1\n'), Buffer.from([0, 0, 0, 2]), Buffer.from('{}')]),
    ],
    ['a head without end', Buffer.concat([Buffer.from('WUTONGCOPY1\n'), Buffer.from([255, 255, 255, 255])])],
  ])('%s', async (_, content) => {
    await expect(open(content)).rejects.toMatchObject({ code: 'copy-not-one' });
  });

  test('any bit turned, at any place, lets nothing of its part out', async () => {
    const plain = Buffer.from('外事'.repeat(200));
    const sealed = await seal(plain);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 12, max: sealed.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (i, bit) => {
          const changed = Buffer.from(sealed);
          changed[i] = (changed[i] ?? 0) ^ (1 << bit);
          await expect(open(changed)).rejects.toMatchObject({
            code: expect.stringMatching(/^copy-(not-one|wrong-key|broken)$/) as string,
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a tail cut off at any place, even between two parts', async () => {
    const sealed = await seal(Buffer.alloc(2_500_000, 7));
    const { bytes } = readHeader(sealed) ?? { bytes: 0 };
    const between = bytes + 5 + (1 << 20) + 32;
    for (const end of [bytes, bytes + 3, between, between + 5, sealed.length - 1])
      await expect(open(sealed.subarray(0, end))).rejects.toMatchObject({ code: 'copy-broken' });
  });

  test('two parts changed over, a part twice, something behind the end', async () => {
    const sealed = await seal(Buffer.alloc(3_200_000, 7));
    const { bytes } = readHeader(sealed) ?? { bytes: 0 };
    const size = 5 + (1 << 20) + 32;
    const [head, one, two, rest] = [
      sealed.subarray(0, bytes),
      sealed.subarray(bytes, bytes + size),
      sealed.subarray(bytes + size, bytes + 2 * size),
      sealed.subarray(bytes + 2 * size),
    ];
    for (const parts of [
      [head, two, one, rest],
      [head, one, one, two, rest],
      [head, one, two, rest, one],
      [head, one, rest],
    ])
      await expect(open(Buffer.concat(parts))).rejects.toMatchObject({ code: 'copy-broken' });
  });
});

test('what goes in comes out, however it is cut on the way', async () => {
  const sizes = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 700_000 })), {
    minLength: 1,
    maxLength: 5,
  });
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .constantFrom(0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 2 << 20)
      .map((n) => new Uint8Array(n).fill(65)),
  );
  await fc.assert(
    fc.asyncProperty(content, sizes, sizes, async (bytes, into, out) => {
      const plain = Buffer.from(bytes);
      fc.pre(plain.length < 1_000 || (Math.max(...into) > 10_000 && Math.max(...out) > 10_000));
      expect((await open(await seal(plain, into), out)).equals(plain)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('the same content is another file each time, and nothing of it can be read', async () => {
  const plain = Buffer.from('护照号码E12345678');
  const [one, two] = [await seal(plain), await seal(plain)];
  expect(one.equals(two)).toBe(false);
  expect(one.includes('E12345678')).toBe(false);
});
