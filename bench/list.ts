import { listRecords } from '../src/engine/query/list-records.ts';
import { measurePair } from './measure.ts';
import type { Row } from './main.ts';
import { fillDelegations, openPlace } from './place.ts';

const rows = 100_000;

/** (b) A page of 20, narrowed and sorted, over 100,000 delegations, against the bare query as the owner. */
export async function benchList(): Promise<Row[]> {
  const place = await openPlace();
  try {
    await fillDelegations(place, rows);
    const { machine } = place.engine;
    const filters = [
      { field: 'category', operator: 'in', value: 'party,research' },
      { field: 'approvedOn', operator: 'between', value: '2023-01-01,2024-12-31' },
    ];
    const text = `SELECT * FROM delegation WHERE office_id = $1 AND category = ANY($2::text[])
      AND approved_on >= $3 AND approved_on <= $4 ORDER BY approved_on DESC NULLS LAST, id DESC LIMIT 21`;
    const values = [place.office.id, ['party', 'research'], '2023-01-01', '2024-12-31'];
    const result = await measurePair(
      300,
      () => listRecords(machine, place.actor, 'delegation', { filters, sort: '-approvedOn', size: 20 }),
      () => place.owner.query({ name: 'bare-list', text, values }),
    );
    return [
      {
        name: '(b) list page of 20, filter and sort, 100,000 rows',
        aim: '≤ 1.5',
        unit: 'median ms',
        ...result,
      },
    ];
  } finally {
    await place.close();
  }
}
