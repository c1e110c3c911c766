import { saveMany } from '../src/engine/save/save-many.ts';
import { saveOnce } from '../src/engine/save/save-once.ts';
import { newId } from '../src/model/id.ts';
import { idsIn, recordWrites } from './bare-writer.ts';
import { openHttpClient } from './http-client.ts';
import type { Row } from './main.ts';
import { throughput } from './measure.ts';
import { openPlace, type Place } from './place.ts';

const clients = 8;
const seconds = 8;

/**
 * (a) Saving a delegation with five members through the whole stack over HTTP, against the same inserts into all the
 * same tables as one pipelined transaction, with as many clients.
 */
export async function benchSave(): Promise<Row[]> {
  const place = await openPlace();
  try {
    const values = await makeValues(place);
    const http = await openHttpClient(place, 'chen', clients);
    const save = () => http.post('/api/records/delegation', { values }, { 'idempotency-key': newId() });
    const fixed = [place.office.id, place.actor.userId, ...idsIn(values)];
    const bare = await recordWrites(place, clients, /^\s*INSERT/, fixed, (machine) =>
      saveOnce(machine, { actor: place.actor, type: 'delegation', item: { values }, key: newId() }),
    );
    await throughput(clients, 2, save);
    await throughput(clients, 2, () => bare.write());
    const first = await throughput(clients, seconds, save);
    const baseline = await throughput(clients, seconds, () => bare.write());
    const second = await throughput(clients, seconds, save);
    await Promise.all([http.close(), bare.close()]);
    const ours = (first + second) / 2;
    return [
      {
        name: `(a) save of a delegation with five members over HTTP, ${clients} clients`,
        aim: '≥ 0.5',
        unit: 'saves a second',
        ours: { median: ours, p95: ours, runs: Math.round(ours * seconds * 2) },
        baseline: { median: baseline, p95: baseline, runs: Math.round(baseline * seconds) },
        ratio: ours / baseline,
      },
    ];
  } finally {
    await place.close();
  }
}

/** A delegation of five that the rules find nothing wrong with. */
export async function makeValues(place: Place): Promise<Record<string, unknown>> {
  const unit = place.office.units[0]?.id;
  const people = await saveMany(place.engine.machine, {
    actor: place.actor,
    type: 'person',
    items: Array.from({ length: 5 }, (_, i) => ({
      values: { name: `王小${'一二三四五'[i]}`, unit, post: '科员', rank: 'staff' },
    })),
  });
  const span = { from: '2027-03-01', to: '2027-03-05' };
  return {
    name: '市商务局赴汉堡商谈港口航线合作团',
    category: 'party',
    kind: 'own',
    unit,
    task: '商谈港口航线与物流合作。按照有事才去、因事定人、完事即回的要求安排。',
    secrecy: 'internal',
    travel: span,
    noAgency: true,
    legs: [{ country: 'DE', city: '汉堡', stay: span }],
    members: people.map(({ id }, i) => ({ person: id, role: i === 0 ? 'leader' : 'member', counted: true })),
    inviters: [{ name: '汉堡商会', country: 'DE', kind: 'association' }],
    funding: [{ item: 'travel', amount: { amount: '50000.00', currency: 'CNY' }, source: 'treasury' }],
  };
}
