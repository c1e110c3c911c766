import { sql } from 'kysely';
import type { FigureScope, HandedUp, SubmissionState } from '../../model/handed-up.ts';
import type { Period } from '../../model/period.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';

/** What was handed up once, and how it stands with the office above. */
export interface Submission {
  readonly id: string;
  readonly number: number;
  readonly scope: FigureScope;
  /** Some figures only, as they were picked. */
  readonly chosen: boolean;
  readonly figures: readonly HandedUp[];
  /** The offices below whose figures are in it, and those that were missing. */
  readonly included: readonly string[];
  readonly missing: readonly string[];
  readonly note: string | null;
  readonly madeAt: string;
  /** Whose hand it was; the office above is not told. */
  readonly madeBy?: string;
  readonly state: SubmissionState;
  readonly reason: string | null;
  readonly decidedAt: string | null;
  /** How often the office above has decided about it. */
  readonly decisions: number;
}

/** What the office above asked for. */
export interface FigureNotice {
  readonly id: string;
  readonly kind: 'notice' | 'reminder';
  readonly dueOn: string;
  readonly words: string;
  readonly madeAt: string;
  readonly to: string | null;
}

interface Decided {
  readonly number: number;
  readonly decision: SubmissionState;
  readonly reason: string | null;
  readonly at: string;
}

/** The submissions of the office itself for a period, the last first, with what the office above said to them. */
export async function readOwnSubmissions(tx: Transaction, { from, to }: Period): Promise<Submission[]> {
  const [rows, decided] = await Promise.all([
    tx.query(
      compile(
        sql`SELECT s.id, s.number, s.scope, s.chosen, s.figures, s.included, s.missing, s.note, s.made_at,
            (SELECT a.name FROM account a WHERE a.office_id = s.office_id AND a.id = s.made_by) AS made_by
          FROM figure_submission s WHERE s.office_id = ${tx.officeId}::uuid AND s.period_from = ${from}::date AND s.period_to = ${to}::date
          ORDER BY s.number DESC`,
        'own-submissions',
      ),
    ),
    tx.query(
      compile(
        sql`SELECT submission_id, number, decision, reason, made_at FROM figure_receipts_above(${from}::date, ${to}::date)`,
        'receipts-above',
      ),
    ),
  ]);
  const last = lastDecisions(decided);
  return rows.map((row) => ({
    ...asSubmission(row, last.get(String(row.id))),
    madeBy: String(row.made_by ?? ''),
  }));
}

/** The submissions of the offices directly below for a period, by office, the last first. */
export async function readSubmissionsBelow(
  tx: Transaction,
  { from, to }: Period,
): Promise<ReadonlyMap<string, Submission[]>> {
  const [rows, decided] = await Promise.all([
    tx.query(
      compile(
        sql`SELECT from_office, id, number, scope, chosen, figures, included, missing, note, made_at
          FROM figure_submissions_below(${from}::date, ${to}::date) ORDER BY from_office, number DESC`,
        'submissions-below',
      ),
    ),
    tx.query(
      compile(
        sql`SELECT submission_id, number, decision, reason, made_at FROM figure_receipt
          WHERE office_id = ${tx.officeId}::uuid AND period_from = ${from}::date AND period_to = ${to}::date`,
        'own-receipts',
      ),
    ),
  ]);
  const last = lastDecisions(decided);
  const found = new Map<string, Submission[]>();
  for (const row of rows) {
    const office = String(row.from_office);
    found.set(office, [...(found.get(office) ?? []), asSubmission(row, last.get(String(row.id)))]);
  }
  return found;
}

/** What the office above asks for in a period, the latest first. */
export async function readNoticesAbove(tx: Transaction, { from, to }: Period): Promise<FigureNotice[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT id, kind, due_on, words, made_at, NULL AS to_office
        FROM figure_notices_above(${from}::date, ${to}::date) ORDER BY made_at DESC, id DESC`,
      'notices-above',
    ),
  );
  return rows.map(asNotice);
}

/** What the office itself asked those below for in a period, the latest first. */
export async function readOwnNotices(tx: Transaction, { from, to }: Period): Promise<FigureNotice[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT id, kind, due_on, words, made_at, to_office FROM figure_notice
        WHERE office_id = ${tx.officeId}::uuid AND period_from = ${from}::date AND period_to = ${to}::date
        ORDER BY made_at DESC, id DESC`,
      'own-notices',
    ),
  );
  return rows.map(asNotice);
}

function lastDecisions(rows: readonly Row[]): ReadonlyMap<string, Decided> {
  const last = new Map<string, Decided>();
  for (const row of rows) {
    const id = String(row.submission_id);
    const number = Number(row.number);
    if ((last.get(id)?.number ?? 0) >= number) continue;
    last.set(id, {
      number,
      decision: row.decision === 'accepted' ? 'accepted' : 'returned',
      reason: row.reason === null ? null : String(row.reason),
      at: (row.made_at as Date).toISOString(),
    });
  }
  return last;
}

function asSubmission(row: Row, decided: Decided | undefined): Submission {
  return {
    id: String(row.id),
    number: Number(row.number),
    scope: row.scope === 'below' ? 'below' : 'own',
    chosen: row.chosen === true,
    figures: row.figures as HandedUp[],
    included: row.included as string[],
    missing: row.missing as string[],
    note: row.note === null ? null : String(row.note),
    madeAt: (row.made_at as Date).toISOString(),
    state: decided?.decision ?? 'waiting',
    reason: decided?.reason ?? null,
    decidedAt: decided?.at ?? null,
    decisions: decided?.number ?? 0,
  };
}

function asNotice(row: Row): FigureNotice {
  return {
    id: String(row.id),
    kind: row.kind === 'reminder' ? 'reminder' : 'notice',
    dueOn: String(row.due_on),
    words: String(row.words),
    madeAt: (row.made_at as Date).toISOString(),
    to: row.to_office === null ? null : String(row.to_office),
  };
}
