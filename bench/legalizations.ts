import { listFigures } from '../src/engine/indicators/list-figures.ts';
import { parsePeriod } from '../src/model/period.ts';
import type { Row } from './main.ts';
import { measurePair } from './measure.ts';
import { openPlace, type Place } from './place.ts';

const rows = 1_000_000;

/** Batches straight into the table, as the owner, over some four years: what is measured is counting them. */
async function fill({ owner, office, actor }: Place): Promise<void> {
  for (let from = 0; from < rows; from += 50_000)
    await owner.query(
      `INSERT INTO legalization (office_id, id, unit_id, state, version, created_at, created_by, updated_at, updated_by,
         search_text, search_tokens, accepted_on, applicant, country, certificate, kind, subject, copies, speed, channel)
       SELECT $1, gen_random_uuid(), $2, (ARRAY['accepted', 'ready', 'handedOver', 'handedOver', 'handedOver', 'returned', 'void'])[1 + i % 7],
         1, now() - make_interval(mins => i), $3, now(), $3, '', array_to_tsvector('{}'::text[]),
         date '2021-01-01' + (k * 7919 + $4::int) % 1500, '申请人' || i, 'DE', CASE WHEN i % 3 = 0 THEN 'legalization' ELSE 'apostille' END,
         CASE WHEN i % 5 < 2 THEN 'commercial' ELSE 'civil' END, 'degree', 1 + i % 4, 'normal', 'self'
       FROM (SELECT k, k + $4::int AS i FROM generate_series(0, 49999) k) s`,
      [office.id, office.root, actor.userId, from],
    );
  await owner.query('VACUUM ANALYZE legalization');
}

/** (k) All indicators of legalization for two half-years over a million batches, against one statement by hand. */
export async function benchLegalizations(): Promise<Row[]> {
  const place = await openPlace();
  try {
    await fill(place);
    const { machine } = place.engine;
    const { types, ...registry } = machine.registry;
    // The other businesses are other benchmarks.
    const only = { ...registry, types: types.filter(({ type }) => type.name === 'legalization') };
    const counted = `state IN ('accepted', 'ready', 'handedOver')`;
    const spans = ['$2 AND $3', '$4 AND $5'];
    const cells = spans.flatMap((span) => [
      `count(*) FILTER (WHERE accepted_on BETWEEN ${span} AND ${counted})`,
      `sum(copies) FILTER (WHERE accepted_on BETWEEN ${span} AND ${counted})`,
      `sum(copies) FILTER (WHERE accepted_on BETWEEN ${span} AND ${counted} AND certificate = 'apostille')`,
      `sum(copies) FILTER (WHERE accepted_on BETWEEN ${span} AND ${counted} AND kind = 'commercial')`,
    ]);
    const text = `SELECT ${cells.join(', ')} FROM legalization
      WHERE office_id = $1 AND (accepted_on BETWEEN $2 AND $3 OR accepted_on BETWEEN $4 AND $5)`;
    const values = [place.office.id, '2024-01-01', '2024-06-30', '2023-01-01', '2023-06-30'];
    const result = await measurePair(
      10,
      () =>
        listFigures({
          db: machine.db,
          registry: only,
          officeId: place.office.id,
          period: parsePeriod('2024H1'),
          mayRead: () => 'all',
        }),
      () => place.owner.query({ text, values }),
    );
    return [
      {
        name: '(k) figures of legalization, two periods, 1,000,000 rows',
        aim: '≤ 1.3',
        unit: 'median ms',
        ...result,
      },
    ];
  } finally {
    await place.close();
  }
}
