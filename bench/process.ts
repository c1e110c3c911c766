import type { Actor } from '../src/model/actor.ts';
import { addDays, civilDateOf } from '../src/model/date.ts';
import { saveMany } from '../src/engine/save/save-many.ts';
import type { SaveItem, Saved } from '../src/engine/save/save-request.ts';
import { recordWrites } from './bare-writer.ts';
import { openHttpClient } from './http-client.ts';
import type { Row } from './main.ts';
import { throughput } from './measure.ts';
import { openPlace, type Place } from './place.ts';
import { makeValues } from './save.ts';

const clients = 8;
const seconds = 4;
const prepared = 4_000;
const batch = 200;
/** The step of the case officer in the chain of a delegation. */
const officerStep = 4;

/** (g) One approval within a chain over HTTP, against the same writes bare, with as many clients, each on its own case. */
export async function benchProcess(): Promise<Row[]> {
  const place = await openPlace();
  try {
    const cases = await prepareCases(place, prepared);
    const next = (): Saved => {
      const found = cases.pop();
      if (!found) throw new Error('too few cases were prepared for so fast a machine');
      return found;
    };
    const http = await openHttpClient(place, 'chen', clients);
    const command = { kind: 'approve', step: officerStep, opinion: '经审核，拟同意。' } as const;
    const approve = () => {
      const { id, version } = next();
      return http.post(`/api/records/delegation/${id}/process`, { version, command });
    };
    const one = next();
    // Only the case is another one each time: everything else that a case names stays what it is.
    const bare = await recordWrites(place, clients, /^\s*(INSERT|UPDATE|DELETE)/, [], (machine) =>
      saveMany(machine, {
        actor: place.actor,
        type: 'delegation',
        items: [{ id: one.id, version: one.version, values: {}, command }],
      }),
    );
    const people = await place.owner.query<{ id: string }>(
      'SELECT id FROM account UNION SELECT id FROM unit UNION SELECT id FROM person',
    );
    const fixed = new Map([
      [place.office.id, place.office.id],
      ...people.rows.map(({ id }) => [id, id] as const),
    ]);
    const write = () => bare.write(new Map([...fixed, [one.id, next().id]]));
    await throughput(clients, 1, approve);
    await throughput(clients, 1, write);
    const first = await throughput(clients, seconds, approve);
    const baseline = await throughput(clients, seconds, write);
    const second = await throughput(clients, seconds, approve);
    await Promise.all([http.close(), bare.close()]);
    const ours = (first + second) / 2;
    return [
      {
        name: `(g) one approval in a chain over HTTP, ${clients} clients`,
        aim: '≥ 0.5',
        unit: 'approvals a second',
        ours: { median: ours, p95: ours, runs: Math.round(ours * seconds * 2) },
        baseline: { median: baseline, p95: baseline, runs: Math.round(baseline * seconds) },
        ratio: ours / baseline,
      },
    ];
  } finally {
    await place.close();
  }
}

/** Brings delegations to the officer's step, in the name of the people of their unit. */
export async function prepareCases(place: Place, count: number): Promise<Saved[]> {
  const { machine } = place.engine;
  const values = await makeValues(place);
  const unitId = place.office.units[0]?.id ?? '';
  const inUnit = (role: string): Actor => {
    const account = place.office.unitAccounts.get(`${unitId} ${role}`);
    if (!account) throw new Error(`the unit has no ${role}`);
    return {
      officeId: place.office.id,
      userId: account.id,
      name: account.name,
      unitId,
      unitIds: [unitId],
      roles: [role],
    };
  };
  const today = civilDateOf(machine.clock.now());
  const letter = { step: 3, on: today };
  const rounds: readonly ((saved: Saved | undefined) => SaveItem)[] = [
    () => ({ values, action: 'submit', actor: inUnit('applicant') }),
    (saved) => ({
      ...idOf(saved),
      values: { financeOpinion: 'agree', financeOn: today },
      actor: inUnit('unit-finance'),
      command: { kind: 'approve', step: 0 },
    }),
    (saved) => ({
      ...idOf(saved),
      values: { noticeFrom: addDays(today, -20), noticeTo: addDays(today, -1), noticeResult: 'none' },
      actor: inUnit('applicant'),
      command: { kind: 'approve', step: 1 },
    }),
    (saved) => ({
      ...idOf(saved),
      values: {},
      actor: inUnit('unit-head'),
      command: { kind: 'approve', step: 2 },
    }),
    (saved) => ({ ...idOf(saved), values: {}, command: { kind: 'sendOut', step: 3, letter: '备案函1号' } }),
    (saved) => ({
      ...idOf(saved),
      values: {},
      command: {
        kind: 'reply',
        ...letter,
        verdict: 'approve',
        words: '已备案。',
        evidence: { number: '组备1号' },
      },
    }),
  ];
  const made: Saved[] = [];
  for (let from = 0; from < count; from += batch) {
    let saved: (Saved | undefined)[] = Array.from({ length: Math.min(batch, count - from) }, () => undefined);
    for (const round of rounds)
      saved = await saveMany(machine, { actor: place.actor, type: 'delegation', items: saved.map(round) });
    made.push(...saved.flatMap((one) => one ?? []));
    // What was planned for empty tables would walk through all of an office to find the parent of a row.
    if (from === 0) await place.owner.query('ANALYZE');
  }
  await place.owner.query('VACUUM ANALYZE');
  return made;
}

function idOf(saved: Saved | undefined): { readonly id: string; readonly version: number } {
  if (!saved) throw new Error('nothing was saved before');
  return { id: saved.id, version: saved.version };
}
