import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { WutongError } from '../../../model/errors.ts';
import { newId } from '../../../model/id.ts';
import { parsePeriod, periodLabel } from '../../../model/period.ts';
import { carryForward, type CarriedForward, type LeftBecause } from '../../../model/report/carry-forward.ts';
import { noteChange } from '../../audit/note-change.ts';
import { compile } from '../../database/compile.ts';
import type { Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { demandDuty } from '../../settings/duty.ts';
import { getReportFor } from '../make-office-report.ts';
import { readReportInWork } from '../read-report-in-work.ts';
import { openWork } from './open-work.ts';
import { asWritten, readParagraphs } from './paragraphs.ts';

/** What was begun with, and what was not. */
export interface RolledForward {
  readonly carried: number;
  /** Paragraphs that were left as somebody had written them. */
  readonly kept: readonly string[];
  readonly left: readonly { readonly block: string; readonly why: LeftBecause }[];
  /** How many carried paragraphs have a mark for a person to look at. */
  readonly marked: number;
  readonly tasks: number;
}

/**
 * Begins the report of a later period with this one. It never writes over what somebody has written there; what could not
 * be moved for sure stands as a comment at its paragraph until a person has looked. Done a second time it brings what is new.
 * @throws unknown-report, report-not-for-period, bad-period, not-allowed, roll-backward, disk-nearly-full
 */
export async function rollForward(
  machine: Machine,
  actor: Actor,
  asked: { readonly report: string; readonly from: string; readonly to: string },
): Promise<RolledForward> {
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  demandDuty(machine, actor, 'reports', '起草下一期总结');
  const { registry } = machine;
  const [from, to] = [parsePeriod(asked.from), parsePeriod(asked.to)];
  const report = getReportFor({ registry, report: asked.report, period: from });
  getReportFor({ registry, report: asked.report, period: to });
  if (to.from <= from.to)
    throw new WutongError('roll-backward', { from: periodLabel(from), to: periodLabel(to) });
  const now = machine.clock.now();
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const workId = await openWork(tx, actor, { report: report.name, period: to }, now);
    const old = await readReportInWork(tx, machine, actor, { report: report.name, period: from });
    const { paragraphs, left, tasks } = carryForward({
      report,
      blocks: old.blocks,
      figures: old.facts.figures,
      paragraphs: asWritten(old.paragraphs),
      from,
      to,
    });
    const standing = new Set(
      (await readParagraphs(tx, { report: report.name, period: to })).map(({ block }) => block),
    );
    const fresh = paragraphs.filter(({ block }) => !standing.has(block));
    const noted = fresh.filter(({ note }) => note !== '');
    const place = { workId, by: actor.userId, at: now };
    await writeParagraphs(tx, place, fresh);
    await writeNotes(tx, place, noted);
    const made = await writeTasks(tx, place, tasks);
    await noteChange(tx, actor, {
      type: 'report-work',
      action: 'report.roll',
      id: workId,
      after: { report: report.name, from: from.name, to: to.name, carried: fresh.length, tasks: made },
    });
    return {
      carried: fresh.length,
      kept: paragraphs.map(({ block }) => block).filter((block) => standing.has(block)),
      left,
      marked: noted.length,
      tasks: made,
    };
  });
}

interface Place {
  readonly workId: string;
  readonly by: string;
  readonly at: Date;
}
type Carried = CarriedForward['paragraphs'];

function writeParagraphs(tx: Transaction, { workId, by, at }: Place, list: Carried): Promise<unknown> {
  const rows = list.map(({ block, after, pieces }) => ({
    block,
    after_block: after ?? null,
    content: { pieces },
  }));
  return tx.query(
    compile(
      sql`INSERT INTO report_paragraph (office_id, work_id, block, version, after_block, content, written_by, written_at)
        SELECT ${tx.officeId}::uuid, ${workId}::uuid, v.block, 1, v.after_block, v.content, ${by}::uuid, ${at}::timestamptz
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (block text, after_block text, content jsonb)`,
    ),
  );
}

function writeNotes(tx: Transaction, { workId, by, at }: Place, list: Carried): Promise<unknown> {
  const rows = list.map(({ block, note }) => ({ id: newId(at.getTime()), block, note }));
  return tx.query(
    compile(
      sql`INSERT INTO report_comment (office_id, id, work_id, block, said, about, written_by, written_at)
        SELECT ${tx.officeId}::uuid, v.id, ${workId}::uuid, v.block, v.note, '', ${by}::uuid, ${at}::timestamptz
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (id uuid, block text, note text)`,
    ),
  );
}

async function writeTasks(
  tx: Transaction,
  { workId, at }: Place,
  list: CarriedForward['tasks'],
): Promise<number> {
  const rows = list.map(({ origin, words }) => ({ id: newId(at.getTime()), origin, words }));
  const made = await tx.query(
    compile(
      sql`INSERT INTO report_task (office_id, id, work_id, origin, words, standing, outcome)
        SELECT ${tx.officeId}::uuid, v.id, ${workId}::uuid, v.origin, v.words, 'open', ''
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (id uuid, origin text, words text)
        ON CONFLICT (office_id, work_id, origin) DO NOTHING RETURNING id`,
    ),
  );
  return made.length;
}
