import type { ErrorCode, ErrorParams } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import type { Row } from '../database/database.ts';

export type JobState = 'queued' | 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';

/** A refusal as a job keeps it. */
export interface JobError {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** A piece of long work of a person, as it stands. */
export interface Job {
  readonly id: string;
  readonly officeId: string;
  readonly accountId: string;
  readonly kind: string;
  readonly state: JobState;
  /** What it is at, or what comes next: `preview`, `commit`. */
  readonly phase: string;
  readonly type: string | null;
  readonly title: string;
  readonly input: Values;
  readonly result: Values | null;
  readonly error: JobError | null;
  readonly done: number;
  readonly total: number;
  readonly cancelAsked: boolean;
  readonly attempts: number;
  readonly seen: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const iso = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

export function readJob(row: Row): Job {
  return {
    id: String(row.id),
    officeId: String(row.office_id),
    accountId: String(row.account_id),
    kind: String(row.kind),
    state: row.state as JobState,
    phase: String(row.phase),
    type: row.type === null || row.type === undefined ? null : String(row.type),
    title: String(row.title),
    input: (row.input ?? {}) as Values,
    result: (row.result ?? null) as Values | null,
    error: (row.error ?? null) as JobError | null,
    done: Number(row.done),
    total: Number(row.total),
    cancelAsked: row.cancel_asked === true,
    attempts: Number(row.attempts),
    seen: row.seen === true,
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
  };
}
