import { timingSafeEqual } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { WutongError } from '../../model/errors.ts';
import type { Keys } from '../secrets/keys.ts';

// WUTONGCOPY1\n | length of the header 4 | header (JSON) | chunks
// chunk: length 4 | last? 1 | ciphertext | HMAC-SM3 32 over header, number of the chunk, last?, ciphertext
const magic = Buffer.from('WUTONGCOPY1\n');
const macLength = 32;
const chunkSize = 1 << 20;
const longestHeader = 4_096;

/** What stands in the open at the head of a copy: nothing that anybody may not know. */
export interface CopyHeader {
  /** The master key from which the keys of this copy are derived. */
  readonly keyId: string;
  /** Hex; makes the keys of this copy its own. */
  readonly salt: string;
  readonly at: string;
}

/** Encrypts what flows through (SM4-CTR, then HMAC-SM3 over each chunk with its number, so that none can be moved). */
export function encryptCopy(keys: Keys, at: Date): Transform {
  const salt = Buffer.from(keys.provider.randomBytes(16)).toString('hex');
  const header = headerOf({ keyId: keys.currentId, salt, at: at.toISOString() });
  const seal = sealChunks(keys, keys.currentId, salt, header);
  let number = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  const flow = new Transform({
    transform(part: Buffer, _encoding, done: TransformCallback) {
      waiting.push(part);
      size += part.length;
      if (size >= chunkSize) {
        const all = Buffer.concat(waiting);
        let from = 0;
        for (; all.length - from >= chunkSize; from += chunkSize)
          flow.push(seal.seal(number++, false, all.subarray(from, from + chunkSize)));
        waiting = [all.subarray(from)];
        size = all.length - from;
      }
      done();
    },
    flush(done: TransformCallback) {
      flow.push(seal.seal(number, true, Buffer.concat(waiting)));
      done();
    },
  });
  flow.push(header);
  return flow;
}

/**
 * Decrypts a copy. Nothing of a chunk comes out before its seal was found right, and the end is an error unless the
 * last chunk was seen.
 * @throws (as errors of the stream) copy-not-one, copy-wrong-key, copy-broken
 */
export function decryptCopy(keys: Keys): Transform {
  let waiting: Buffer = Buffer.alloc(0);
  // Parts are only put together when there is enough of them to go on: a chunk comes in many.
  let parts: Buffer[] = [];
  let size = 0;
  let needed = 0;
  let opening: ReturnType<typeof sealChunks> | undefined;
  let number = 0;
  let ended = false;
  const flow = new Transform({
    transform(part: Buffer, _encoding, done: TransformCallback) {
      parts.push(part);
      size += part.length;
      if (size < needed) return done();
      waiting = Buffer.concat(parts);
      try {
        opening ??= begin();
        while (opening && next(opening));
        parts = [waiting];
        size = waiting.length;
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done: TransformCallback) {
      if (!opening) return done(new WutongError('copy-not-one'));
      done(ended && size === 0 ? null : new WutongError('copy-broken', { chunk: number + 1 }));
    },
  });
  function begin(): ReturnType<typeof sealChunks> | undefined {
    const found = readHeader(waiting);
    if (!found) return undefined;
    const { header, bytes } = found;
    if (!keys.findMaster(header.keyId)) throw new WutongError('copy-wrong-key', { key: header.keyId });
    const whole = waiting.subarray(0, bytes);
    waiting = waiting.subarray(bytes);
    return sealChunks(keys, header.keyId, header.salt, whole);
  }
  function next(open: ReturnType<typeof sealChunks>): boolean {
    needed = 5;
    if (waiting.length < needed) return false;
    const length = waiting.readUInt32BE(0);
    const broken = new WutongError('copy-broken', { chunk: number + 1 });
    if (ended || length > chunkSize) throw broken;
    const bytes = 5 + length + macLength;
    needed = bytes;
    if (waiting.length < needed) return false;
    const last = waiting[4] === 1;
    const plain = open.open(
      number,
      last,
      waiting.subarray(5, 5 + length),
      waiting.subarray(5 + length, bytes),
    );
    if (!plain) throw broken;
    flow.push(plain);
    waiting = waiting.subarray(bytes);
    number++;
    ended = last;
    return true;
  }
  return flow;
}

/**
 * The head of a copy, or nothing while there is too little of it.
 * @throws copy-not-one
 */
export function readHeader(
  start: Buffer,
): { readonly header: CopyHeader; readonly bytes: number } | undefined {
  const known = start.subarray(0, magic.length);
  if (!magic.subarray(0, known.length).equals(known)) throw new WutongError('copy-not-one');
  if (start.length < magic.length + 4) return undefined;
  const length = start.readUInt32BE(magic.length);
  if (length > longestHeader) throw new WutongError('copy-not-one');
  const bytes = magic.length + 4 + length;
  if (start.length < bytes) return undefined;
  try {
    const header = JSON.parse(start.subarray(magic.length + 4, bytes).toString()) as CopyHeader;
    if (/^[0-9a-f]{8}$/.test(header.keyId) && /^[0-9a-f]{32}$/.test(header.salt)) return { header, bytes };
  } catch {
    // What is no JSON is no head.
  }
  throw new WutongError('copy-not-one');
}

function headerOf(header: CopyHeader): Buffer {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([magic, length, text]);
}

function sealChunks({ provider, findMaster }: Keys, keyId: string, salt: string, header: Buffer) {
  const master = findMaster(keyId);
  if (!master) throw new WutongError('copy-wrong-key', { key: keyId });
  const encrypt = provider.deriveKey(master, `copy/${salt}/encrypt`, 16);
  const authenticate = provider.deriveKey(master, `copy/${salt}/authenticate`, 32);
  // The number of the chunk in the upper half of the counter: no two chunks ever share a block of it.
  const counterOf = (number: number): Buffer => {
    const counter = Buffer.alloc(16);
    counter.writeBigUInt64BE(BigInt(number), 0);
    return counter;
  };
  const macOf = (number: number, last: boolean, cipher: Uint8Array): Uint8Array =>
    provider.hmacSm3(authenticate, [header, counterOf(number), Buffer.from([last ? 1 : 0]), cipher]);
  return {
    seal(number: number, last: boolean, plain: Uint8Array): Buffer {
      const cipher = provider.sm4Ctr(encrypt, counterOf(number), plain);
      const head = Buffer.alloc(5);
      head.writeUInt32BE(cipher.length, 0);
      head[4] = last ? 1 : 0;
      return Buffer.concat([head, cipher, macOf(number, last, cipher)]);
    },
    /** Undefined when the seal is wrong. */
    open(number: number, last: boolean, cipher: Uint8Array, mac: Uint8Array): Uint8Array | undefined {
      if (!timingSafeEqual(macOf(number, last, cipher), mac)) return undefined;
      return provider.sm4Ctr(encrypt, counterOf(number), cipher);
    },
  };
}
