import { argon2, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { WutongError } from '../../model/errors.ts';
import { nodeCryptoProvider as provider } from '../secrets/crypto-provider.ts';
import type { KeyTexts } from '../secrets/keys.ts';

// Guessing is slow: 64 MiB and three passes for each try. Only the program that made the file chose them, but whoever
// hands one over might choose others: hence the bounds.
const shape = z.object({
  format: z.literal('wutong-keys-1'),
  made: z.string(),
  /** The ids of the master keys inside. */
  keys: z.array(z.string().regex(/^[0-9a-f]{8}$/)),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  memory: z.number().int().min(8_192).max(1_048_576),
  passes: z.number().int().min(1).max(20),
  data: z.string(),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});
type KeyCopy = z.infer<typeof shape>;

const textsShape = z.object({ master: z.string(), seal: z.string() });
const derive = promisify(argon2);

/** Fewer characters could be tried through. */
export const shortestPassphrase = 12;

/** Both key files as one text that only the passphrase opens. @throws passphrase-too-short */
export async function sealKeyCopy(
  texts: KeyTexts,
  given: { readonly passphrase: string; readonly ids: readonly string[]; readonly at: Date },
): Promise<string> {
  const passphrase = given.passphrase.normalize('NFKC').trim();
  if (Array.from(passphrase).length < shortestPassphrase)
    throw new WutongError('passphrase-too-short', { min: shortestPassphrase });
  const open = {
    format: 'wutong-keys-1' as const,
    made: given.at.toISOString(),
    keys: [...given.ids],
    salt: randomBytes(16).toString('hex'),
    memory: 65_536,
    passes: 3,
  };
  const { encrypt, authenticate, counter } = await keysOf(open, passphrase);
  const data = Buffer.from(provider.sm4Ctr(encrypt, counter, Buffer.from(JSON.stringify(texts))));
  const body = { ...open, data: data.toString('base64') };
  return `${JSON.stringify({ ...body, mac: macOf(authenticate, body).toString('hex') }, null, 1)}\n`;
}

/** The key files out of such a text. @throws key-copy-not-one, key-copy-closed */
export async function openKeyCopy(text: string, passphrase: string, file: string): Promise<KeyTexts> {
  const copy = readCopy(text, file);
  const { encrypt, authenticate, counter } = await keysOf(copy, passphrase.normalize('NFKC').trim());
  if (!timingSafeEqual(macOf(authenticate, copy), Buffer.from(copy.mac, 'hex')))
    throw new WutongError('key-copy-closed', { number: checkNumber(text, file) });
  const plain = provider.sm4Ctr(encrypt, counter, Buffer.from(copy.data, 'base64'));
  return textsShape.parse(JSON.parse(Buffer.from(plain).toString()));
}

/** Which master keys are in a copy and when it was made; that is written in the open. @throws key-copy-not-one */
export function describeKeyCopy(
  text: string,
  file: string,
): { readonly made: string; readonly ids: readonly string[] } {
  const { made, keys } = readCopy(text, file);
  return { made, ids: keys };
}

/** A number to write on the envelope: it tells this copy from every other, and whether a sign in it was lost. */
export function checkNumber(text: string, file: string): string {
  const { mac, ...body } = readCopy(text, file);
  const hash = createHash('sm3').update(openWords(body)).update(mac).digest();
  const digits = (hash.readBigUInt64BE(0) % 10n ** 16n).toString().padStart(16, '0');
  return digits.replace(/(\d{4})(?=\d)/g, '$1-');
}

function readCopy(text: string, file: string): KeyCopy {
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    throw new WutongError('key-copy-not-one', { file }, { cause });
  }
}

async function keysOf({ salt, memory, passes }: Pick<KeyCopy, 'salt' | 'memory' | 'passes'>, words: string) {
  const nonce = Buffer.from(salt, 'hex');
  const message = Buffer.from(words);
  const made = await derive('argon2id', { message, nonce, memory, passes, parallelism: 1, tagLength: 64 });
  return {
    encrypt: made.subarray(0, 16),
    authenticate: made.subarray(16, 48),
    counter: made.subarray(48, 64),
  };
}

const openWords = ({ format, made, keys, salt, memory, passes, data }: Omit<KeyCopy, 'mac'>): string =>
  JSON.stringify([format, made, keys, salt, memory, passes, data]);

const macOf = (key: Uint8Array, body: Omit<KeyCopy, 'mac'>): Buffer =>
  Buffer.from(provider.hmacSm3(key, [Buffer.from(openWords(body))]));
