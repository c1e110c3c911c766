import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { stepClock, type StepClock } from '../../model/clock.ts';
import type { Calendar } from '../../model/calendar.ts';
import { civilDateOf, type CivilDate } from '../../model/date.ts';
import type { ProcessEvent } from '../../model/process/events.ts';
import { emptyProcess, fold } from '../../model/process/fold.ts';
import { possibleCommands, type Offer } from '../../model/process/possible-commands.ts';
import type { StepState } from '../../model/process/state.ts';
import { whoMayAct, type SeatNow } from '../../model/process/who-may-act.ts';
import { readCalendar } from '../calendar/office-calendar.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { getRecord } from '../query/record-page.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { readCases, type ProcessCase } from './case.ts';
import { standingOf } from './process-work.ts';
import { readDirectory } from './read-directory.ts';
import { openStep, waitingOf, type Waiting } from './waiting.ts';

/** One step as the page shows it. */
export interface StepOnPage {
  readonly step: StepState;
  readonly clock: StepClock;
}

/** How a record is being decided, with what the person may do there now. */
export interface ProcessPage {
  readonly record: StoredRecord;
  readonly found: ProcessCase;
  readonly steps: readonly StepOnPage[];
  readonly waiting: Waiting | undefined;
  /** Who may act on the seats of the open step now, and why. */
  readonly seats: readonly SeatNow[];
  readonly offers: readonly Offer[];
  /** What happened, each with the name that its step had then: a signer added later moves the places. */
  readonly events: readonly { readonly event: ProcessEvent; readonly step: string | null }[];
  /** Working days from the start until now or the end, without those on which the applicant was asked. */
  readonly total: { readonly used: number; readonly missing: readonly number[] };
}

/**
 * The process of a record; undefined where none was ever begun.
 * @throws not-found
 */
export function getProcess(
  machine: Machine,
  actor: Actor,
  type: string,
  id: string,
): Promise<ProcessPage | undefined> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [record, cases] = await Promise.all([
        getRecord(tx, machine, actor, type, id),
        readCases(tx, [id]),
      ]);
      const found = cases.get(id);
      return found && describe(tx, machine, actor, record, found);
    },
    { reading: true },
  );
}

async function describe(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  record: StoredRecord,
  found: ProcessCase,
): Promise<ProcessPage> {
  const bundle = machine.registry.getType(record.type);
  const now = machine.clock.now();
  const today = civilDateOf(now);
  const { state } = found;
  const people = state.steps.flatMap(({ seats }) =>
    seats.flatMap(({ holder, adviser }) => [holder.id, adviser?.id].filter((one) => typeof one === 'string')),
  );
  const [calendar, directory, rows] = await Promise.all([
    readCalendar(tx),
    readDirectory(tx, {
      unitIds: [record.unitId, ...actor.unitIds],
      people: [...people, actor.userId],
      today,
    }),
    tx.query(
      compile(
        sql`SELECT event FROM process_event WHERE office_id = ${tx.officeId} AND record_id = ${record.id} ORDER BY number`,
        'process-events',
      ),
    ),
  ]);
  const own = directory.of(record.unitId);
  const steps = state.steps.map((step) => ({ step, clock: clockOf(step, calendar, today) }));
  const pauses = state.steps.flatMap((step) => step.pauses);
  const total = stepClock(
    {
      openedOn: state.startedOn ?? today,
      ...(state.endedOn === undefined ? {} : { closedOn: state.endedOn }),
      pauses,
    },
    calendar,
    today,
  );
  return {
    record,
    found,
    steps,
    waiting: waitingOf(state),
    seats: openStep(state) ? whoMayAct(state, own, today) : [],
    offers: possibleCommands(state, {
      at: now.toISOString(),
      today,
      actor: { id: actor.userId, name: actor.name },
      standing: standingOf(bundle, actor, record),
      directory: own,
    }),
    events: named(rows.map(({ event }) => event as ProcessEvent)),
    total: { used: total.used, missing: total.missing },
  };
}

function named(events: readonly ProcessEvent[]): ProcessPage['events'] {
  let state = emptyProcess;
  return events.map((event) => {
    state = fold(state, event);
    return { event, step: 'step' in event ? (state.steps[event.step]?.plan.label ?? null) : null };
  });
}

function clockOf(step: StepState, calendar: Calendar, today: CivilDate): StepClock {
  return stepClock(
    {
      openedOn: step.openedOn ?? today,
      closedOn: step.closedOn,
      days: step.status === 'open' || step.closedOn !== undefined ? step.plan.days : undefined,
      pauses: step.pauses,
    },
    calendar,
    today,
  );
}
