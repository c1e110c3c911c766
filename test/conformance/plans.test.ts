import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Row, Statement } from '../../src/engine/database/database.ts';
import { readWords } from '../../src/engine/search/tokens.ts';
import { exercisesOf, type Exercise } from '../harness/exercise-type.ts';
import { explained, readPlan } from '../harness/explain.ts';
import { openTestMachine, type TestMachine } from '../harness/machine.ts';
import { makeOffice, type TestOffice } from '../harness/office.ts';
import { createDice, fillOffice } from '../harness/random-rows.ts';
import { createStatementRecorder } from '../harness/record-statements.ts';
import { everyType, examples } from './prepare.ts';

const recorder = createStatementRecorder();
let place: TestMachine;
let office: TestOffice;
let largeId: string;
let big: Set<string>;

// Ten offices, so that one is a part of each table as it is in a server that several offices share.
beforeAll(async () => {
  place = await openTestMachine(inject('database'), { wrap: recorder.wrap });
  const offices: TestOffice[] = [];
  for (let i = 0; i < 10; i++) offices.push(await makeOffice(place));
  office = offices[4] as TestOffice;
  for (const [, bundle] of everyType)
    for (const one of offices)
      await fillOffice(place.machine, one, bundle, 500, createDice(offices.indexOf(one)));
  const large = await makeOffice(place);
  for (const [, bundle] of everyType) await fillOffice(place.machine, large, bundle, 5000, createDice(99));
  largeId = large.id;
  // As the server does by itself in time: the index of words still has what was just written in a list beside it.
  await place.owner('VACUUM ANALYZE');
  const rows = await place.owner(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND reltuples >= 1000`,
  );
  big = new Set(rows.map(({ name }) => String(name)));
});
afterAll(() => place.close());

/** Planned as the app role, under row-level security: what the owner's plan shows is not what requests get. */
const plan = (statement: Statement): Promise<Row[]> =>
  place.machine.db.inOffice(office.id, (tx) => tx.query(explained(statement)));

test('the tables of all types are big enough to tell', () => {
  expect([...big].sort()).toEqual(
    expect.arrayContaining(everyType.map(([name]) => name.replaceAll('-', '_'))),
  );
});

describe.each(everyType)('%s', (_name, bundle) => {
  let exercises: Exercise[];
  beforeAll(async () => {
    exercises = await exercisesOf(place.machine, office, bundle, examples);
  });

  test('no request reads a big table from end to end', async () => {
    let statements = 0;
    for (const { name, run } of exercises) {
      recorder.take();
      await run();
      for (const statement of recorder.take()) {
        if (!/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/.test(statement.text)) continue;
        statements += 1;
        const steps = readPlan(await plan(statement));
        const scans = steps.filter(({ step, table = '' }) => step === 'Seq Scan' && big.has(table));
        expect(scans, `${name}: ${statement.text}`).toEqual([]);
        // Every order that a list offers is the order of an index, which is walked only as far as the page goes.
        if (name.startsWith('list sorted by'))
          expect(
            steps.map(({ step }) => step),
            name,
          ).not.toContain('Sort');
        recorder.take();
      }
    }
    expect(statements).toBeGreaterThan(15);
  });

  test('the finder of words walks the index of words', async () => {
    const table = bundle.type.name.replaceAll('-', '_');
    const text = `SELECT id FROM ${table} t WHERE t.office_id = $1 AND t.search_tokens @@ $2::tsquery AND t.search_text LIKE ALL ($3)`;
    // The finder runs as the owner, behind its own condition on the office.
    const words = readWords(largeId, '海洋港口');
    const values = [largeId, words?.tsquery, words?.patterns];
    const rows = await place.owner(`EXPLAIN (FORMAT JSON) ${text}`, values);
    expect(readPlan(rows).map(({ index }) => index)).toContain(`${table}_search`);
  });
});
