import type { Actor } from '../../src/model/actor.ts';
import type { Values } from '../../src/model/field.ts';
import type { TypeBundle } from '../../src/model/record-type.ts';
import type { Machine } from '../../src/engine/machine.ts';
import type { ProcessInput } from '../../src/engine/process/process-input.ts';
import { getProcess, type ProcessPage } from '../../src/engine/process/process-page.ts';
import { saveMany } from '../../src/engine/save/save-many.ts';
import type { Saved } from '../../src/engine/save/save-request.ts';
import { testToday } from './machine.ts';
import type { TestOffice } from './office.ts';

type Standing = Pick<Saved, 'id' | 'version' | 'state'>;

/** Takes processes on, as the people of a test office would. */
export interface ProcessDriver {
  /** Somebody gives a command; values are what the step asks for. */
  give(saved: Standing, actor: Actor, command: ProcessInput, values?: Values): Promise<Saved>;
  /** Whoever is waited for approves the open step, on paper or by letter where nobody signs in. */
  approve(saved: Standing): Promise<Saved>;
  /** Approves until the record is in another state. */
  approveUntil(saved: Standing, state: string): Promise<Saved>;
  /** Makes the process take one of its own actions, by whatever leads to the state. */
  take(saved: Standing, target: string): Promise<Saved>;
}

/** `entries` is what people fill in when steps ask for it. */
export function createProcessDriver(
  machine: Machine,
  office: TestOffice,
  bundle: TypeBundle,
  entries: Values,
): ProcessDriver {
  const type = bundle.type.name;

  async function page(id: string): Promise<ProcessPage> {
    const found = await getProcess(machine, office.everyRole(), type, id);
    if (!found) throw new Error(`${type} ${id} has no process`);
    return found;
  }

  async function give(
    saved: Standing,
    actor: Actor,
    command: ProcessInput,
    values: Values = {},
  ): Promise<Saved> {
    const [after] = await saveMany(machine, {
      actor,
      type,
      items: [{ id: saved.id, version: saved.version, values, command }],
    });
    if (!after) throw new Error('the command saved nothing');
    return after;
  }

  async function decide(saved: Standing, verdict: 'approve' | 'reject'): Promise<Saved> {
    const { found, seats } = await page(saved.id);
    const step = found.state.current ?? 0;
    const plan = found.state.steps[step]?.plan;
    const seat = seats.find(({ turn }) => turn);
    if (!plan || !seat) throw new Error('no step is open');
    const asked = (plan.asks ?? []).filter((name) => entries[name] !== undefined);
    const values = Object.fromEntries(asked.map((name) => [name, entries[name]]));
    if (seat.acting)
      return give(
        saved,
        office.person(seat.acting.person.id),
        verdict === 'approve'
          ? { kind: 'approve', step, opinion: '同意' }
          : { kind: 'reject', step, opinion: '不符合规定' },
        values,
      );
    const proof = { verdict, on: testToday, words: '同意', evidence: { number: '纪要〔2018〕3号' } };
    if (plan.side === 'outside') {
      const officer = office.actor('officer');
      const letter = '明外函〔2018〕3号';
      const out = found.state.steps[step]?.letter
        ? saved
        : await give(saved, officer, { kind: 'sendOut', step, letter });
      return give(out, officer, { kind: 'reply', step, ...proof }, values);
    }
    const registered = await give(
      saved,
      office.actor(plan.side === 'unit' ? 'applicant' : 'officer'),
      { kind: 'register', step, seat: seat.seat, medium: 'paper', ...proof },
      values,
    );
    return give(
      registered,
      office.actor('division-head'),
      { kind: 'confirm', step, seat: seat.seat },
      values,
    );
  }

  const driver: ProcessDriver = {
    give,
    approve: (saved) => decide(saved, 'approve'),
    async approveUntil(saved, state) {
      let now: Standing = saved;
      for (let i = 0; i < 40 && now.state !== state; i++) now = await driver.approve(now);
      if (now.state !== state) throw new Error(`the process never reached “${state}”`);
      return now as Saved;
    },
    async take(saved, target) {
      const { found } = await page(saved.id);
      const purpose = bundle.procedure?.purposes[found.purpose];
      const states = found.state.steps.map(({ plan }) => plan.state);
      const current = found.state.current ?? 0;
      const outcome = (['approved', 'withdrawn', 'returned', 'refused'] as const).find(
        (one) => purpose?.ends[one] === target,
      );
      if (outcome === 'approved' || states.indexOf(target, current) > current)
        return driver.approveUntil(saved, target);
      const reason = '材料不全，请补充。';
      if (outcome === 'withdrawn')
        return give(saved, office.actor(bundle.procedure?.applicants[0] ?? 'applicant'), {
          kind: 'withdraw',
          reason,
        });
      if (outcome === 'returned' || outcome === 'refused') {
        // Not every step may refuse or return: go on to one that may.
        let now: Standing = saved;
        for (let i = 0; i < 40; i++) {
          const done = await (outcome === 'refused' ? decide(now, 'reject') : giveBack(now, reason)).catch(
            () => undefined,
          );
          if (done) return done;
          now = await driver.approve(now);
        }
      }
      // A state of an earlier step: the last decision is taken back.
      const last = found.state.steps.slice(0, current).findLast(({ status }) => status === 'passed');
      const by = last?.seats.find(({ decision }) => decision)?.decision?.by.id;
      return give(saved, office.person(by ?? ''), { kind: 'takeBack', reason });
    },
  };

  async function giveBack(saved: Standing, reason: string): Promise<Saved> {
    const { found, seats } = await page(saved.id);
    const step = found.state.current ?? 0;
    const acting = seats.find(({ turn }) => turn)?.acting?.person.id;
    const actor = acting === undefined ? office.actor('officer') : office.person(acting);
    return give(saved, actor, { kind: 'return', step, to: 'applicant', reason });
  }

  return driver;
}
