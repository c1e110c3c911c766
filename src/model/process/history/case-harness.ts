import { addDays } from '../../date.ts';
import type { ChainStep, Person } from '../chain.ts';
import type { ProcessCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import type { Answer, Refusal } from '../decide/answer.ts';
import type { Absence, DecideContext, Secretary } from '../directory.ts';
import type { ProcessEvent } from '../events.ts';
import { emptyProcess, foldEvents } from '../fold.ts';
import { possibleCommands, type Offer } from '../possible-commands.ts';
import type { ProcessState, StepState } from '../state.ts';

export const day0 = '2026-03-02';

const names = {
  apply: '申请人',
  lin: '林经办',
  wu: '吴经办',
  keep: '督办人',
  li: '李处长',
  wang: '王主任',
  zhou: '周副主任',
  zhao: '赵秘书',
  sun: '孙调研',
  gone: '离职者',
} as const;

export type Who = keyof typeof names;

export const who = (id: Who): Person => ({ id, name: names[id] });

/** A step of the office with these people, unless said otherwise. */
export function step(name: string, people: readonly Who[], more: Partial<ChainStep> = {}): ChainStep {
  const seating = { people: people.map(who) };
  const base = {
    name,
    label: name,
    en: name,
    side: 'office',
    seating,
    mode: 'one',
    state: 's',
    mayRefuse: true,
  } as const;
  return { ...base, ...more };
}

/** One case with its people, played command by command. Each command is given on `day`, counted from 0. */
export class Case {
  state: ProcessState = emptyProcess;
  readonly events: ProcessEvent[] = [];
  absences: Absence[] = [];
  secretaries: Secretary[] = [];
  day = 0;

  constructor(steps?: readonly ChainStep[]) {
    if (steps) this.give('apply', { kind: 'start', purpose: 'approve', steps });
  }

  context(actor: Who): DecideContext {
    return {
      at: `${addDays(day0, this.day)}T02:00:00.000Z`,
      today: addDays(day0, this.day),
      actor: who(actor),
      standing: {
        applicant: actor === 'apply',
        handler: actor === 'lin' || actor === 'wu',
        keeper: actor === 'keep',
      },
      directory: {
        holders: (seating) => ('people' in seating ? seating.people : []),
        isActive: (id) => id !== 'gone' && id in names,
        absences: this.absences,
        secretaries: this.secretaries,
      },
    };
  }

  /** Gives a command that must be accepted, and tells what happened. */
  give(actor: Who, command: ProcessCommand): readonly ProcessEvent[] {
    const answer = this.ask(actor, command);
    if ('refusal' in answer) throw new Error(`${actor} ${command.kind}: ${JSON.stringify(answer.refusal)}`);
    this.state = foldEvents(answer.events, this.state);
    this.events.push(...answer.events);
    return answer.events;
  }

  ask(actor: Who, command: ProcessCommand): Answer {
    return decide(this.state, command, this.context(actor));
  }

  /** Gives a command that must be refused, and tells why. */
  refused(actor: Who, command: ProcessCommand): Refusal['refusal'] {
    const answer = this.ask(actor, command);
    if (!('refusal' in answer)) throw new Error(`${actor} ${command.kind} was accepted`);
    return answer.refusal;
  }

  approve(actor: Who, seat?: number): readonly ProcessEvent[] {
    return this.give(actor, {
      kind: 'approve',
      step: this.state.current ?? -1,
      ...(seat === undefined ? {} : { seat }),
    });
  }

  offers(actor: Who): readonly Offer[] {
    return possibleCommands(this.state, this.context(actor));
  }

  away(person: Who, substitute: Who | null, from = 0, to = 9): this {
    const instead = substitute === null ? null : who(substitute);
    this.absences.push({ person, from: addDays(day0, from), to: addDays(day0, to), substitute: instead });
    return this;
  }

  secretary(leader: Who, secretary: Who, decides: boolean): this {
    this.secretaries.push({ leader, secretary: who(secretary), decides });
    return this;
  }

  at(index: number): StepState {
    const found = this.state.steps[index];
    if (!found) throw new Error(`no step ${index}`);
    return found;
  }

  statuses(): string {
    return this.state.steps.map(({ status }) => status).join(' ');
  }
}

/** The registration of a signature on the open step, to be changed where a test wants it wrong. */
export function paper(
  more: Partial<Extract<ProcessCommand, { kind: 'register' }>> = {},
): Extract<ProcessCommand, { kind: 'register' }> {
  const evidence = { fileId: 'scan' };
  const base = {
    kind: 'register',
    step: 0,
    seat: 0,
    verdict: 'approve',
    on: day0,
    words: '同意',
    medium: 'paper',
  } as const;
  return { ...base, evidence, ...more };
}
