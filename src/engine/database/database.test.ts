import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { cloneDatabase, type OwnDatabase } from '../../../test/harness/database.ts';
import { newId } from '../../model/id.ts';
import { openDatabase, type Database, type Statement } from './database.ts';

let own: OwnDatabase;
let owner: pg.Client;
let db: Database;
let office: string;
const account = newId();

beforeAll(async () => {
  own = await cloneDatabase(inject('database'));
  owner = new pg.Client(own.ownerConfig);
  await owner.connect();
  // One connection, so that each piece of work meets what the one before left on it.
  db = openDatabase({ ...own.appConfig, max: 1 } as pg.PoolConfig);
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await own.drop();
});
beforeEach(async () => {
  office = newId();
  await owner.query(
    `INSERT INTO office (id, code, name, en, level) VALUES ($1, $2, '某市外办', 'City', 'city')`,
    [office, office],
  );
});

const keep = (key: string, at = office): Statement => ({
  text: `INSERT INTO idempotency_key (office_id, account_id, key, request_hash, type, record_id, version, at)
    VALUES ($1, $2, $3, '', 'person', $2, 1, now())`,
  values: [at, account, key],
});
const kept = async (): Promise<string[]> =>
  (
    await owner.query<{ key: string }>('SELECT key FROM idempotency_key WHERE office_id = $1 ORDER BY key', [
      office,
    ])
  ).rows.map(({ key }) => key);

const faulty: Statement = { text: 'SELECT 1 / $1::int', values: [0] };

describe('work in an office', () => {
  test('is kept when it ends, and gives what it returns', async () => {
    expect(
      await db.inOffice(office, async (tx) => {
        await tx.query(keep('a'));
        return tx.officeId;
      }),
    ).toBe(office);
    expect(await kept()).toEqual(['a']);
  });

  test('is undone by whatever it throws', async () => {
    const work = db.inOffice(office, async (tx) => {
      await tx.query(keep('a'));
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await kept()).toEqual([]);
  });

  test('is undone by a failing statement, whose error is told', async () => {
    const work = db.inOffice(office, (tx) =>
      Promise.all([tx.query(keep('a')), tx.query(faulty), tx.query(keep('b'))]),
    );
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(await kept()).toEqual([]);
  });

  test('is not called done when a failure was swallowed: the database kept nothing of it', async () => {
    const work = db.inOffice(office, async (tx) => {
      await tx.query(keep('a'));
      await tx.query(faulty).catch(() => {});
      return 'done';
    });
    await expect(work).rejects.toThrow();
    expect(await kept()).toEqual([]);
  });

  test('sees and writes no other office', async () => {
    await db.inOffice(office, (tx) => tx.query(keep('a')));
    const other = newId();
    const seen = await db.inOffice(other, (tx) => tx.query({ text: 'SELECT * FROM idempotency_key' }));
    expect(seen).toEqual([]);
    await expect(db.inOffice(other, (tx) => tx.query(keep('b')))).rejects.toThrow('row-level security');
    expect(await kept()).toEqual(['a']);
  });

  test('leaves no office behind on the connection', async () => {
    await db.inOffice(office, (tx) => tx.query(keep('a')));
    expect(await db.outside({ text: 'SELECT * FROM idempotency_key' })).toEqual([]);
    await expect(db.inOffice(office, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await db.outside({ text: 'SELECT * FROM idempotency_key' })).toEqual([]);
  });

  test('that only reads cannot write', async () => {
    const work = db.inOffice(office, (tx) => tx.query(keep('a')), { reading: true });
    await expect(work).rejects.toMatchObject({ code: '25006' });
    expect(await kept()).toEqual([]);
  });

  test('as an office that is no id is refused, and the connection goes on', async () => {
    await expect(db.inOffice("'; --", (tx) => tx.query(keep('a')))).rejects.toThrow();
    expect(await db.inOffice(office, (tx) => tx.query({ text: 'SELECT 1 AS one' }))).toEqual([{ one: 1 }]);
  });
});

describe('the end sent behind the statements', () => {
  test('keeps all of them', async () => {
    await db.inOffice(office, async (tx) => {
      const sent = Promise.all([tx.query(keep('a')), tx.query(keep('b'))]);
      tx.commitBehind();
      await sent;
    });
    expect(await kept()).toEqual(['a', 'b']);
  });

  test.each([0, 1, 2])('keeps nothing when statement %i fails, and tells its error', async (at) => {
    const statements = [keep('a'), keep('b')];
    statements.splice(at, 0, faulty);
    const work = db.inOffice(office, async (tx) => {
      const sent = Promise.all(statements.map((statement) => tx.query(statement)));
      tx.commitBehind();
      await sent;
    });
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(await kept()).toEqual([]);
    expect(await db.inOffice(office, (tx) => tx.query({ text: 'SELECT 1 AS one' }))).toEqual([{ one: 1 }]);
  });

  test('keeps nothing when a check that waits for the end fails, and says so', async () => {
    await owner.query(`CREATE TABLE IF NOT EXISTS late (n int, CONSTRAINT once UNIQUE (n) DEFERRABLE INITIALLY DEFERRED);
      GRANT SELECT, INSERT ON late TO wutong_app; TRUNCATE late; INSERT INTO late VALUES (1)`);
    const work = db.inOffice(office, async (tx) => {
      const sent = Promise.all([
        tx.query(keep('a')),
        tx.query({ text: 'INSERT INTO late VALUES ($1)', values: [1] }),
      ]);
      tx.commitBehind();
      await sent;
      return 'done';
    });
    await expect(work).rejects.toMatchObject({ code: '23505' });
    expect(await kept()).toEqual([]);
  });
});

test('a prepared statement that was skipped behind a failure is there for the next work', async () => {
  const name = `skipped-${newId()}`;
  const prepared: Statement = { name, text: 'SELECT $1::int AS n', values: [7] };
  const first = db.inOffice(office, (tx) => Promise.all([tx.query(faulty), tx.query(prepared)]));
  await expect(first).rejects.toMatchObject({ code: '22012' });
  expect(await db.inOffice(office, (tx) => tx.query(prepared))).toEqual([{ n: 7 }]);
});

describe('a connection that is lost', () => {
  const cut: Statement = { text: 'SELECT pg_terminate_backend(pg_backend_pid())' };

  test('in the middle of work: nothing is kept, in the words of the closed list, and the next work goes on', async () => {
    const work = db.inOffice(office, async (tx) => {
      await tx.query(keep('a'));
      await tx.query(cut);
    });
    await expect(work).rejects.toMatchObject({ code: 'database-away' });
    expect(await kept()).toEqual([]);
    await db.inOffice(office, (tx) => tx.query(keep('b')));
    expect(await kept()).toEqual(['b']);
  });

  test('with the end already sent: the same', async () => {
    const work = db.inOffice(office, async (tx) => {
      const sent = Promise.all([tx.query(keep('a')), tx.query(cut), tx.query(keep('b'))]);
      tx.commitBehind();
      await sent;
    });
    await expect(work).rejects.toMatchObject({ code: 'database-away' });
    expect(await kept()).toEqual([]);
    await db.inOffice(office, (tx) => tx.query(keep('c')));
  });

  test('outside an office and between two works: the process lives', async () => {
    await expect(db.outside(cut)).rejects.toMatchObject({ code: 'database-away' });
    const [row] = await db.outside({ text: 'SELECT pg_backend_pid() AS pid' });
    const admin = new pg.Client(inject('database').superConfig);
    await admin.connect();
    await admin.query('SELECT pg_terminate_backend($1)', [row?.['pid']]);
    await admin.end();
    await expect
      .poll(async () => (await db.outside({ text: 'SELECT 1 AS one' }).catch(() => []))[0]?.['one'])
      .toBe(1);
  });
});

test('days stay days and big numbers stay exact', async () => {
  expect(
    await db.outside({ text: `SELECT '2018-05-06'::date AS day, 9007199254740993::int8 AS big` }),
  ).toEqual([{ day: '2018-05-06', big: '9007199254740993' }]);
});
