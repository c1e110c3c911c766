import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { WutongError } from '../../../model/errors.ts';
import { newId } from '../../../model/id.ts';
import { compile, type Sql } from '../../database/compile.ts';
import type { Row, Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { putIntoOutbox } from '../../messages/outbox.ts';
import { demandDuty } from '../../settings/duty.ts';
import { ofWork, openWork, type WorkOf } from './open-work.ts';
import { workMessageType } from './work-titles.ts';

/** What somebody said of a paragraph, or answered to that. */
export interface Remark {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** A comment on a paragraph with its answers. */
export interface Comment extends Remark {
  readonly block: string;
  /** The words of the paragraph when it was said. */
  readonly about: string;
  readonly replies: readonly Remark[];
  readonly resolved: { readonly by: string; readonly at: string } | null;
}

const nameOf = (column: string): Sql =>
  sql`(SELECT a.name FROM account a WHERE a.office_id = c.office_id AND a.id = ${sql.ref(column)})`;

const remarkOf = (row: Row): Remark => ({
  id: String(row.id),
  text: String(row.said),
  by: String(row.by ?? ''),
  at: (row.written_at as Date).toISOString(),
});

/** The comments on a report in work, in the order in which they were said. */
export async function listComments(tx: Transaction, work: WorkOf): Promise<Comment[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT c.id, c.block, c.reply_to, c.said, c.about, c.written_at, c.resolved_at,
          ${nameOf('c.written_by')} AS by, ${nameOf('c.resolved_by')} AS resolver
        FROM report_work w JOIN report_comment c ON c.office_id = w.office_id AND c.work_id = w.id
        WHERE w.office_id = ${tx.officeId}::uuid AND ${ofWork(work)} ORDER BY c.written_at, c.id LIMIT 2000`,
    ),
  );
  return rows
    .filter((row) => row.reply_to === null)
    .map((row) => ({
      ...remarkOf(row),
      block: String(row.block),
      about: String(row.about),
      replies: rows.filter((one) => one.reply_to === row.id).map(remarkOf),
      resolved:
        row.resolved_at instanceof Date
          ? { by: String(row.resolver ?? ''), at: row.resolved_at.toISOString() }
          : null,
    }));
}

/**
 * Says something of a paragraph, or answers. Whoever wrote the paragraph hears of it, and whoever spoke before; a comment
 * that was settled is open again when somebody answers.
 * @throws not-allowed, not-found for an answer to what is not there, disk-nearly-full
 */
export async function addComment(
  machine: Machine,
  actor: Actor,
  work: WorkOf,
  given: {
    readonly block: string;
    readonly text: string;
    readonly about: string;
    readonly replyTo?: string | undefined;
  },
): Promise<{ readonly id: string }> {
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  demandDuty(machine, actor, 'reports', '批注总结');
  const now = machine.clock.now();
  const id = newId(now.getTime());
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const workId = await openWork(tx, actor, work, now);
    const root = given.replyTo === undefined ? undefined : await findRoot(tx, workId, given.replyTo);
    if (given.replyTo !== undefined && !root) throw new WutongError('not-found');
    const block = root?.block ?? given.block;
    await tx.query(
      compile(
        sql`INSERT INTO report_comment (office_id, id, work_id, block, reply_to, said, about, written_by, written_at)
          VALUES (${tx.officeId}::uuid, ${id}::uuid, ${workId}::uuid, ${block}, ${root?.id ?? null}::uuid, ${given.text},
            ${given.about}, ${actor.userId}::uuid, ${now}::timestamptz)`,
      ),
    );
    if (root) await settle(tx, root.id, null);
    const hearers = await whoHears(tx, workId, block, root?.id);
    await putIntoOutbox(
      tx,
      now,
      hearers
        .filter((account) => account !== actor.userId)
        .map((accountId) => ({
          key: `comment:${id}:${accountId}`,
          kind: 'comment',
          accountId,
          recordId: workId,
          type: workMessageType,
          content: { block },
        })),
    );
    return { id };
  });
}

/**
 * Settles a comment, or opens it again; who and when stays visible.
 * @throws not-allowed, not-found
 */
export async function resolveComment(
  machine: Machine,
  actor: Actor,
  id: string,
  resolved: boolean,
): Promise<void> {
  demandDuty(machine, actor, 'reports', '批注总结');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const done = await settle(tx, id, resolved ? { by: actor.userId, at: machine.clock.now() } : null);
    if (!done) throw new WutongError('not-found');
  });
}

async function settle(
  tx: Transaction,
  id: string,
  by: { readonly by: string; readonly at: Date } | null,
): Promise<boolean> {
  const done = await tx.query(
    compile(
      sql`UPDATE report_comment SET resolved_by = ${by?.by ?? null}::uuid, resolved_at = ${by?.at ?? null}::timestamptz
        WHERE office_id = ${tx.officeId}::uuid AND id = ${id}::uuid AND reply_to IS NULL RETURNING id`,
    ),
  );
  return done.length > 0;
}

async function findRoot(
  tx: Transaction,
  workId: string,
  id: string,
): Promise<{ readonly id: string; readonly block: string } | undefined> {
  const [row] = await tx.query(
    compile(
      sql`SELECT id, block FROM report_comment WHERE office_id = ${tx.officeId}::uuid AND work_id = ${workId}::uuid
        AND id = ${id}::uuid AND reply_to IS NULL`,
    ),
  );
  return row && { id: String(row.id), block: String(row.block) };
}

/** Who wrote the paragraph as it stands, and who spoke in this comment; those who left the office hear nothing. */
async function whoHears(
  tx: Transaction,
  workId: string,
  block: string,
  root: string | undefined,
): Promise<string[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT a.id FROM account a WHERE a.office_id = ${tx.officeId}::uuid AND a.active AND (a.id = (
          SELECT p.written_by FROM report_paragraph p WHERE p.office_id = a.office_id AND p.work_id = ${workId}::uuid
            AND p.block = ${block} ORDER BY p.version DESC LIMIT 1)
        OR a.id IN (SELECT c.written_by FROM report_comment c WHERE c.office_id = a.office_id
            AND ${root ?? null}::uuid IN (c.id, c.reply_to)))`,
    ),
  );
  return rows.map((row) => String(row.id));
}
