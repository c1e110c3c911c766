import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { registry } from '../src/domain/server.gen.ts';
import { openEngine, type Engine } from '../src/engine/open-engine.ts';
import { makeOffices, type MadeOffice } from '../src/demo/make-offices.ts';
import { defaultSeed } from '../src/demo/seed.ts';
import type { Actor } from '../src/model/actor.ts';

/** A fresh installation with one office, for one benchmark. */
export interface Place {
  readonly engine: Engine;
  readonly dir: string;
  readonly office: MadeOffice;
  readonly actor: Actor;
  /** As the owner: behind no wall, for the bare baselines. */
  readonly owner: pg.Client;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '..');

/** Opens an installation in a folder of its own, which `close` removes. */
export async function openPlace(): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'wutong-bench-'));
  const engine = await openEngine({ registry, migrationsDir: join(root, 'migrations'), dir });
  const seed = {
    offices: defaultSeed.offices
      .filter((office) => office.code === 'minggang')
      .map(({ parent: _, ...office }) => office),
  };
  const [office] = await makeOffices(engine.owner, seed, new Date());
  const account = office?.accounts.get('officer');
  if (!office || !account) throw new Error('the bench office was not made');
  const owner = new pg.Client(engine.owner);
  await owner.connect();
  return {
    engine,
    dir,
    office,
    owner,
    actor: {
      officeId: office.id,
      userId: account.id,
      name: account.name,
      unitId: account.unitId,
      unitIds: [office.root],
      roles: ['officer'],
    },
    async close() {
      await owner.end();
      await engine.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/**
 * Fills delegations straight into the table, as the owner: what is measured is reading them. Tasks, dates, units and
 * categories vary; `words` gives the text under which row i is found.
 */
export async function fillDelegations(
  place: Place,
  count: number,
  words?: (i: number) => { text: string; tokens: string[] },
): Promise<void> {
  const { owner, office, actor } = place;
  const units = office.units.map((unit) => unit.id);
  for (let from = 0; from < count; from += 20_000) {
    const size = Math.min(20_000, count - from);
    const texts = Array.from({ length: size }, (_, k) => words?.(from + k) ?? { text: '', tokens: [] });
    await owner.query(
      `INSERT INTO delegation (office_id, id, unit_id, state, version, created_at, created_by, updated_at, updated_by,
         search_text, search_tokens, name, category, kind, unit, task, secrecy, travel_from, travel_to, days, countries,
         persons, submitted_on, approved_on, approved_days, approved_persons, compressed_on, days_saved, changed_on)
       SELECT $1, gen_random_uuid(), ($2::uuid[])[1 + i % cardinality($2::uuid[])], CASE WHEN i % 9 = 0 THEN 'submitted' ELSE 'approved' END,
         1, now() - make_interval(mins => i), $3, now(), $3, coalesce(t.text, ''), array_to_tsvector(coalesce(ARRAY(SELECT jsonb_array_elements_text(t.tokens)), '{}')),
         '团组' || i, (ARRAY['party', 'research', 'enterprise', 'training', 'other'])[1 + i % 5], 'own',
         ($2::uuid[])[1 + i % cardinality($2::uuid[])], '商谈合作', 'internal', d, d + 6, 7, 2, 1 + i % 6, d - 40,
         CASE WHEN i % 9 = 0 THEN NULL ELSE d - 30 END, 7, CASE WHEN i % 9 = 0 THEN NULL ELSE 1 + i % 6 END,
         CASE WHEN i % 11 = 0 THEN d - 30 END, CASE WHEN i % 11 = 0 THEN 2 END, CASE WHEN i % 13 = 0 THEN d - 20 END
       FROM (SELECT k + $4::int AS i, date '2022-02-01' + (k * 7919 + $4::int) % 1500 AS d FROM generate_series(0, $5::int - 1) k) s
       LEFT JOIN LATERAL (SELECT e->>'text' AS text, e->'tokens' AS tokens FROM (SELECT $6::jsonb -> (i - $4::int) AS e) x) t ON true`,
      [office.id, units, actor.userId, from, size, words ? JSON.stringify(texts) : '[]'],
    );
  }
  await owner.query('VACUUM ANALYZE delegation');
}
