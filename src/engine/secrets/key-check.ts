import { timingSafeEqual } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Sealer } from './sealer.ts';

const place = { office: 'machine', type: 'machine', field: 'key-check' };
const word = 'wutong';

/** Whether the value that a database keeps was made with one of these keys: others could open nothing in it. */
export function isKeyCheck(stored: string, sealer: Pick<Sealer, 'blinds'>): boolean {
  const expected = Buffer.from(stored, 'hex');
  return sealer
    .blinds(place, word)
    .some((made) => made.length === expected.length && timingSafeEqual(made, expected));
}

/** Keeps in the database what only the current key gives. */
export async function noteKeyCheck(owner: ClientBase, sealer: Pick<Sealer, 'blind'>): Promise<void> {
  await owner.query(
    `INSERT INTO machine_setting (name, value) VALUES ('key-check', $1)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [Buffer.from(sealer.blind(place, word)).toString('hex')],
  );
}
