import type { Writable } from 'node:stream';
import pg from 'pg';
import { WutongError } from '../../model/errors.ts';

export type Row = Record<string, unknown>;

/** A statement with its parameters bound; `name` makes it a prepared one on each connection. */
export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

/** A transaction of one office. Statements given without waiting travel together (pipelined). */
export interface Transaction {
  readonly officeId: string;
  query(statement: Statement): Promise<Row[]>;
  /**
   * Sends the end of the transaction right behind the statements given so far: one way to the database less. If one of
   * them fails, the database makes a rollback of it. Nothing may be asked afterwards.
   */
  commitBehind(): void;
}

/** What the machine asks of the database; the app role, never the owner. */
export interface Database {
  /**
   * Runs `work` in one transaction in which row-level security shows the rows of one office only.
   * One transaction is one office: what crosses offices is asked office by office. With `reading` nothing can be
   * written, and the answer does not wait for the end of the transaction. With `snapshot` as well, all its statements see
   * the database as it was at the first.
   * @throws database-away when the connection is lost; nothing is kept then.
   */
  inOffice<T>(
    officeId: string,
    work: (tx: Transaction) => Promise<T>,
    options?: { readonly reading?: boolean; readonly snapshot?: boolean },
  ): Promise<T>;
  /** For reference tables only (offices, migrations): no office is set, so office tables show nothing. */
  outside(statement: Statement): Promise<Row[]>;
  /** Connections that are open and idle, and how many wait for one. */
  pool(): { readonly open: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

export type PoolSettings = pg.PoolConfig;

/** Dates stay `YYYY-MM-DD` and big numbers stay exact: the kinds read them, not the driver. */
export const wireTypes = new pg.TypeOverrides();
wireTypes.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
wireTypes.setTypeParser(pg.types.builtins.INT8, (text: string) => text);
// `2018-06-18 04:00:00.5+00` is nearly what the engine reads by itself, ten times faster than the driver's own parser.
wireTypes.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text: string) => {
  const parsed = new Date(`${text.replace(' ', 'T')}:00`);
  return Number.isNaN(parsed.getTime()) ? new Date(text) : parsed;
});

/** Opens a pool as the app role. */
export function openDatabase(settings: PoolSettings): Database {
  const pool = new pg.Pool({
    max: 8,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    ...settings,
    types: wireTypes,
    pipeline: true,
  } as pg.PoolConfig);
  // An idle connection that dies must not take the process with it; the next statement reports it.
  pool.on('error', () => {});

  /** A client of the pool; `lose` says that it is of no more use, `release` gives it back. */
  async function borrow(): Promise<{ client: pg.PoolClient; lose(): void; release(): void }> {
    let broken = false;
    const lose = (): void => {
      broken = true;
    };
    try {
      const client = await pool.connect();
      // The client reports a lost connection as an event too; unheard it would end the process.
      client.on('error', lose);
      const release = (): void => {
        client.off('error', lose);
        client.release(broken);
      };
      return { client, lose, release };
    } catch (cause) {
      throw new WutongError('database-away', {}, { cause });
    }
  }

  return {
    pool: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async inOffice(officeId, work, { reading = false, snapshot = false } = {}) {
      const { client, lose, release } = await borrow();
      let leaving: Promise<unknown> | undefined;
      try {
        gather(client);
        const begun = Promise.all([
          client.query(
            `BEGIN${snapshot ? ' ISOLATION LEVEL REPEATABLE READ' : ''}${reading ? ' READ ONLY' : ''}`,
          ),
          client.query({ name: 'office', text: officeSetting, values: [officeId] }),
        ]);
        begun.catch(() => {});
        let committed: Promise<unknown> | undefined;
        const commit = (): Promise<unknown> => {
          gather(client);
          return client.query('COMMIT');
        };
        const result = await work({
          officeId,
          commitBehind() {
            committed ??= commit();
            // Heard here in any case: its fault is the fault of a statement before it, which is reported.
            committed.catch(() => {});
          },
          async query(statement) {
            gather(client);
            const done = await client.query(toDriver(statement));
            return done.rows as Row[];
          },
        });
        await begun;
        committed ??= commit();
        if (reading) leaving = committed.catch(lose);
        else if (((await committed) as { command?: string }).command === 'ROLLBACK')
          // The database ends a failed transaction so without an error: whoever swallowed the fault must not go on.
          throw new Error('a statement failed and its error was swallowed: nothing was kept');
        return result;
      } catch (error) {
        if (isConnectionLoss(error)) {
          lose();
          throw new WutongError('database-away', {}, { cause: error });
        }
        await client.query('ROLLBACK').catch(lose);
        throw error;
      } finally {
        if (leaving) void leaving.then(release);
        else release();
      }
    },
    async outside(statement) {
      const { client, lose, release } = await borrow();
      try {
        return (await client.query(toDriver(statement))).rows as Row[];
      } catch (error) {
        if (!isConnectionLoss(error)) throw error;
        lose();
        throw new WutongError('database-away', {}, { cause: error });
      } finally {
        release();
      }
    },
    close: () => pool.end(),
  };
}

// Each message would be a system call of its own, which costs more than the statement: what is asked in one turn of the
// event loop leaves in one. A client without such a stream (another driver) simply sends as it goes.
function gather(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection?: { stream?: Partial<Writable> } }).connection ?? {};
  if (!stream?.cork || !stream.uncork) return;
  stream.cork();
  process.nextTick(() => stream.uncork?.());
}

const officeSetting = `SELECT set_config('wutong.office_id', $1, true)`;

function toDriver(statement: Statement): pg.QueryConfig {
  return {
    text: statement.text,
    values: [...(statement.values ?? [])],
    ...(statement.name === undefined ? {} : { name: statement.name }),
  };
}

// Class 08 (connection exception), 57P0x (the server stops or a backend is ended), and what the socket says.
function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as { code?: unknown }).code ?? '');
  return (
    /^(08|57P0[1-3]|ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(code) ||
    /Connection terminated|connection is closed|not queryable|Client was closed/i.test(error.message)
  );
}
