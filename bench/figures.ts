import { listFigures } from '../src/engine/indicators/list-figures.ts';
import { parsePeriod } from '../src/model/period.ts';
import { measurePair } from './measure.ts';
import type { Row } from './main.ts';
import { fillDelegations, openPlace } from './place.ts';

const rows = 1_000_000;

/** (d) All indicators of the delegation for two half-years over a million rows, against one statement by hand. */
export async function benchFigures(): Promise<Row[]> {
  const place = await openPlace();
  try {
    await fillDelegations(place, rows);
    const { machine } = place.engine;
    const period = parsePeriod('2024H1');
    const text = `SELECT
      count(*) FILTER (WHERE approved_on BETWEEN $2 AND $3), sum(approved_persons) FILTER (WHERE approved_on BETWEEN $2 AND $3),
      count(*) FILTER (WHERE approved_on BETWEEN $4 AND $5), sum(approved_persons) FILTER (WHERE approved_on BETWEEN $4 AND $5),
      count(*) FILTER (WHERE approved_on BETWEEN $2 AND $3 AND category = 'party'),
      sum(approved_persons) FILTER (WHERE approved_on BETWEEN $2 AND $3 AND category = 'party'),
      count(*) FILTER (WHERE approved_on BETWEEN $4 AND $5 AND category = 'party'),
      sum(approved_persons) FILTER (WHERE approved_on BETWEEN $4 AND $5 AND category = 'party'),
      count(*) FILTER (WHERE least(changed_on, cancelled_on) BETWEEN $2 AND $3 AND category = 'party'),
      sum(persons) FILTER (WHERE least(changed_on, cancelled_on) BETWEEN $2 AND $3 AND category = 'party'),
      count(*) FILTER (WHERE least(changed_on, cancelled_on) BETWEEN $4 AND $5 AND category = 'party'),
      sum(persons) FILTER (WHERE least(changed_on, cancelled_on) BETWEEN $4 AND $5 AND category = 'party'),
      sum(days_saved) FILTER (WHERE compressed_on BETWEEN $2 AND $3 AND category = 'party'),
      sum(days_saved) FILTER (WHERE compressed_on BETWEEN $4 AND $5 AND category = 'party')
      FROM delegation WHERE office_id = $1 AND (approved_on BETWEEN $2 AND $3 OR approved_on BETWEEN $4 AND $5
        OR changed_on BETWEEN $2 AND $3 OR changed_on BETWEEN $4 AND $5
        OR cancelled_on BETWEEN $2 AND $3 OR cancelled_on BETWEEN $4 AND $5
        OR compressed_on BETWEEN $2 AND $3 OR compressed_on BETWEEN $4 AND $5)`;
    const values = [place.office.id, '2024-01-01', '2024-06-30', '2023-01-01', '2023-06-30'];
    const result = await measurePair(
      10,
      () =>
        listFigures({
          db: machine.db,
          registry: machine.registry,
          officeId: place.office.id,
          period,
          mayRead: () => 'all',
        }),
      () => place.owner.query({ text, values }),
    );
    return [
      { name: '(d) all indicators, two periods, 1,000,000 rows', aim: '≤ 1.3', unit: 'median ms', ...result },
    ];
  } finally {
    await place.close();
  }
}
