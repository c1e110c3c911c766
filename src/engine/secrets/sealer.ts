import { timingSafeEqual } from 'node:crypto';
import { WutongError } from '../../model/errors.ts';
import type { Keys } from './keys.ts';

/** The one place to which a sealed value belongs; it opens nowhere else. */
export interface SealBinding {
  readonly office: string;
  readonly type: string;
  readonly record: string;
  readonly field: string;
}

/** Protects sensitive values. */
export interface Sealer {
  seal(binding: SealBinding, plain: string): Uint8Array;
  /** The value again; throws `sealed-value-broken` when a bit or the place is not the same. */
  open(binding: SealBinding, sealed: Uint8Array): string;
  /** The same for the same value in the same office, type and field, and useless without the key. */
  blind(place: Omit<SealBinding, 'record'>, plain: string): Uint8Array;
  /** The same with every key that there is, the current one first: while keys change, some are still under the old. */
  blinds(place: Omit<SealBinding, 'record'>, plain: string): Uint8Array[];
}

/** The id of the key with which a value was sealed; it stands in its head. */
export function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(1, 5)).toString('hex');
}

// version 1 | key id 4 | counter block 16 | ciphertext | HMAC-SM3 32
const version = 1;
const head = 21;
const macLength = 32;
const words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Seals by SM4-CTR and then HMAC-SM3 over everything, with the place as associated data. */
export function createSealer(keys: Keys): Sealer {
  const { provider } = keys;
  const derived = new Map<string, Uint8Array>();

  function keyFor(id: string, purpose: string, length: number): Uint8Array | undefined {
    const name = `${id}/${purpose}`;
    const known = derived.get(name);
    if (known) return known;
    const master = keys.findMaster(id);
    if (!master) return undefined;
    const made = provider.deriveKey(master, purpose, length);
    derived.set(name, made);
    return made;
  }

  function macOf(
    key: Uint8Array,
    { office, type, record, field }: SealBinding,
    body: Uint8Array,
  ): Uint8Array {
    return provider.hmacSm3(key, [...withLengths([office, type, record, field]), body]);
  }

  function blindWith(
    id: string,
    { office, type, field }: Omit<SealBinding, 'record'>,
    plain: string,
  ): Uint8Array {
    const key = keyFor(id, `blind/${office}`, 32);
    if (!key) throw new WutongError('sealed-value-broken');
    return provider.hmacSm3(key, withLengths([type, field, normalise(plain)]));
  }

  return {
    seal: (binding, plain) => {
      const encrypt = keyFor(keys.currentId, 'seal/encrypt', 16);
      const authenticate = keyFor(keys.currentId, 'seal/authenticate', 32);
      if (!encrypt || !authenticate) throw new WutongError('sealed-value-broken');
      const counter = provider.randomBytes(16);
      const cipher = provider.sm4Ctr(encrypt, counter, Buffer.from(plain));
      const body = Buffer.concat([
        Buffer.from([version]),
        Buffer.from(keys.currentId, 'hex'),
        counter,
        cipher,
      ]);
      return Buffer.concat([body, macOf(authenticate, binding, body)]);
    },
    open: (binding, sealed) => {
      const all = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const body = all.subarray(0, -macLength);
      const id = keyIdOf(body);
      const encrypt = keyFor(id, 'seal/encrypt', 16);
      const authenticate = keyFor(id, 'seal/authenticate', 32);
      if (body.length < head || body[0] !== version || !encrypt || !authenticate) {
        throw new WutongError('sealed-value-broken');
      }
      const mac = macOf(authenticate, binding, body);
      if (!timingSafeEqual(mac, all.subarray(-macLength))) throw new WutongError('sealed-value-broken');
      return words.decode(provider.sm4Ctr(encrypt, body.subarray(5, head), body.subarray(head)));
    },
    blind: (place, plain) => blindWith(keys.blindId, place, plain),
    blinds: (place, plain) => keys.ids.map((id) => blindWith(id, place, plain)),
  };
}

/** The same number written wide or narrow, in capitals or not, with or without blanks, is found. */
function normalise(plain: string): string {
  return plain.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

// With its length before it no part can borrow letters from the next.
function withLengths(parts: readonly string[]): Uint8Array[] {
  return parts.flatMap((part) => {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  });
}
