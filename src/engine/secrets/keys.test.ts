import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKeys } from './keys.ts';

let keysDir: string;
beforeEach(() => void (keysDir = mkdtempSync(join(tmpdir(), 'wutong-test-'))));
afterEach(() => rmSync(keysDir, { recursive: true, force: true }));

const file = (name: string) => join(keysDir, name);
const open = (create = false) => openKeys({ home: { keysDir }, create });

/** Both key files as far as the tests break them. */
interface KeyFile {
  [name: string]: unknown;
  keys: [{ id: string; key: string; check?: string }];
}

/** Changes one entry of a stored key file. */
function edit(name: string, change: (content: KeyFile) => void) {
  const content = JSON.parse(readFileSync(file(name), 'utf8'));
  change(content);
  writeFileSync(file(name), JSON.stringify(content));
}

test.each(['master.json', 'seal.json'])('without %s it refuses and makes nothing', (name) => {
  open(true);
  rmSync(file(name));
  expect(() => open()).toThrowError(
    expect.objectContaining({ code: 'key-file-missing', params: { file: file(name) } }),
  );
  expect(() => statSync(file(name))).toThrow();
});

describe('a broken file is refused, named, and not quoted', () => {
  const otherHalf =
    '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEAO/l9/172arr/ITe/ePcc/x0yMPm\n7IQDYsXBWWFW4HCGGSbthVVp6vViVS+68LuogUe5KC9rsmze92SHmO/+vQ==\n-----END PUBLIC KEY-----\n';
  test.each<[string, string, (content: KeyFile) => void, string]>([
    [
      'a key of another length',
      'master.json',
      (c) => (c.keys[0].key = Buffer.alloc(31).toString('base64')),
      'length',
    ],
    ['a key with one other bit', 'master.json', (c) => (c.keys[0].key = flip(c.keys[0].key)), 'check value'],
    ['an id that is none', 'master.json', (c) => (c.keys[0].id = '../..'), 'id'],
    ['a current key that is not there', 'master.json', (c) => (c.current = '00000000'), 'current'],
    ['no keys', 'master.json', (c) => delete (c as Partial<KeyFile>).keys, 'current'],
    ['a public half of another pair', 'seal.json', (c) => (c.publicKey = otherHalf), 'halves'],
    ['a private half that is none', 'seal.json', (c) => (c.privateKey = 'geheim'), 'PEM'],
  ])('%s', (_, name, change, detail) => {
    open(true);
    edit(name, change);
    for (const create of [false, true]) {
      expect(() => open(create)).toThrowError(
        expect.objectContaining({
          code: 'key-file-broken',
          params: { file: file(name), detail: expect.stringContaining(detail) },
        }),
      );
    }
  });

  test.each(['master.json', 'seal.json'])('%s that is no JSON', (name) => {
    open(true);
    writeFileSync(file(name), '{"keys":[{"key":"geheim');
    expect(() => open()).toThrowError(
      expect.objectContaining({ code: 'key-file-broken', params: { file: file(name), detail: 'JSON' } }),
    );
    expect(() => open()).toThrowError(
      expect.not.objectContaining({ message: expect.stringContaining('geheim') }),
    );
  });
});

test('makes both files for their owner alone, once', () => {
  const made = open(true);
  const before = readFileSync(file('master.json'), 'utf8') + readFileSync(file('seal.json'), 'utf8');
  for (const name of ['master.json', 'seal.json']) expect(statSync(file(name)).mode & 0o777).toBe(0o600);
  const again = open(true);
  expect(readFileSync(file('master.json'), 'utf8') + readFileSync(file('seal.json'), 'utf8')).toBe(before);
  expect(again.currentId).toBe(made.currentId);
  expect(again.findMaster(again.currentId)).toHaveLength(32);
  expect(again.findMaster('00000000')).toBeUndefined();
});

function flip(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes[7] = (bytes[7] ?? 0) ^ 1;
  return bytes.toString('base64');
}
