import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import type { ListForm } from '../../model/list-form.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { reachOf } from '../access/reach.ts';
import { auditStatements } from '../audit/audit-statements.ts';
import { compile } from '../database/compile.ts';
import { noticeMessages } from '../deadlines/deadline-messages.ts';
import type { DueRecord } from '../deadlines/late-records.ts';
import { writeDocx } from '../documents/docx/write-docx.ts';
import { cleanFileName } from '../files/clean-file-name.ts';
import type { Machine } from '../machine.ts';
import { putIntoOutbox } from '../messages/outbox.ts';
import { listRecords, type ListPage, type ListQuery } from '../query/list-records.ts';
import { printedRecord } from './printed-record.ts';

/** A list as it is narrowed, and the form over it. */
interface Asked {
  readonly type: string;
  readonly form: string;
  readonly list: Pick<ListQuery, 'filters' | 'words' | 'sort'>;
}

/** More than a notice to all units of a city ever has. */
const most = 1000;

/**
 * A form over the records of a list as docx, with the name of its file. Each record keeps in its history who printed it.
 * @throws not-allowed, not-found, form-not-offered, unknown-filter, unknown-sort
 */
export async function printList(
  machine: Machine,
  actor: Actor,
  asked: Asked,
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const { bundle, form, page } = await readList(machine, actor, asked);
  const { type } = bundle;
  const today = civilDateOf(machine.clock.now());
  const office = await machine.db.inOffice(actor.officeId, async (tx) => {
    const at = new Date();
    const entries = page.rows.map(({ id, version }) => ({
      id: newId(),
      at,
      actor,
      action: `print.${form.name}`,
      type: type.name,
      recordId: id,
      version,
      demo: actor.demo === true,
      changes: [],
    }));
    const [[row]] = await Promise.all([
      tx.query(compile(sql`SELECT name, short FROM office WHERE id = ${tx.officeId}`, 'office-of-forms')),
      ...auditStatements({ officeId: actor.officeId, entries }).map((statement) => tx.query(statement)),
    ]);
    return { name: String(row?.name ?? ''), short: String(row?.short ?? '') };
  });
  const records = page.rows.map((record) => printedRecord(type, record, page.titles));
  return {
    name: cleanFileName(`${form.label} ${today}.docx`),
    content: await writeDocx(form.label, form.write({ records, office, today })),
  };
}

/**
 * Reminds whoever has to keep the deadline of the records of a list, inside and once a day.
 * @returns how many messages were written
 * @throws not-allowed, not-found, form-not-offered, unknown-filter, unknown-sort
 */
export async function remindOfList(machine: Machine, actor: Actor, asked: Asked): Promise<number> {
  const { bundle, form, page } = await readList(machine, actor, asked);
  const { type } = bundle;
  if (!form.reminds) throw new WutongError('not-found');
  const now = machine.clock.now();
  const today = civilDateOf(now);
  const records = page.rows.map(({ id, state, unitId, createdBy, values }): DueRecord => ({
    id,
    state,
    unitId,
    createdBy,
    title: String(values[type.title] ?? ''),
    dueOn: String(values[type.deadline?.field ?? ''] ?? ''),
  }));
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const entries = await noticeMessages(tx, type, records, today);
    await putIntoOutbox(tx, now, entries);
    return entries.length;
  });
}

async function readList(
  machine: Machine,
  actor: Actor,
  { type, form: name, list }: Asked,
): Promise<{ readonly bundle: TypeBundle; readonly form: ListForm; readonly page: ListPage }> {
  const bundle = machine.registry.getType(type);
  // A paper that goes out in the name of the office is printed by whoever works on its records.
  if (reachOf(actor, bundle.type, 'act').size === 0) throw new WutongError('not-allowed', { action: '打印' });
  const form = bundle.listForms.find((one) => one.name === name);
  if (!form) throw new WutongError('not-found');
  const page = await listRecords(machine, actor, type, { ...list, size: most });
  const rows = page.rows.filter(({ state }) => form.states.includes(state));
  const refuse = (why: string, whyEn: string): WutongError =>
    new WutongError('form-not-offered', { form: form.label, formEn: form.en, why, whyEn });
  if (page.next !== null)
    throw refuse(`列表超过${most}条，请先缩小范围`, `the list has more than ${most} records`);
  if (rows.length === 0) throw refuse('列表中没有需要写进去的记录', 'nothing in the list belongs into it');
  return { bundle, form, page: { ...page, rows } };
}
