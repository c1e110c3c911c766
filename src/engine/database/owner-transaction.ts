import type { Client } from 'pg';
import { wireTypes, type Row, type Transaction } from './database.ts';

/**
 * A transaction of the owner for one office, for the few things that whoever serves requests must not be able to do.
 * Row-level security does not hold the owner: each statement names its office by itself.
 */
export async function ownerTransaction<T>(
  owner: Client,
  officeId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  // One after the other, also where somebody asks two things at once: this client does not send them together.
  let before: Promise<unknown> = Promise.resolve();
  const tx: Transaction = {
    officeId,
    query: ({ text, values = [] }) => {
      const asked = before.then(async () => {
        const { rows } = await owner.query<Row>({ text, values: [...values], types: wireTypes });
        return rows;
      });
      before = asked.catch(() => undefined);
      return asked;
    },
    commitBehind: () => {},
  };
  await owner.query('BEGIN');
  try {
    const result = await work(tx);
    await owner.query('COMMIT');
    return result;
  } catch (error) {
    await owner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
