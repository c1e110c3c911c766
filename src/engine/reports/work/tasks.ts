import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { WutongError } from '../../../model/errors.ts';
import { compile } from '../../database/compile.ts';
import type { Row, Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { demandDuty } from '../../settings/duty.ts';
import { ofWork, type WorkOf } from './open-work.ts';

/** What became of a plan: nobody said yet, done, still in work, given up, or told in the report. */
export const taskStandings = ['open', 'done', 'ongoing', 'struck', 'told'] as const;
export type TaskStanding = (typeof taskStandings)[number];

/** What the report of an earlier period planned. */
export interface ReportTask {
  readonly id: string;
  readonly words: string;
  readonly standing: TaskStanding;
  readonly outcome: string;
  /** The paragraph that tells it. */
  readonly toldIn: string | null;
  readonly setBy: string | null;
}

const columns = sql`t.id, t.words, t.standing, t.outcome, t.told_in,
  (SELECT a.name FROM account a WHERE a.office_id = t.office_id AND a.id = t.set_by) AS set_by`;

const toTask = (row: Row): ReportTask => ({
  id: String(row.id),
  words: String(row.words),
  standing: taskStandings.find((one) => one === row.standing) ?? 'open',
  outcome: String(row.outcome),
  toldIn: typeof row.told_in === 'string' ? row.told_in : null,
  setBy: typeof row.set_by === 'string' ? row.set_by : null,
});

/** The tasks of a report in work, in the order in which they were planned. */
export async function listTasks(tx: Transaction, work: WorkOf): Promise<ReportTask[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT ${columns} FROM report_work w JOIN report_task t ON t.office_id = w.office_id AND t.work_id = w.id
        WHERE w.office_id = ${tx.officeId}::uuid AND ${ofWork(work)} ORDER BY t.id LIMIT 500`,
    ),
  );
  return rows.map(toTask);
}

/**
 * Says what became of a task. `told` makes a paragraph of it, behind `after`: the plan and what came of it, which
 * somebody then puts into better words; a second time it does not write over that paragraph.
 * @throws not-allowed, not-found, disk-nearly-full
 */
export async function setTask(
  machine: Machine,
  actor: Actor,
  id: string,
  given: { readonly standing: TaskStanding; readonly outcome: string; readonly after?: string | undefined },
): Promise<ReportTask> {
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  demandDuty(machine, actor, 'reports', '办理总结里的打算');
  const { standing, outcome, after } = given;
  const now = machine.clock.now();
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const block = `own.task.${id}`;
    const [row] = await tx.query(
      compile(
        sql`UPDATE report_task t SET standing = ${standing}, outcome = ${outcome},
            told_in = CASE WHEN ${standing} = 'told' THEN ${block} ELSE NULL END,
            set_by = ${actor.userId}::uuid, set_at = ${now}::timestamptz
          WHERE t.office_id = ${tx.officeId}::uuid AND t.id = ${id}::uuid RETURNING t.work_id, ${columns}`,
      ),
    );
    if (!row) throw new WutongError('not-found');
    if (standing === 'told')
      await tx.query(
        compile(
          sql`INSERT INTO report_paragraph (office_id, work_id, block, version, after_block, content, written_by, written_at)
            VALUES (${tx.officeId}::uuid, ${String(row.work_id)}::uuid, ${block}, 1, ${after ?? null},
              ${JSON.stringify({ pieces: [sentenceOf(String(row.words), outcome)] })}::jsonb, ${actor.userId}::uuid, ${now}::timestamptz)
            ON CONFLICT (office_id, work_id, block, version) DO NOTHING`,
        ),
      );
    return toTask(row);
  });
}

/** The plan without its number and its end, and what came of it. */
function sentenceOf(words: string, outcome: string): string {
  const plan = words.replace(/^[一二三四五六七八九十]是/, '').replace(/[。；，\s]+$/u, '');
  const came = outcome.trim().replace(/[。；，\s]+$/u, '');
  return came === '' ? `${plan}。` : `${plan}，${came}。`;
}
