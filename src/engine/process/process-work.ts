import type { Actor } from '../../model/actor.ts';
import type { Calendar } from '../../model/calendar.ts';
import type { CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import { isId } from '../../model/id.ts';
import type { Authority, Procedure } from '../../model/procedure.ts';
import { decide } from '../../model/process/decide.ts';
import type { ChainStep } from '../../model/process/chain.ts';
import type { ProcessCommand } from '../../model/process/commands.ts';
import type { Standing } from '../../model/process/directory.ts';
import type { ProcessEvent } from '../../model/process/events.ts';
import { emptyProcess, fold } from '../../model/process/fold.ts';
import type { ProcessState } from '../../model/process/state.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Action } from '../../model/workflow.ts';
import { covers, reachOf } from '../access/reach.ts';
import { readCalendar } from '../calendar/office-calendar.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { takeNumbers } from '../numbers/number-series.ts';
import type { Passage, SaveItem } from '../save/save-request.ts';
import { readCases, type ProcessCase } from './case.ts';
import { hopsOf, type Hop } from './hops.ts';
import { readOfficeFacts, type OfficeFacts } from './office-facts.ts';
import { peopleIn } from './process-input.ts';
import { readDirectory, type OfficeDirectory } from './read-directory.ts';
import { toCommand } from './to-command.ts';

/** What a process did with one record. */
export interface Moved {
  readonly before: ProcessCase | undefined;
  readonly after: ProcessCase;
  readonly events: readonly ProcessEvent[];
  readonly hops: readonly Hop[];
  /** The state of the record afterwards. */
  readonly state: string;
}

/** Everything that the processes of one save need, read once for all of its records. */
export interface ProcessWork {
  readonly facts: OfficeFacts;
  readonly calendar: Calendar;
  /** The entries that the command fills, because the open step asks for them. */
  asksOf(
    item: SaveItem,
    before: { readonly id: string } | undefined,
  ): { asks: readonly string[]; optional: readonly string[] };
  caseOf(recordId: string): ProcessCase | undefined;
  /**
   * Takes the person's command, or what their action means for the process.
   * @throws every refusal of the process
   */
  move(passage: Passage, action: Action | undefined): Moved | undefined;
}

interface Place {
  readonly unitId: string;
  readonly createdBy: string;
}

/** What somebody is to a case, by their roles and how far these reach. */
export function standingOf(bundle: TypeBundle, actor: Actor, place: Place): Standing {
  const procedure = bundle.procedure;
  // A role counts where it reaches by itself: that another role of the person gets there does not carry it along.
  const holds = (roles: readonly string[]): boolean =>
    covers(reachOf(actor, bundle.type, 'act', roles), actor, place);
  return {
    applicant: holds(procedure?.applicants ?? []),
    handler: holds(procedure?.handlers ?? []),
    keeper: holds(procedure?.keepers ?? []),
  };
}

/**
 * Reads what the processes of these records need. Types without a procedure, and saves that touch no process, need
 * nothing: then it is undefined.
 */
export async function prepareProcess(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  asked: {
    readonly actor: Actor;
    readonly items: readonly SaveItem[];
    readonly actions: readonly (Action | undefined)[];
    readonly standing: ReadonlyMap<string, Place>;
    readonly today: CivilDate;
  },
): Promise<ProcessWork | undefined> {
  const { items, actions, standing, today } = asked;
  const { procedure } = bundle;
  const touches = (item: SaveItem, i: number): boolean =>
    item.command !== undefined ||
    actions[i]?.starts !== undefined ||
    actions[i]?.endsProcess === true ||
    actions[i]?.restores === true;
  if (!procedure || !items.some(touches)) return undefined;
  const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const slips = items.filter(({ command }) => command?.kind === 'printSlip').length;
  const [cases, calendar, facts] = await Promise.all([
    readCases(tx, ids),
    readCalendar(tx),
    readOfficeFacts(tx, bundle.type.name, today),
  ]);
  const [directory, numbers] = await Promise.all([
    readDirectory(tx, {
      today,
      unitIds: [
        ...[...standing.values()].map(({ unitId }) => unitId),
        ...items.flatMap(({ actor = asked.actor }) => actor.unitIds),
        // Whoever enters a case for a unit starts a process in that unit.
        ...items.flatMap(({ values }) => namedUnit(bundle, values)),
      ],
      people: [
        ...items.flatMap(({ command }) => peopleIn(command)),
        ...facts.namedPeople,
        ...[...cases.values()].flatMap(({ state }) => peopleOf(state)),
      ],
    }),
    slips === 0
      ? Promise.resolve([])
      : takeNumbers(tx, { series: 'slip', year: Number(today.slice(0, 4)), count: slips }),
  ]);
  const slipNumbers = numbers.map((n) => `${facts.short}呈批〔${today.slice(0, 4)}〕${n}号`);
  const at = machine.clock.now().toISOString();
  return {
    facts,
    calendar,
    caseOf: (recordId) => cases.get(recordId),
    asksOf(item, before) {
      const found = before && cases.get(before.id);
      const step = found?.state.steps[found.state.current ?? -1];
      const fills = ['approve', 'confirm', 'reply', 'register'].includes(item.command?.kind ?? '');
      return fills && step
        ? { asks: step.plan.asks ?? [], optional: step.plan.optional ?? [] }
        : { asks: [], optional: [] };
    },
    move(passage, action) {
      const { actor } = passage;
      const found = cases.get(passage.id);
      const { command: input } = passage.item;
      const place = { unitId: passage.unitId, createdBy: passage.before?.createdBy ?? actor.userId };
      const authority = facts.authorityOf(procedure, passage.values);
      const base = found?.state ?? emptyProcess;
      let purpose = found?.purpose ?? '';
      let command: ProcessCommand | undefined;
      if (action?.starts !== undefined) {
        purpose = action.starts;
        const steps = chainOf(procedure, purpose, facts, { record: passage.values, authority });
        const again = base.outcome === 'returned' && found?.purpose === purpose;
        command = again ? { kind: 'resubmit', steps } : { kind: 'start', purpose, steps };
      } else if (action?.endsProcess && (base.status === 'open' || base.status === 'supplement')) {
        command = { kind: 'cancel', reason: String(passage.values.reason ?? '') };
      } else if (input !== undefined) {
        if (!found) throw new WutongError('process-not-open');
        refuseStaleContent(found, passage);
        command = toCommand(input, directory, input.kind === 'printSlip' ? slipNumbers.shift() : undefined);
      }
      if (command === undefined) return undefined;
      const result = decide(base, command, {
        at,
        today,
        actor: { id: actor.userId, name: actor.name },
        standing: standingOf(bundle, actor, place),
        directory: withOwn(directory, actor).of(passage.unitId),
      });
      if ('refusal' in result) throw new WutongError(result.refusal.code, result.refusal.params);
      const state = result.events.reduce(fold, base);
      const declared = procedure.purposes[purpose];
      if (!declared) throw new Error(`${bundle.type.name} has no purpose “${purpose}”`);
      const begun = command.kind === 'start';
      const who = begun || !found ? describeAuthority(machine, authority) : found;
      const { hops, state: reached } = hopsOf(bundle, declared, passage.state, result.events, state, {
        verb: who.verb,
        decider: who.decider,
      });
      const version = (passage.before?.version ?? 0) + 1;
      const reopened = result.events.some(({ kind }) => kind === 'opened' || kind === 'supplemented');
      return {
        before: found,
        events: result.events,
        hops,
        state: action?.endsProcess ? passage.state : reached,
        after: {
          recordId: passage.id,
          purpose,
          run: begun ? (found?.run ?? 0) + 1 : (found?.run ?? 1),
          state,
          verb: who.verb,
          decider: who.decider,
          openedVersion: reopened || !found ? version : found.openedVersion,
        },
      };
    },
  };
}

function namedUnit({ type }: TypeBundle, values: Values): string[] {
  const named = type.unit === undefined ? undefined : values[type.unit];
  return isId(named) ? [named] : [];
}

// The chain follows from the record; what the office changed in it is put on top.
function chainOf(
  procedure: Procedure,
  purpose: string,
  facts: OfficeFacts,
  known: { readonly record: Values; readonly authority: Authority },
): readonly ChainStep[] {
  return facts.adjust(purpose, procedure.purposes[purpose]?.chain(known) ?? []);
}

function describeAuthority(
  machine: Machine,
  { verb, decider }: Authority,
): Pick<ProcessCase, 'verb' | 'decider'> {
  if ('body' in decider) return { verb, decider: decider.body };
  const role = machine.registry.roles.find(({ name }) => name === decider.role);
  return { verb, decider: role?.label ?? decider.role };
}

// Content cannot change while a step is open, so whoever saw the version at which it opened saw what is decided.
function refuseStaleContent(found: ProcessCase, passage: Passage): void {
  const seen = passage.item.version;
  if (seen === undefined || seen >= found.openedVersion) return;
  throw new WutongError('page-out-of-date');
}

function peopleOf(state: ProcessState): string[] {
  const named = (step: ChainStep): readonly { readonly id: string }[] =>
    'people' in step.seating ? step.seating.people : [];
  return state.steps.flatMap(({ plan, seats }) => [
    ...named(plan).map(({ id }) => id),
    ...seats.flatMap(({ holder, adviser }) =>
      [holder.id, adviser?.id].filter((id) => typeof id === 'string'),
    ),
  ]);
}

// Whoever is signed in is somebody, whether or not a role is held that was read.
function withOwn(directory: OfficeDirectory, actor: Actor): OfficeDirectory {
  return {
    find: directory.find,
    of: (unitId) => {
      const whole = directory.of(unitId);
      return { ...whole, isActive: (id) => id === actor.userId || whole.isActive(id) };
    },
  };
}
