/** A UUIDv7 (RFC 9562): ids are made by the application, sort by time, and need no sequence in the database. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes();
  const asked = Math.max(now, 0);
  // A counter in the 12 bits after the version keeps ids of one millisecond in the order in which they were made; where
  // it is used up, the next millisecond is borrowed (RFC 9562 §6.2), for an import makes thousands at one instant.
  if (asked === lastAsked) counter += 1;
  else {
    counter = ((bytes[6] ?? 0) & 0x07) << 8;
    time = asked;
  }
  if (counter > 0xfff) {
    counter = 0;
    time += 1;
  }
  lastAsked = asked;
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(time / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  let hex = '';
  for (const byte of bytes) hex += pairs[byte];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const pairs: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

// Chance is fetched for many ids at once: asking the system for each costs more than all the rest.
const pool = new Uint8Array(4096);
let used = pool.length;

function randomBytes(): Uint8Array {
  if (used >= pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += 16;
  return pool.slice(used - 16, used);
}

let lastAsked = -1;
let time = 0;
let counter = 0;

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a value is written as an id. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && shape.test(value);
}
