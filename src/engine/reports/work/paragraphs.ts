import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { WutongError } from '../../../model/errors.ts';
import type { LiveFigure, WrittenParagraph } from '../../../model/report/written-paragraph.ts';
import { compile } from '../../database/compile.ts';
import type { Row, Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { demandDuty } from '../../settings/duty.ts';
import { ofWork, openWork, type WorkOf } from './open-work.ts';

/** One version of what somebody wrote; empty content gives the paragraph back to the figures. */
export interface ParagraphVersion {
  readonly block: string;
  readonly version: number;
  readonly after: string | null;
  readonly content: ParagraphContent | null;
  readonly writtenBy: string;
  readonly writtenAt: string;
}

export interface ParagraphContent {
  readonly pieces: readonly (string | LiveFigure)[];
  readonly hidden?: boolean;
}

const columns = sql`p.block, p.version, p.after_block, p.content, p.written_at,
  (SELECT a.name FROM account a WHERE a.office_id = p.office_id AND a.id = p.written_by) AS written_by`;

function toVersion(row: Row): ParagraphVersion {
  return {
    block: String(row.block),
    version: Number(row.version),
    after: row.after_block === null ? null : String(row.after_block),
    content: (row.content ?? null) as ParagraphContent | null,
    writtenBy: String(row.written_by ?? ''),
    writtenAt: (row.written_at as Date).toISOString(),
  };
}

/** The last version of every paragraph that somebody wrote, also of those given back. */
export async function readParagraphs(tx: Transaction, work: WorkOf): Promise<ParagraphVersion[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT DISTINCT ON (p.block) ${columns} FROM report_work w
        JOIN report_paragraph p ON p.office_id = w.office_id AND p.work_id = w.id
        WHERE w.office_id = ${tx.officeId}::uuid AND ${ofWork(work)} ORDER BY p.block, p.version DESC`,
    ),
  );
  return rows.map(toVersion);
}

/** All versions of a paragraph, latest first. */
export async function listVersions(
  tx: Transaction,
  work: WorkOf,
  block: string,
): Promise<ParagraphVersion[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT ${columns} FROM report_work w
        JOIN report_paragraph p ON p.office_id = w.office_id AND p.work_id = w.id
        WHERE w.office_id = ${tx.officeId}::uuid AND ${ofWork(work)} AND p.block = ${block}
        ORDER BY p.version DESC LIMIT 500`,
    ),
  );
  return rows.map(toVersion);
}

/** Paragraphs as a report is made with them. */
export function asWritten(versions: readonly ParagraphVersion[]): WrittenParagraph[] {
  return versions.flatMap(({ block, after, content }) =>
    content === null ? [] : [{ block, ...(after === null ? {} : { after }), ...content }],
  );
}

/**
 * Writes a paragraph over the version that the author had before them. Two people in two paragraphs never meet; in the
 * same one the second is shown the words of the first, and loses none of their own.
 * @throws not-allowed, paragraph-changed (with the version that stands), disk-nearly-full
 */
export async function writeParagraph(
  machine: Machine,
  actor: Actor,
  work: WorkOf,
  paragraph: {
    readonly block: string;
    readonly base: number;
    readonly after: string | null;
    readonly content: ParagraphContent | null;
  },
): Promise<ParagraphVersion> {
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  demandDuty(machine, actor, 'reports', '撰写总结');
  const { block, base, after, content } = paragraph;
  const now = machine.clock.now();
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const workId = await openWork(tx, actor, work, now);
    const [standing] = await tx.query(
      compile(
        sql`SELECT ${columns} FROM report_paragraph p WHERE p.office_id = ${tx.officeId}::uuid AND p.work_id = ${workId}::uuid
          AND p.block = ${block} ORDER BY p.version DESC LIMIT 1`,
      ),
    );
    const last = standing && toVersion(standing);
    if ((last?.version ?? 0) !== base)
      throw new WutongError(
        'paragraph-changed',
        { name: last?.writtenBy ?? '' },
        { extra: { standing: last ?? null } },
      );
    await tx.query(
      compile(
        sql`INSERT INTO report_paragraph (office_id, work_id, block, version, after_block, content, written_by, written_at)
          VALUES (${tx.officeId}::uuid, ${workId}::uuid, ${block}, ${base + 1}, ${after},
            ${content === null ? null : JSON.stringify(content)}::jsonb, ${actor.userId}::uuid, ${now}::timestamptz)`,
      ),
    );
    return { block, version: base + 1, after, content, writtenBy: actor.name, writtenAt: now.toISOString() };
  });
}
