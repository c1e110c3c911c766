import { sql } from 'kysely';
import { grantsOf, type Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { cleanLines } from '../../fields/clean-text.ts';
import { covers, reachOf } from '../access/reach.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { getRecord } from '../query/record-page.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { noteSetting } from '../settings/duty.ts';
import { countFindings, judgeRecords, type WaivedFinding } from './judge-records.ts';
import { momentOfRecord } from './moment-of-record.ts';

const shortest = 4;

/**
 * Asks for a finding to be let pass. Whoever has the right to waive it lets it pass at once.
 * @throws not-found, not-allowed, nothing-to-waive, rule-not-waivable, reason-required
 */
export async function askWaiver(
  machine: Machine,
  actor: Actor,
  where: { readonly type: string; readonly id: string },
  given: { readonly finding: string; readonly reason: string },
): Promise<void> {
  const reason = cleanLines(given.reason);
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const { record, finding } = await findFinding(tx, machine, actor, where, given.finding);
    const { type } = machine.registry.getType(where.type);
    if (!covers(reachOf(actor, type, 'act'), actor, record))
      throw new WutongError('not-allowed', { action: '申请豁免' });
    if (finding.waivers.length === 0) throw new WutongError('rule-not-waivable', { rule: finding.label.zh });
    if (reason.length < shortest) throw new WutongError('reason-required', { min: shortest });
    const granted = mayWaive(actor, finding);
    const now = machine.clock.now();
    await Promise.all([
      tx.query(
        compile(
          sql`INSERT INTO rule_waiver (office_id, record_id, finding, type, rule, status, reason, asked_by, asked_at, decided_by, decided_at)
            VALUES (${actor.officeId}, ${record.id}, ${finding.key}, ${where.type}, ${finding.rule}, ${granted ? 'granted' : 'asked'}, ${reason},
              ${actor.userId}, ${now}::timestamptz, ${granted ? actor.userId : null}, ${granted ? now : null}::timestamptz)
            ON CONFLICT (office_id, record_id, finding) DO UPDATE SET status = excluded.status, reason = excluded.reason,
              asked_by = excluded.asked_by, asked_at = excluded.asked_at, decided_by = excluded.decided_by, decided_at = excluded.decided_at, answer = ''`,
        ),
      ),
      note(tx, actor, record, granted ? 'waiver.grant' : 'waiver.ask', finding, reason),
    ]);
    await recount(tx, machine, record);
  });
}

/**
 * Grants or declines what was asked.
 * @throws not-found, not-allowed, nothing-to-waive, reason-required when it is declined without a word
 */
export async function decideWaiver(
  machine: Machine,
  actor: Actor,
  where: { readonly type: string; readonly id: string },
  given: { readonly finding: string; readonly grant: boolean; readonly answer: string },
): Promise<void> {
  const answer = cleanLines(given.answer);
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const { record, finding } = await findFinding(tx, machine, actor, where, given.finding);
    if (!mayWaive(actor, finding)) throw new WutongError('not-allowed', { action: '豁免' });
    if (finding.waiver === null) throw new WutongError('nothing-to-waive');
    if (!given.grant && answer.length < shortest) throw new WutongError('reason-required', { min: shortest });
    const now = machine.clock.now();
    await Promise.all([
      tx.query(
        compile(
          sql`UPDATE rule_waiver SET status = ${given.grant ? 'granted' : 'declined'}, decided_by = ${actor.userId}, decided_at = ${now}::timestamptz, answer = ${answer}
            WHERE office_id = ${actor.officeId} AND record_id = ${record.id} AND finding = ${finding.key}`,
        ),
      ),
      note(tx, actor, record, given.grant ? 'waiver.grant' : 'waiver.decline', finding, answer),
    ]);
    await recount(tx, machine, record);
  });
}

/** Whether somebody holds a role that may waive a finding, and holds it for the whole of the office. */
export function mayWaive(actor: Actor, finding: Pick<WaivedFinding, 'waivers'>): boolean {
  return grantsOf(actor).some(({ role, narrow }) => !narrow && finding.waivers.includes(role));
}

async function findFinding(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  where: { readonly type: string; readonly id: string },
  key: string,
): Promise<{ readonly record: StoredRecord; readonly finding: WaivedFinding }> {
  const record = await getRecord(tx, machine, actor, where.type, where.id);
  const finding = (await judgeOne(tx, machine, record)).find((one) => one.key === key);
  if (!finding) throw new WutongError('nothing-to-waive');
  return { record, finding };
}

/** What the rules find in a record as it stands. */
export async function judgeOne(
  tx: Transaction,
  machine: Machine,
  record: StoredRecord,
): Promise<WaivedFinding[]> {
  const bundle = machine.registry.getType(record.type);
  const [findings] = await judgeRecords(tx, machine, bundle, [
    {
      id: record.id,
      values: record.values,
      state: record.state,
      moment: await momentOfRecord(tx, bundle, record),
    },
  ]);
  return findings ?? [];
}

// The lists show how many findings stand; a waiver changes that.
async function recount(tx: Transaction, machine: Machine, record: StoredRecord): Promise<void> {
  const counts = countFindings(await judgeOne(tx, machine, record));
  await tx.query(
    compile(
      sql`UPDATE process_case SET findings = ${JSON.stringify(counts)}::jsonb WHERE office_id = ${tx.officeId} AND record_id = ${record.id}`,
    ),
  );
}

function note(
  tx: Transaction,
  actor: Actor,
  record: StoredRecord,
  action: string,
  finding: WaivedFinding,
  reason: string,
): Promise<void> {
  return noteSetting(tx, actor, {
    type: record.type,
    id: record.id,
    version: record.version,
    action,
    reason,
    before: null,
    after: { rule: finding.rule, value: finding.value.zh, limit: finding.limit.zh },
  });
}
