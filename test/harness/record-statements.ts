import type { Database, Statement } from '../../src/engine/database/database.ts';
import type { Machine } from '../../src/engine/machine.ts';

/** A machine that notes every statement it sends on its way to the database. */
export interface StatementRecorder {
  readonly wrap: (machine: Machine) => Machine;
  /** What was sent since the last call, in its order. */
  take(): Statement[];
}

export function createStatementRecorder(): StatementRecorder {
  let noted: Statement[] = [];
  const noting = (db: Database): Database => ({
    ...db,
    inOffice: (officeId, work, options) =>
      db.inOffice(
        officeId,
        (tx) =>
          work({
            ...tx,
            query(statement) {
              noted.push(statement);
              return tx.query(statement);
            },
          }),
        options,
      ),
  });
  return {
    wrap: (machine) => ({ ...machine, db: noting(machine.db) }),
    take() {
      const taken = noted;
      noted = [];
      return taken;
    },
  };
}
