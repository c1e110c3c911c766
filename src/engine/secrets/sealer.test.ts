import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeCryptoProvider } from './crypto-provider.ts';
import { openKeys, type Keys } from './keys.ts';
import { createSealer, type SealBinding, type Sealer } from './sealer.ts';

let keysDir: string;
let keys: Keys;
let sealer: Sealer;
const place: SealBinding = { office: 'minggang', type: 'people/person', record: 'r1', field: 'idNumber' };

beforeAll(() => {
  keysDir = mkdtempSync(join(tmpdir(), 'wutong-test-'));
  keys = openKeys({ home: { keysDir }, create: true });
  sealer = createSealer(keys);
});
afterAll(() => rmSync(keysDir, { recursive: true, force: true }));

const broken = expect.objectContaining({ code: 'sealed-value-broken' });

describe('is refused', () => {
  test('any single bit that was changed', () => {
    const sealed = sealer.seal(place, '11010519491231002X');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const forged = Uint8Array.from(sealed);
      forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => sealer.open(place, forged), `bit ${bit}`).toThrowError(broken);
    }
  });

  test('any part that was cut off or added', () => {
    const sealed = sealer.seal(place, '护照');
    for (let length = 0; length < sealed.length; length++) {
      expect(() => sealer.open(place, sealed.slice(0, length))).toThrowError(broken);
    }
    expect(() => sealer.open(place, new Uint8Array([...sealed, 0]))).toThrowError(broken);
  });

  test.each(['office', 'type', 'record', 'field'] as const)('a value moved to another %s', (part) => {
    const sealed = sealer.seal(place, '11010519491231002X');
    expect(() => sealer.open({ ...place, [part]: `${place[part]}2` }, sealed)).toThrowError(broken);
  });

  test('a place whose parts are divided in another way', () => {
    const sealed = sealer.seal({ ...place, type: 'ab', record: 'c' }, 'x');
    expect(() => sealer.open({ ...place, type: 'a', record: 'bc' }, sealed)).toThrowError(broken);
  });

  test('a value of another installation', () => {
    const other = mkdtempSync(join(tmpdir(), 'wutong-test-'));
    const theirs = createSealer(openKeys({ home: { keysDir: other }, create: true }));
    expect(() => theirs.open(place, sealer.seal(place, 'x'))).toThrowError(broken);
    rmSync(other, { recursive: true });
  });
});

test('every text comes back, and never looks the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (plain) => {
      const sealed = sealer.seal(place, plain);
      expect(sealer.open(place, sealed)).toBe(plain);
      expect(Buffer.from(sealer.seal(place, plain)).equals(sealed)).toBe(false);
    }),
  );
});

test('what an earlier key sealed opens after a new key came, and is still found', () => {
  const sealed = sealer.seal(place, '旧值');
  const blind = sealer.blind(place, '旧值');
  const file = join(keysDir, 'master.json');
  const before = readFileSync(file, 'utf8');
  const stored = JSON.parse(before);
  const other = mkdtempSync(join(tmpdir(), 'wutong-test-'));
  openKeys({ home: { keysDir: other }, create: true });
  const fresh = JSON.parse(readFileSync(join(other, 'master.json'), 'utf8'));
  rmSync(other, { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({ ...stored, current: fresh.current, keys: [...stored.keys, ...fresh.keys] }),
  );
  const later = createSealer(openKeys({ home: { keysDir }, create: false }));
  writeFileSync(file, before);
  expect(later.open(place, sealed)).toBe('旧值');
  expect(later.blind(place, '旧值')).toEqual(blind);
  expect(() => sealer.open(place, later.seal(place, '新值'))).toThrowError(broken);
});

describe('the blind index', () => {
  test.each([
    ['11010519491231002x', '１１０１０５１９４９１２３１００２Ｘ'],
    ['E12345678', ' e1234 5678\u3000'],
    ['王伟', '王　伟'],
  ])('finds %j also as %j', (one, two) => {
    expect(sealer.blind(place, one)).toEqual(sealer.blind(place, two));
  });

  test('differs by value, office, type and field, and is no plain hash', () => {
    const all = [
      sealer.blind(place, 'E1'),
      sealer.blind(place, 'E2'),
      sealer.blind({ ...place, office: 'lincheng' }, 'E1'),
      sealer.blind({ ...place, type: 'outbound/delegation' }, 'E1'),
      sealer.blind({ ...place, field: 'passport' }, 'E1'),
    ].map((bytes) => Buffer.from(bytes).toString('hex'));
    expect(new Set(all).size).toBe(all.length);
    expect(all[0]).toHaveLength(64);
  });
});

test('the operations are those of the published standards', () => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
  // GB/T 32907 example 1: in counter mode the keystream over zeros is the encrypted counter block.
  expect(hex(nodeCryptoProvider.sm4Ctr(block, block, Buffer.alloc(16)))).toBe(
    '681edf34d206965e86b3e94f536e4246',
  );
  const sm3 = (...parts: Uint8Array[]) => createHash('sm3').update(Buffer.concat(parts)).digest();
  // GB/T 32905 example 1.
  expect(hex(sm3(Buffer.from('abc')))).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
  // HMAC (RFC 2104) from its definition, over the bare hash with its blocks of 64 bytes.
  const key = Buffer.alloc(64, 0).fill(7, 0, 32);
  const [inner, outer] = [key.map((byte) => byte ^ 0x36), key.map((byte) => byte ^ 0x5c)];
  const made = nodeCryptoProvider.hmacSm3(key.subarray(0, 32), [Buffer.from('ab'), Buffer.from('c')]);
  expect(hex(made)).toBe(hex(sm3(outer, sm3(inner, Buffer.from('abc')))));
});
