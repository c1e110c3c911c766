import type { Database, Transaction } from './database.ts';

/** A transaction in the place of a database: what opens one of its own is given this one. */
export const within = (tx: Transaction): Pick<Database, 'inOffice'> => ({
  inOffice: (_officeId, work) => work(tx),
});
