import pg from 'pg';
import type { Database, Statement } from '../src/engine/database/database.ts';
import type { Machine } from '../src/engine/machine.ts';
import { newId } from '../src/model/id.ts';
import type { Place } from './place.ts';

/** Writes again and again what some work wrote once, as bare pipelined transactions. */
export interface BareWriter {
  /** `known` renames ids of the recorded work: the record that is written this time. All other ids are made anew. */
  write(known?: ReadonlyMap<string, string>): Promise<void>;
  close(): Promise<void>;
}

/** Records the statements of `work` that `keep` matches; `fixed` are ids that stay what they are. */
export async function recordWrites(
  place: Place,
  clients: number,
  keep: RegExp,
  fixed: readonly string[],
  work: (machine: Machine) => Promise<unknown>,
): Promise<BareWriter> {
  const { machine } = place.engine;
  const written: Statement[] = [];
  const recording: Database = {
    ...machine.db,
    inOffice: (officeId, inside, options) =>
      machine.db.inOffice(
        officeId,
        (tx) =>
          inside({
            officeId,
            commitBehind: tx.commitBehind,
            query(statement) {
              if (keep.test(statement.text)) written.push(statement);
              return tx.query(statement);
            },
          }),
        options,
      ),
  };
  await work({ ...machine, db: recording });
  const pool = new pg.Pool({
    ...place.engine.server.appConfig,
    max: clients,
    pipeline: true,
  } as pg.PoolConfig);
  const made = findIds(written).filter((id) => !fixed.includes(id));
  return {
    async write(known = new Map()) {
      const client = await pool.connect();
      const ids = new Map(made.map((id) => [id, known.get(id) ?? newId()]));
      await Promise.all([
        client.query('BEGIN'),
        client.query({
          name: 'office',
          text: `SELECT set_config('wutong.office_id', $1, true)`,
          values: [place.office.id],
        }),
        ...written.map((statement, i) =>
          client.query({
            name: `bare-${i}`,
            text: statement.text,
            values: (statement.values ?? []).map((value) => renamed(value, ids)),
          }),
        ),
        client.query('COMMIT'),
      ]);
      client.release();
    },
    close: () => pool.end(),
  };
}

const idShape = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function findIds(statements: readonly Statement[]): string[] {
  return [...new Set(statements.flatMap(({ values }) => JSON.stringify(values).match(idShape) ?? []))];
}

/** All ids that stand anywhere in a value. */
export function idsIn(value: unknown): string[] {
  return [...new Set(JSON.stringify(value).match(idShape) ?? [])];
}

function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return value.replace(idShape, (id) => ids.get(id) ?? id);
  if (Array.isArray(value)) return value.map((one) => renamed(one, ids));
  return value;
}
