import { sql } from 'kysely';
import { addDays, daysBetween, type CivilDate } from '../../model/date.ts';
import { newId } from '../../model/id.ts';
import type { Deadline } from '../../model/deadline.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { resolveParameter } from '../../model/rule/parameter.ts';
import { sourceTitle } from '../../model/source.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { readDueRecords, type DueRecord } from '../deadlines/late-records.ts';
import type { Machine } from '../machine.ts';
import { putIntoOutbox } from '../messages/outbox.ts';
import { lookupIn, readRuleSettings } from '../rules/rule-settings.ts';
import { noteChange } from '../audit/note-change.ts';
import { suspension } from './measures.ts';
import { program } from './program.ts';

/** A measure that the program proposed at some time, as far as it must know it again. */
interface Own {
  readonly id: string;
  readonly unitId: string;
  readonly status: string;
  readonly related: readonly string[];
  /** Nobody ever said a word about it: the program took it back itself. */
  readonly takenBack: boolean;
}

type Suspends = NonNullable<Deadline['suspends']>;

const named = 10;

/**
 * Proposes that the requests of units are not accepted whose records are long past their day, and takes back what nobody
 * has confirmed yet and has no ground any more. It is proposed once: what a head did not adopt, or ended, comes again only
 * when something else is late too.
 */
export async function settleMeasures(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  today: CivilDate,
): Promise<void> {
  const { deadline } = bundle.type;
  const suspends = deadline?.suspends;
  if (!deadline || !suspends) return;
  const [own, limit] = await Promise.all([readOwn(tx, suspends.rule), readLimit(tx, machine, bundle, today)]);
  const late = await readDueRecords(tx, bundle.type, deadline, addDays(today, -limit.days - 1));
  const units = new Set(
    [...late, ...own.filter(({ status }) => status === 'proposed')].map(({ unitId }) => unitId),
  );
  for (const unitId of units) {
    const records = late.filter((one) => one.unitId === unitId);
    const ofUnit = own.filter((one) => one.unitId === unitId);
    const open = ofUnit.find(({ status }) => status === 'proposed');
    const why = grounds(suspends, records, { ...limit, today });
    if (open && records.length === 0) await takeBack(tx, machine, open, suspends);
    else if (open) await renew(tx, open, records, why);
    else {
      const told = new Set(ofUnit.flatMap(({ takenBack, related }) => (takenBack ? [] : related)));
      if (records.some(({ id }) => !told.has(id)))
        await propose(tx, machine, { unitId, rule: suspends.rule, records, why, today });
    }
  }
}

/** Takes back what the save of records left without a ground, at once and not with the next look at deadlines. */
export async function takeBackSettled(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  asked: { readonly today: CivilDate; readonly ids: readonly string[] },
): Promise<void> {
  const rule = bundle.type.deadline?.suspends?.rule;
  if (rule === undefined || asked.ids.length === 0) return;
  const open = (await readOwn(tx, rule)).filter(
    ({ status, related }) => status === 'proposed' && related.some((id) => asked.ids.includes(id)),
  );
  if (open.length > 0) await settleMeasures(tx, machine, bundle, asked.today);
}

async function readOwn(tx: Transaction, rule: string): Promise<Own[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT id, unit_id, status, related, decided_by FROM measure
        WHERE office_id = ${tx.officeId} AND rule = ${rule} AND kind = ${suspension} ORDER BY id`,
      'measures-of-rule',
    ),
  );
  return rows.map((row) => ({
    id: String(row.id),
    unitId: String(row.unit_id),
    status: String(row.status),
    related: (row.related as readonly unknown[]).map(String),
    takenBack: row.status === 'dropped' && row.decided_by === null,
  }));
}

async function readLimit(tx: Transaction, machine: Machine, { type, rules }: TypeBundle, today: CivilDate) {
  const suspends = type.deadline?.suspends;
  const rule = rules.find(({ name }) => name === suspends?.rule);
  if (!suspends || !rule) throw new Error(`${type.name} proposes by no rule`);
  const [settings, offices] = await Promise.all([
    readRuleSettings(tx),
    tx.query(compile(sql`SELECT province FROM office WHERE id = ${tx.officeId}`, 'office-province')),
  ]);
  const found = resolveParameter(rule, suspends.parameter, {
    today,
    province: String(offices[0]?.province ?? ''),
    category: undefined,
    officeValue: lookupIn(settings),
  });
  const source = machine.registry.getSource(found.clause.source);
  return {
    days: Number(found.value),
    clause: `${found.words ?? sourceTitle(source)}${found.clause.article}`,
  };
}

// What the unit reads when its requests are refused: what is late, since when, and where it stands.
function grounds(
  { what, undone, rule }: Suspends,
  records: readonly DueRecord[],
  { days, clause, today }: { readonly days: number; readonly clause: string; readonly today: CivilDate },
): string {
  const list = records
    .slice(0, named)
    .map(({ title, dueOn }) => `${title}（${dueOn}到期，逾期${daysBetween(dueOn, today)}天）`);
  const more = records.length > named ? `等${records.length}件` : '';
  return `${what}逾期超过${days}天${undone}：${list.join('、')}${more}。依据：${clause}（规则${rule}）。`;
}

async function propose(
  tx: Transaction,
  machine: Machine,
  made: {
    readonly unitId: string;
    readonly rule: string;
    readonly records: readonly DueRecord[];
    readonly why: string;
    readonly today: CivilDate;
  },
): Promise<void> {
  const now = machine.clock.now();
  const id = newId(now.getTime());
  const [inserted] = await tx.query(
    compile(
      sql`INSERT INTO measure (office_id, id, kind, unit_id, rule, why, related, proposed_at, status)
        VALUES (${tx.officeId}, ${id}, ${suspension}, ${made.unitId}, ${made.rule}, ${made.why},
          ${made.records.map((one) => one.id)}::uuid[], ${now}::timestamptz, 'proposed')
        ON CONFLICT (office_id, unit_id, kind) WHERE status IN ('proposed', 'confirmed') DO NOTHING RETURNING id`,
      'measure-propose',
    ),
  );
  // A person proposed it already, or it is in force: nothing is said twice.
  if (!inserted) return;
  const heads = await readHeads(tx, machine, made.today);
  await Promise.all([
    noteChange(tx, program, {
      type: 'measure',
      action: 'propose',
      id,
      reason: made.why,
      before: null,
      after: { unit: made.unitId, status: 'proposed' },
    }),
    putIntoOutbox(
      tx,
      now,
      heads.map((accountId) => ({
        key: `suspension:${id}:${accountId}`,
        kind: 'suspension',
        accountId,
        recordId: id,
        type: 'measure',
        content: {},
      })),
    ),
  ]);
}

async function readHeads(tx: Transaction, { registry }: Machine, today: CivilDate): Promise<string[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT DISTINCT r.account_id FROM account_role r
        JOIN account a ON a.office_id = r.office_id AND a.id = r.account_id AND a.active
        WHERE r.office_id = ${tx.officeId} AND r.role = ANY(${[...registry.duties.measures]}::text[]) AND r.extent = 'role'
          AND (r.from_on IS NULL OR r.from_on <= ${today}::date) AND (r.to_on IS NULL OR r.to_on >= ${today}::date)`,
      'measure-heads',
    ),
  );
  return rows.map((row) => String(row.account_id));
}

async function renew(
  tx: Transaction,
  { id, related }: Own,
  records: readonly DueRecord[],
  why: string,
): Promise<void> {
  const ids = records.map((one) => one.id);
  if (ids.length === related.length && ids.every((one) => related.includes(one))) return;
  await tx.query(
    compile(
      sql`UPDATE measure SET related = ${ids}::uuid[], why = ${why}
        WHERE office_id = ${tx.officeId} AND id = ${id} AND status = 'proposed'`,
      'measure-renew',
    ),
  );
  await noteChange(tx, program, {
    type: 'measure',
    action: 'renew',
    id,
    reason: why,
    before: { related },
    after: { related: ids },
  });
}

async function takeBack(tx: Transaction, machine: Machine, { id }: Own, { what }: Suspends): Promise<void> {
  const reason = `${what}已全部办结，系统撤回。`;
  const rows = await tx.query(
    compile(
      sql`UPDATE measure SET status = 'dropped', decided_at = ${machine.clock.now()}::timestamptz, reason = ${reason}
        WHERE office_id = ${tx.officeId} AND id = ${id} AND status = 'proposed' RETURNING id`,
      'measure-take-back',
    ),
  );
  // Somebody confirmed it at this moment: then it is for people to end it.
  if (rows.length === 0) return;
  await noteChange(tx, program, {
    type: 'measure',
    action: 'drop',
    id,
    reason,
    before: { status: 'proposed' },
    after: { status: 'dropped' },
  });
}
