import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import type { CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { mayDecide, standingOf } from '../../model/handed-up.ts';
import { newId } from '../../model/id.ts';
import { periodLabel, type Period } from '../../model/period.ts';
import { noteChange } from '../audit/note-change.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty } from '../settings/duty.ts';
import { refusedMeanwhile } from './hand-up.ts';
import { readOfficesAround, type Neighbour } from './offices-around.ts';
import { readOwnNotices, readSubmissionsBelow } from './submissions.ts';

const decisions = { accepted: '接收', returned: '退回' } as const;

/**
 * Takes what an office below handed up, or gives it back with a reason. Only the last one of an office is decided about;
 * what was taken may still be given back, what was given back comes anew.
 * @throws not-allowed, not-found, submission-replaced, submission-decided, submission-meanwhile
 */
export function decideSubmission(
  machine: Machine,
  actor: Actor,
  asked: {
    readonly period: Period;
    readonly submission: string;
    readonly decision: 'accepted' | 'returned';
    readonly reason?: string;
  },
): Promise<void> {
  const { period, submission, decision, reason } = asked;
  demandDuty(machine, actor, 'figures', `${decisions[decision]}下级报送`);
  return refusedMeanwhile(() =>
    machine.db.inOffice(actor.officeId, async (tx) => {
      const [{ below }, all] = await Promise.all([readOfficesAround(tx), readSubmissionsBelow(tx, period)]);
      const [officeId, list] = [...all].find(([, own]) => own.some(({ id }) => id === submission)) ?? [];
      const found = list?.find(({ id }) => id === submission);
      const office = below.find(({ id }) => id === officeId);
      if (!found || !list || !office) throw new WutongError('not-found');
      const [last] = list;
      if (last && last.number > found.number)
        throw new WutongError('submission-replaced', { office: office.name, number: last.number });
      if (found.state !== 'waiting' && !mayDecide(found.state, decision))
        throw new WutongError('submission-decided', { decision: decisions[found.state] });
      const id = newId();
      await tx.query(
        compile(
          sql`INSERT INTO figure_receipt (office_id, id, from_office, submission_id, period_from, period_to, number, decision, reason, made_by, made_at)
            SELECT ${tx.officeId}::uuid, ${id}::uuid, ${office.id}::uuid, ${submission}::uuid, ${period.from}::date, ${period.to}::date,
              ${found.decisions + 1}::integer, ${decision}, ${reason ?? null}::text, ${actor.userId}::uuid, ${machine.clock.now()}::timestamptz`,
          'figure-receipt',
        ),
      );
      await noteChange(tx, actor, {
        type: 'figure-submission',
        action: decision === 'accepted' ? 'figures.accept' : 'figures.return',
        id: submission,
        ...(reason === undefined ? {} : { reason }),
        after: { from: office.name, period: period.name, number: found.number, decision },
      });
    }),
  );
}

/**
 * Asks all offices below for the figures of a period by a day. A later notice takes the place of an earlier one.
 * @throws not-allowed, no-office-below
 */
export function callOfficesBelow(
  machine: Machine,
  actor: Actor,
  asked: { readonly period: Period; readonly dueOn: CivilDate; readonly words: string },
): Promise<void> {
  demandDuty(machine, actor, 'figures', '布置下级报送');
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const { below } = await readOfficesAround(tx);
    if (below.length === 0) throw new WutongError('no-office-below');
    const { period, dueOn, words } = asked;
    await insertNotice(tx, machine, actor, { period, dueOn, words, to: null });
    await noteChange(tx, actor, {
      type: 'figure-notice',
      action: 'figures.notice',
      after: { period: period.name, dueOn, words, to: below.map(({ name }) => name) },
    });
  });
}

/**
 * Reminds offices below of what is due and has not come. Whoever has handed up meanwhile is not reminded.
 * @returns how many were
 * @throws not-allowed, not-found, no-office-below, nothing-called-for
 */
export function remindOfficesBelow(
  machine: Machine,
  actor: Actor,
  asked: { readonly period: Period; readonly offices: readonly string[] },
): Promise<number> {
  demandDuty(machine, actor, 'figures', '催报');
  const { period } = asked;
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const [{ below }, notices, submissions] = await Promise.all([
      readOfficesAround(tx),
      readOwnNotices(tx, period),
      readSubmissionsBelow(tx, period),
    ]);
    const named = asked.offices.map((id): Neighbour => {
      const office = below.find((one) => one.id === id);
      if (!office) throw new WutongError('not-found');
      return office;
    });
    const notice = notices.find(({ kind }) => kind === 'notice');
    if (!notice) throw new WutongError('nothing-called-for', { period: periodLabel(period) });
    const late = named.filter(({ id }) => !standingOf(submissions.get(id) ?? []));
    for (const office of late)
      await insertNotice(tx, machine, actor, {
        period,
        dueOn: notice.dueOn,
        words: `请尽快报送${periodLabel(period)}的数，期限为${notice.dueOn}。`,
        to: office.id,
      });
    if (late.length > 0)
      await noteChange(tx, actor, {
        type: 'figure-notice',
        action: 'figures.remind',
        after: { period: period.name, to: late.map(({ name }) => name) },
      });
    return late.length;
  });
}

async function insertNotice(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  notice: {
    readonly period: Period;
    readonly dueOn: CivilDate;
    readonly words: string;
    readonly to: string | null;
  },
): Promise<void> {
  const { period, dueOn, words, to } = notice;
  await tx.query(
    compile(
      sql`INSERT INTO figure_notice (office_id, id, period, period_from, period_to, kind, to_office, due_on, words, made_by, made_at)
        SELECT ${tx.officeId}::uuid, ${newId()}::uuid, ${period.name}, ${period.from}::date, ${period.to}::date,
          ${to === null ? 'notice' : 'reminder'}, ${to}::uuid, ${dueOn}::date, ${words}, ${actor.userId}::uuid, ${machine.clock.now()}::timestamptz`,
      'figure-notice',
    ),
  );
}
