import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import type { Database, Statement } from '../src/engine/database/database.ts';
import { saveMany } from '../src/engine/save/save-many.ts';
import { saveOnce } from '../src/engine/save/save-once.ts';
import { demoPassword } from '../src/demo/make-offices.ts';
import { newId } from '../src/model/id.ts';
import { throughput } from './measure.ts';
import type { Row } from './main.ts';
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
    const overHttp = await httpClient(place, values);
    const bare = await bareClient(place, values);
    await throughput(clients, 2, overHttp.save);
    await throughput(clients, 2, bare.save);
    const first = await throughput(clients, seconds, overHttp.save);
    const baseline = await throughput(clients, seconds, bare.save);
    const second = await throughput(clients, seconds, overHttp.save);
    await Promise.all([overHttp.close(), bare.close()]);
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

async function makeValues(place: Place): Promise<Record<string, unknown>> {
  const unit = place.office.units[0]?.id;
  const people = await saveMany(place.engine.machine, {
    actor: place.actor,
    type: 'person',
    items: Array.from({ length: 5 }, (_, i) => ({
      values: { name: `王小${'一二三四五'[i]}`, unit, post: '科员', rank: 'staff' },
    })),
  });
  const span = { from: '2026-09-01', to: '2026-09-05' };
  return {
    name: '市商务局赴汉堡商谈港口航线合作团',
    category: 'party',
    kind: 'own',
    unit,
    task: '商谈港口航线与物流合作。按照有事才去、因事定人、完事即回的要求安排。',
    secrecy: 'internal',
    travel: span,
    legs: [{ country: 'DE', city: '汉堡', stay: span }],
    members: people.map(({ id }, i) => ({ person: id, role: i === 0 ? 'leader' : 'member', counted: true })),
    inviters: [{ name: '汉堡商会', country: 'DE', kind: 'association' }],
    funding: [{ item: 'travel', amount: { amount: '50000.00', currency: 'CNY' }, source: 'treasury' }],
  };
}

async function httpClient(
  place: Place,
  values: unknown,
): Promise<{ save(): Promise<void>; close(): Promise<void> }> {
  const { address, close } = await startServer(place);
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const send = (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const all = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(text)),
        'x-wutong': '1',
        ...headers,
      };
      request(address + path, { method, agent, headers: all }, (response) => {
        response.resume();
        response.on('end', () => resolve(response));
      })
        .on('error', reject)
        .end(text);
    });
  const login = { office: 'minggang', login: 'chen', password: demoPassword };
  const signedIn = await send('POST', '/api/session', login, {});
  const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return {
    async save() {
      const response = await send(
        'POST',
        '/api/records/delegation',
        { values },
        { cookie, 'idempotency-key': newId() },
      );
      if (response.statusCode !== 200) throw new Error(`the save was answered with ${response.statusCode}`);
    },
    async close() {
      agent.destroy();
      await close();
    },
  };
}

/** The server in a process of its own, as in an office. */
async function startServer(place: Place): Promise<{ address: string; close(): Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'serve.ts'), [place.dir], { stdio: 'inherit' });
  const [port] = (await once(child, 'message')) as [number];
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** Records what one save writes, then writes the same again and again under new ids. */
async function bareClient(
  place: Place,
  values: Record<string, unknown>,
): Promise<{ save(): Promise<void>; close(): Promise<void> }> {
  const { machine } = place.engine;
  const written: Statement[] = [];
  const recording: Database = {
    ...machine.db,
    inOffice: (officeId, work) =>
      machine.db.inOffice(officeId, (tx) =>
        work({
          officeId,
          commitBehind: tx.commitBehind,
          query(statement) {
            if (/^\s*INSERT/.test(statement.text)) written.push(statement);
            return tx.query(statement);
          },
        }),
      ),
  };
  await saveOnce(
    { ...machine, db: recording },
    { actor: place.actor, type: 'delegation', item: { values }, key: newId() },
  );
  const pool = new pg.Pool({
    ...place.engine.server.appConfig,
    max: clients,
    pipeline: true,
  } as pg.PoolConfig);
  const made = findIds(written, [
    place.office.id,
    place.actor.userId,
    ...findIds([{ text: '', values: [JSON.stringify(values)] }], []),
  ]);
  return {
    async save() {
      const client = await pool.connect();
      const ids = new Map(made.map((id) => [id, newId()]));
      await Promise.all([
        client.query('BEGIN'),
        client.query({
          name: 'office',
          text: `SELECT set_config('wutong.office_id', $1, true)`,
          values: [place.office.id],
        }),
        ...written.map((statement, i) =>
          client.query({
            name: `bare-${i}`,
            text: statement.text,
            values: (statement.values ?? []).map((value) => renamed(value, ids)),
          }),
        ),
        client.query('COMMIT'),
      ]);
      client.release();
    },
    close: () => pool.end(),
  };
}

const idShape = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function findIds(statements: readonly Statement[], known: readonly string[]): string[] {
  const found = new Set(
    statements.flatMap((statement) => JSON.stringify(statement.values).match(idShape) ?? []),
  );
  return [...found].filter((id) => !known.includes(id));
}

function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return value.replace(idShape, (id) => ids.get(id) ?? id);
  if (Array.isArray(value)) return value.map((one) => renamed(one, ids));
  return value;
}
