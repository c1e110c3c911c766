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
  const tx: Transaction = {
    officeId,
    query: async ({ text, values = [] }) =>
      (await owner.query<Row>({ text, values: [...values], types: wireTypes })).rows,
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
