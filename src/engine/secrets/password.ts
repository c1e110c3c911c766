import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { limitConcurrency } from './limit-concurrency.ts';

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

// OWASP's minimum for argon2id: 19 MiB, two passes. Each takes a core for some 80 ms, hence two at a time.
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const longest = 1024;
const run = promisify(argon2);
const atATime = limitConcurrency(2);
const phc =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{43})$/;

/** Hashes a password for storage, as a PHC string with its own salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(salt)}$${bare(tag)}`;
}

/**
 * Whether this is the password. Where there is no such user (`stored` undefined) it takes as long and says no, so
 * that the time of an answer does not tell who has an account.
 */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = phc.exec(stored ?? '') ?? [];
  const found = memory !== undefined && password.length <= longest;
  const used = found
    ? { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
    : cost;
  const made = await derive(
    found ? password : '',
    found ? Buffer.from(salt, 'base64') : Buffer.alloc(16),
    used,
  );
  return found && timingSafeEqual(made, Buffer.from(tag, 'base64'));
}

async function derive(
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism }: Cost,
): Promise<Buffer> {
  if (password.length > longest) throw new RangeError(`a password of more than ${longest} characters`);
  // The same keys pressed in a Chinese input method may come wide or narrow.
  const message = Buffer.from(password.normalize('NFKC'));
  return atATime(() => run('argon2id', { message, nonce, memory, passes, parallelism, tagLength: 32 }));
}

const bare = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
