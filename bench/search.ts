import { listRecords } from '../src/engine/query/list-records.ts';
import { readWords, tokensOf } from '../src/engine/search/tokens.ts';
import { measurePair } from './measure.ts';
import type { Row } from './main.ts';
import { fillDelegations, openPlace, type Place } from './place.ts';

const rows = 200_000;
const words = [
  '港口',
  '航线',
  '友城',
  '教育',
  '医疗',
  '科研',
  '展会',
  '投资',
  '文旅',
  '物流',
  '培训',
  '推介',
];
const rare = '琅琊';

function textOf(i: number): string {
  const parts = [0, 1, 2].map((k) => words[(i * 7 + k * 5) % words.length]);
  return `${parts.join('')}合作团组第${i}号${i % 2000 === 0 ? rare : ''}`;
}

/** (c) A two-character term over 200,000 delegations, against the bare query as the owner, who may use the index. */
export async function benchSearch(): Promise<Row[]> {
  const place = await openPlace();
  try {
    const { id } = place.office;
    await fillDelegations(place, rows, (i) => ({ text: textOf(i), tokens: tokensOf(id, textOf(i)) }));
    return [
      await one(place, rare, 'rare term (100 hits)'),
      await one(place, '港口', 'frequent term (a quarter of the rows)'),
    ];
  } finally {
    await place.close();
  }
}

async function one(place: Place, term: string, label: string): Promise<Row> {
  const query = readWords(place.office.id, term);
  if (!query) throw new Error('no words');
  const text = `SELECT * FROM delegation WHERE office_id = $1 AND search_tokens @@ $2::tsquery AND search_text LIKE $3
    ORDER BY created_at DESC, id DESC LIMIT 21`;
  const values = [place.office.id, query.tsquery, query.patterns[0]];
  const result = await measurePair(
    100,
    () => listRecords(place.engine.machine, place.actor, 'delegation', { words: term, size: 20 }),
    () => place.owner.query({ text, values }),
  );
  return { name: `(c) search, ${label}, 200,000 rows`, aim: '≤ 2', unit: 'median ms', ...result };
}
