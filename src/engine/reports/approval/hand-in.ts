import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { figuresIn, plainText } from '../../../model/document/line.ts';
import { WutongError } from '../../../model/errors.ts';
import type { Values } from '../../../model/field.ts';
import { parsePeriod, type Period } from '../../../model/period.ts';
import type { TypeBundle } from '../../../model/record-type.ts';
import type { Block } from '../../../model/report/report.ts';
import { compile } from '../../database/compile.ts';
import type { Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { asLedger } from '../../save/as-ledger.ts';
import { saveIn } from '../../save/save-many.ts';
import type { Saved } from '../../save/save-request.ts';
import { readRecords } from '../../record/read-records.ts';
import { demandDuty } from '../../settings/duty.ts';
import { findTurned } from '../check-words.ts';
import type { WholeEdition } from '../editions/edition.ts';
import { atOneMoment } from '../editions/freeze-edition.ts';
import { getEdition, listEditionsOf, signingType } from '../editions/read-edition.ts';
import { takeEdition } from '../editions/take-edition.ts';
import { getReportFor } from '../make-office-report.ts';
import { openWork } from '../work/open-work.ts';

/** What is handed in: the report as it stands, or an edition that was taken before. */
export interface HandedIn {
  readonly report: string;
  readonly period: string;
  readonly edition?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * 送审: takes an edition, puts it into the case of this report and period, or into a new one, and hands it in. All of it
 * is one transaction: where the process refuses, no edition is left behind.
 * @throws unknown-report, report-not-for-period, not-allowed, not-found for an edition of another report or office,
 * report-handed-in while somebody reads one, edition-handed-in, edition-meanwhile, disk-nearly-full, and all of `saveIn`
 */
export async function handIn(
  machine: Machine,
  actor: Actor,
  asked: HandedIn,
): Promise<{ readonly record: Saved; readonly type: string; readonly edition: WholeEdition }> {
  const { registry } = machine;
  const period = parsePeriod(asked.period);
  const report = getReportFor({ registry, report: asked.report, period });
  demandDuty(machine, actor, 'reports', `把${report.label}送审`);
  const found = signingType(registry);
  if (!found) throw new WutongError('not-found');
  const bundle = registry.getType(found.type.name);
  const work = { report: report.name, period };
  return atOneMoment(() =>
    machine.db.inOffice(
      actor.officeId,
      async (tx) => {
        // Of two who hand the same report in, the second waits here, and is refused.
        await openWork(tx, actor, work, machine.clock.now());
        const standing = await readCase(tx, bundle, work, registry);
        const edition =
          asked.edition === undefined
            ? await takeEdition(tx, machine, actor, work)
            : await takeBefore(tx, machine, work, asked.edition);
        const record = await putIn(tx, machine, actor, { bundle, standing, edition, note: asked.note });
        await tx.query(
          compile(
            sql`INSERT INTO report_submission (office_id, edition_id, record_id, handed_in_by, handed_in_at)
              VALUES (${tx.officeId}::uuid, ${edition.id}::uuid, ${record.id}::uuid, ${actor.userId}::uuid, ${machine.clock.now()}::timestamptz)`,
          ),
        );
        return { record, type: bundle.type.name, edition };
      },
      { snapshot: true },
    ),
  );
}

/** The case that takes the next edition; none where a new one is begun. @throws report-handed-in */
async function readCase(
  tx: Transaction,
  { type, workflow }: TypeBundle,
  work: { readonly report: string; readonly period: Period },
  registry: Machine['registry'],
) {
  const { take = '' } = type.signsReports ?? {};
  const last = (await listEditionsOf(tx, registry, work)).find(({ approval }) => approval !== null);
  if (!last?.approval) return undefined;
  const actions = workflow.actions[last.approval.state] ?? {};
  if (Object.keys(actions).length === 0) return undefined;
  if (!actions[take]) throw new WutongError('report-handed-in', { number: last.number });
  const [record] = await readRecords(tx, type, [last.approval.record], { lock: true });
  return record;
}

/** An edition of this report and period that went to nobody yet. @throws not-found, edition-handed-in */
async function takeBefore(
  tx: Transaction,
  { registry }: Machine,
  { report, period }: { readonly report: string; readonly period: Period },
  id: string,
): Promise<WholeEdition> {
  const edition = await getEdition(tx, registry, id);
  const of = parsePeriod(edition.period);
  if (edition.report !== report || of.from !== period.from || of.to !== period.to)
    throw new WutongError('not-found');
  if (edition.approval) throw new WutongError('edition-handed-in', { number: edition.number });
  return edition;
}

async function putIn(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  what: {
    readonly bundle: TypeBundle;
    readonly standing: { readonly id: string; readonly version: number } | undefined;
    readonly edition: WholeEdition;
    readonly note: string | undefined;
  },
): Promise<Saved> {
  const { standing, edition, note } = what;
  const { type } = what.bundle;
  const { take = '', submit = '', note: noteEntry = '' } = type.signsReports ?? {};
  const { report, period, number, blocks, figures } = edition;
  const taken: Values = {
    report,
    period,
    edition: edition.id,
    number,
    overridden: countOverridden(blocks),
    turned: findTurned(blocks, figures).length,
  };
  const named = { [type.title]: titleOf(blocks), ...(note === undefined ? {} : { [noteEntry]: note }) };
  // Further saves follow in this transaction, so the first must not send its end.
  const save = async (as: Actor, item: Parameters<typeof saveIn>[2]['items'][number]): Promise<Saved> => {
    const request = { actor: as, type: type.name, items: [item] };
    const [saved] = await saveIn({ ...tx, commitBehind: () => {} }, machine, request);
    if (!saved) throw new Error('a save of one record gave none');
    return saved;
  };
  const before = standing
    ? { id: standing.id, version: standing.version, values: { ...named, ...taken }, action: take }
    : { values: { ...named, ...taken }, action: take };
  const ready = await save(asLedger(actor), before);
  return save(actor, { id: ready.id, version: ready.version, values: {}, action: submit });
}

/** The title of the text in one line. */
function titleOf(blocks: readonly Block[]): string {
  const node = blocks.find(({ id }) => id === 'title')?.node;
  return node?.kind === 'title' ? node.text.replace(/\s+/g, '') : '';
}

/** How many figures say otherwise than the records do. */
function countOverridden(blocks: readonly Block[]): number {
  const lines = blocks.flatMap(({ node }) =>
    node.kind === 'paragraph' ? [node.text] : node.kind === 'heading' && node.body ? [node.body] : [],
  );
  return lines.reduce(
    (sum, line) =>
      plainText(line) === '' ? sum : sum + figuresIn(line).filter(({ instead }) => instead).length,
    0,
  );
}
