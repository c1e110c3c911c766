import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import type { Calendar } from '../../model/calendar.ts';
import type { CivilDate } from '../../model/date.ts';
import { isTurn } from '../../model/process/seats.ts';
import type { ProcessState } from '../../model/process/state.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { dueOf, openStep, waitingOf } from './waiting.ts';
import type { Moved } from './process-work.ts';

/** One record whose process moved, with what its row needs beside the process. */
export interface MovedRecord {
  readonly moved: Moved;
  readonly actor: Actor;
  readonly title: string;
  readonly unitId: string;
  /** How many findings of each kind stand, for the lists. */
  readonly findings?: Readonly<Record<string, number>> | undefined;
}

/**
 * Writes what processes did: the events, the case beside them, whom it waits for now, and who had a part. The texts
 * are always the same, the rows travel as JSON, and everything leaves together with the record's own rows.
 */
export function writeCases(
  tx: Transaction,
  asked: {
    readonly type: string;
    readonly at: Date;
    readonly today: CivilDate;
    readonly calendar: Calendar;
    readonly records: readonly MovedRecord[];
  },
): Promise<unknown>[] {
  const { type, at, today, calendar, records } = asked;
  if (records.length === 0) return [];
  const cases = records.map(({ moved, actor, title, unitId, findings }) => {
    const { after } = moved;
    const waiting = waitingOf(after.state);
    return {
      record_id: after.recordId,
      type,
      unit_id: unitId,
      title,
      purpose: after.purpose,
      run: after.run,
      status: after.state.status,
      state: after.state,
      verb: after.verb,
      decider: after.decider,
      step_label: waiting?.step ?? null,
      waits_for: waiting?.for ?? null,
      waiting: waiting?.names.join('、') ?? '',
      since: waiting?.since ?? null,
      due_on: dueOf(after.state, calendar, today),
      opened_version: after.openedVersion,
      registered_by: registrarOf(after.state),
      findings: findings ?? null,
      started_by: after.state.startedBy?.id ?? actor.userId,
      updated_at: at.toISOString(),
    };
  });
  const events = records.flatMap(({ moved }) => {
    const first = moved.after.state.events - moved.events.length;
    return moved.events.map((event, i) => ({
      record_id: moved.after.recordId,
      number: first + i + 1,
      run: moved.after.run,
      at: event.at,
      kind: event.kind,
      event,
    }));
  });
  const seats = records.flatMap(({ moved }) =>
    seatsOf(moved.after.recordId, moved.after.state, calendar, today),
  );
  const parties = records.flatMap(({ moved, actor }) => {
    const { recordId, state } = moved.after;
    const people = new Set([actor.userId, ...(state.startedBy ? [state.startedBy.id] : [])]);
    for (const { seats: some } of state.steps)
      for (const { holder, adviser } of some)
        for (const id of [holder.id, adviser?.id]) if (typeof id === 'string') people.add(id);
    return [...people].map((account) => ({ account_id: account, record_id: recordId }));
  });
  const ids = records.map(({ moved }) => moved.after.recordId);
  const json = (rows: readonly object[]): string => JSON.stringify(rows);
  const office = tx.officeId;
  return [
    tx.query(
      compile(
        sql`INSERT INTO process_case (office_id, record_id, type, unit_id, title, purpose, run, status, state, verb, decider,
            step_label, waits_for, waiting, since, due_on, opened_version, registered_by, findings, started_by, updated_at)
          SELECT ${office}::uuid, v.record_id, v.type, v.unit_id, v.title, v.purpose, v.run, v.status, v.state, v.verb, v.decider,
            v.step_label, v.waits_for, v.waiting, v.since, v.due_on, v.opened_version, v.registered_by, coalesce(v.findings, '{}'), v.started_by, v.updated_at
          FROM jsonb_to_recordset(${json(cases)}::jsonb) AS v (record_id uuid, type text, unit_id uuid, title text, purpose text,
            run integer, status text, state jsonb, verb text, decider text, step_label text, waits_for text, waiting text,
            since timestamptz, due_on date, opened_version integer, registered_by uuid, findings jsonb, started_by uuid, updated_at timestamptz)
          ON CONFLICT (office_id, record_id) DO UPDATE SET unit_id = excluded.unit_id, title = excluded.title,
            purpose = excluded.purpose, run = excluded.run, status = excluded.status, state = excluded.state, verb = excluded.verb,
            decider = excluded.decider, step_label = excluded.step_label, waits_for = excluded.waits_for, waiting = excluded.waiting,
            since = excluded.since, due_on = excluded.due_on, opened_version = excluded.opened_version, registered_by = excluded.registered_by,
            findings = CASE WHEN excluded.findings = '{}' THEN process_case.findings ELSE excluded.findings END,
            started_by = excluded.started_by, updated_at = excluded.updated_at`,
        'process-case-write',
      ),
    ),
    tx.query(
      compile(
        sql`INSERT INTO process_event (office_id, record_id, number, run, type, at, kind, event)
          SELECT ${office}::uuid, v.record_id, v.number, v.run, ${type}::text, v.at, v.kind, v.event
          FROM jsonb_to_recordset(${json(events)}::jsonb) AS v (record_id uuid, number integer, run integer, at timestamptz, kind text, event jsonb)`,
        'process-event-write',
      ),
    ),
    tx.query(
      compile(
        sql`DELETE FROM process_seat WHERE office_id = ${office} AND record_id = ANY(${ids}::uuid[])`,
        'process-seat-clear',
      ),
    ),
    ...(seats.length === 0
      ? []
      : [
          tx.query(
            compile(
              sql`INSERT INTO process_seat (office_id, account_id, record_id, step, seat, task, since, due_on)
                SELECT ${office}::uuid, v.account_id, v.record_id, v.step, v.seat, v.task, v.since, v.due_on
                FROM jsonb_to_recordset(${json(seats)}::jsonb) AS v (account_id uuid, record_id uuid, step integer, seat integer,
                  task text, since timestamptz, due_on date)`,
              'process-seat-write',
            ),
          ),
        ]),
    tx.query(
      compile(
        sql`INSERT INTO process_party (office_id, account_id, record_id)
          SELECT ${office}::uuid, v.account_id, v.record_id FROM jsonb_to_recordset(${json(parties)}::jsonb) AS v (account_id uuid, record_id uuid)
          ON CONFLICT DO NOTHING`,
        'process-party-write',
      ),
    ),
  ];
}

/** Who wrote down a decision from outside that waits for a second person. */
function registrarOf(state: ProcessState): string | null {
  const seats = openStep(state)?.seats ?? [];
  return seats.find(({ registration }) => registration !== undefined)?.registration?.by.id ?? null;
}

interface SeatRow {
  readonly account_id: string;
  readonly record_id: string;
  readonly step: number;
  readonly seat: number;
  readonly task: 'decide' | 'advise' | 'supplement';
  readonly since: string;
  readonly due_on: CivilDate | null;
}

/** The people with accounts whom a process waits for now, and for what. */
export function seatsOf(
  recordId: string,
  state: ProcessState,
  calendar: Calendar,
  today: CivilDate,
): SeatRow[] {
  const index = state.current;
  if (index === undefined || state.status === 'ended' || state.status === 'none') return [];
  const step = state.steps[index];
  if (!step) return [];
  const shared = { record_id: recordId, step: index, since: step.openedAt ?? state.at };
  if (state.status === 'supplement')
    return state.startedBy
      ? [{ ...shared, account_id: state.startedBy.id, seat: 0, task: 'supplement', due_on: null }]
      : [];
  const due = dueOf(state, calendar, today);
  return step.seats.flatMap((seat, i): SeatRow[] => {
    if (!isTurn(step, i)) return [];
    const rows: SeatRow[] = [];
    const row = { ...shared, seat: i, due_on: due };
    if (seat.holder.id !== null) rows.push({ ...row, account_id: seat.holder.id, task: 'decide' });
    if (seat.adviser) rows.push({ ...row, account_id: seat.adviser.id, task: 'advise' });
    return rows;
  });
}
