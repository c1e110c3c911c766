import { saveOnce } from '../src/engine/save/save-once.ts';
import { newId } from '../src/model/id.ts';
import { recordWrites } from './bare-writer.ts';
import { openHttpClient } from './http-client.ts';
import type { Row } from './main.ts';
import { throughput } from './measure.ts';
import { openPlace } from './place.ts';

const clients = 20;
const seconds = 8;

/**
 * (j) One-line entry: a batch at the counter through the whole stack over HTTP, sensitive number and due date included,
 * against the same inserts as one pipelined transaction, with as many clients.
 */
export async function benchQuick(): Promise<Row[]> {
  const place = await openPlace();
  try {
    const values = {
      acceptedOn: '2026-03-02',
      country: 'DE',
      applicant: '王小一',
      idNumber: '999101199001010015',
      subject: 'degree',
      copies: 2,
      agent: '明达出国服务中心',
    };
    const http = await openHttpClient(place, 'chen', clients);
    const save = () => http.post('/api/records/legalization', { values }, { 'idempotency-key': newId() });
    const fixed = [place.office.id, place.actor.userId, place.actor.unitId];
    const bare = await recordWrites(place, clients, /^\s*INSERT/, fixed, (machine) =>
      saveOnce(machine, { actor: place.actor, type: 'legalization', item: { values }, key: newId() }),
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
        name: `(j) one-line entry over HTTP, ${clients} clients`,
        aim: '',
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
