import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import type { FormFacts, PrintedFinding, PrintedRecord } from '../../model/form.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { targetOf } from '../../model/registry.ts';
import { sourceTitle } from '../../model/source.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readCases } from '../process/case.ts';
import { getRecord } from '../query/record-page.ts';
import { readTitles } from '../query/titles.ts';
import { readableBy } from '../process/principals.ts';
import { readRecords } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { judgeOne } from '../rules/decide-waiver.ts';
import type { WaivedFinding } from '../rules/judge-records.ts';
import { readPrintedTree } from './printed-tree.ts';
import { printedRecord } from './printed-record.ts';

/**
 * What forms may say of a record, within what the person may read. Findings are judged only where they are asked for:
 * to know which forms are offered takes none.
 * @throws not-found
 */
export async function readFacts(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  asked: { readonly type: string; readonly id: string; readonly findings: boolean },
): Promise<{ readonly record: StoredRecord; readonly facts: FormFacts }> {
  const bundle = machine.registry.getType(asked.type);
  const record = await getRecord(tx, machine, actor, asked.type, asked.id);
  const tone = bundle.workflow.states[record.state]?.tone;
  // What has ended is not judged again by the rules of today.
  const judged = asked.findings && tone !== 'good' && tone !== 'ended';
  const [titles, cases, offices, findings] = await Promise.all([
    readTitles(tx, machine.registry, [record]),
    readCases(tx, [record.id]),
    tx.query(compile(sql`SELECT name, short FROM office WHERE id = ${tx.officeId}`, 'office-of-forms')),
    judged ? judgeOne(tx, machine, record) : Promise.resolve([]),
  ]);
  const tree = asked.findings ? await readPrintedTree(tx, machine, actor, bundle, record) : [];
  const referred = await readReferredTo(tx, machine, actor, bundle, record);
  const found = cases.get(record.id);
  const purpose = found && bundle.procedure?.purposes[found.purpose];
  return {
    record,
    facts: {
      record: printedRecord(bundle.type, record, titles),
      office: { name: String(offices[0]?.name ?? ''), short: String(offices[0]?.short ?? '') },
      process: found && { label: purpose?.label ?? found.purpose, state: found.state },
      findings: findings.map(printedFinding),
      tree,
      referred,
      today: civilDateOf(machine.clock.now()),
    },
  };
}

/** The records that the forms of a type read through its references, as far as the person may read them. */
async function readReferredTo(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  { type, forms }: TypeBundle,
  record: StoredRecord,
): Promise<Record<string, PrintedRecord>> {
  const referred: Record<string, PrintedRecord> = {};
  for (const reference of new Set(forms.flatMap(({ reads = [] }) => reads))) {
    const [id, target] = [record.values[reference], targetOf(type, reference)];
    if (typeof id !== 'string' || target === undefined) continue;
    const bundle = machine.registry.getType(target);
    const where = await readableBy(tx, machine, bundle, actor);
    const [found] = await readRecords(tx, bundle.type, [id], { where });
    if (!found) continue;
    const titles = await readTitles(tx, machine.registry, [found]);
    referred[reference] = printedRecord(bundle.type, found, titles);
  }
  return referred;
}

function printedFinding({ message, clause, waiver }: WaivedFinding): PrintedFinding {
  const { title, number, article, words } = clause;
  const source = words ?? sourceTitle({ title, ...(number === undefined ? {} : { number }) });
  return {
    message: message.zh.replace(/。$/, ''),
    clause: `${source}${article}`,
    ...(waiver === null
      ? {}
      : { waiver: { status: waiver.status, reason: waiver.reason, by: waiver.decidedBy ?? '' } }),
  };
}
