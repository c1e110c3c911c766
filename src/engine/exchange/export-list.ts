import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { exportReach } from '../access/may-export.ts';
import { restriction } from '../access/reach.ts';
import { auditStatements } from '../audit/audit-statements.ts';
import { allOf, compile, type Sql } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { orderBy, readOrder } from '../query/cursor.ts';
import { filterCondition } from '../query/filters.ts';
import type { ListQuery } from '../query/list-records.ts';
import { wordCondition } from '../query/words.ts';
import { tableName } from '../schema/table.ts';
import { readWords } from '../search/tokens.ts';
import { childRows, recordRows, type Walked } from './export-rows.ts';
import { metaSheet, workbookPlan, type SheetPlan } from './sheet-plan.ts';
import { handOver, type HandOver } from './hand-over.ts';
import { watermarkOf } from './watermark.ts';
import { writeWorkbook, type Sheet } from './write-workbook.ts';

/** Records that leave at once; with more a sheet is of no use to anybody. */
export const mostExported = 300_000;
/** Exports that run at once: each holds a connection to the database. */
const mostAtOnce = 2;
const longestWaitMs = 20_000;
let running = 0;

/** What an export writes, and what it was of. */
export interface Exported {
  readonly name: string;
  readonly content: AsyncGenerator<Buffer>;
  readonly count: number;
  /** Lets everything go, whether it was taken or not. */
  close(): Promise<void>;
}

/**
 * A list with its filter, words and order as a workbook, all pages of it. The rows come from one view of the database,
 * portion by portion as they are taken. That it leaves, and how much, is in the audit before its first byte goes.
 * @throws not-allowed, unknown-filter, unknown-sort, export-too-large, too-much-at-once
 */
export async function exportList(
  machine: Machine,
  actor: Actor,
  typeName: string,
  query: Pick<ListQuery, 'words' | 'filters' | 'sort'>,
): Promise<Exported> {
  const bundle = machine.registry.getType(typeName);
  const { type } = bundle;
  const reach = exportReach(machine.registry, actor, type);
  if (reach.size === 0) throw new WutongError('not-allowed', { action: '导出' });
  const order = orderBy(readOrder(bundle, query.sort));
  const conditions: Sql[] = [
    sql`office_id = ${actor.officeId}`,
    restriction(reach, actor),
    ...(query.filters ?? []).map((filter) => filterCondition(bundle, filter)),
  ];
  await takeTurn();
  const hand = handOver<Buffer>();
  const count = Promise.withResolvers<number>();
  const work = machine.db
    .inOffice(
      actor.officeId,
      (tx) => walk(tx, machine, actor, bundle, { conditions, order, query }, hand, count.resolve),
      { reading: true, snapshot: true },
    )
    .then(
      () => hand.end(),
      (error: unknown) => {
        count.reject(error);
        hand.end(error);
      },
    )
    .finally(() => {
      running--;
    });
  const day = civilDateOf(machine.clock.now()).replaceAll('-', '');
  return {
    name: `${type.label}-${day}.xlsx`,
    count: await count.promise,
    content: hand.taken(),
    async close() {
      hand.stop();
      await work;
    },
  };
}

// A few people who export in the same minute wait for each other rather than being sent away.
async function takeTurn(): Promise<void> {
  for (let waited = 0; running >= mostAtOnce; waited += 100) {
    if (waited >= longestWaitMs) throw new WutongError('too-much-at-once');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  running++;
}

interface Asked {
  readonly conditions: readonly Sql[];
  readonly order: Sql;
  readonly query: Pick<ListQuery, 'words' | 'filters' | 'sort'>;
}

// The transaction is open as long as the reader takes.
async function walk(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  bundle: TypeBundle,
  asked: Asked,
  hand: HandOver<Buffer>,
  counted: (count: number) => void,
): Promise<void> {
  const where = allOf([...asked.conditions, ...(await wordsOf(tx, bundle, actor, asked.query.words))]);
  const count = await countRows(tx, bundle, where);
  if (count > mostExported) throw new WutongError('export-too-large', { count, max: mostExported });
  await auditExport(machine, actor, bundle, asked, count);
  counted(count);
  const look = watermarkOf(actor, await officeName(tx), machine.clock.now());
  for await (const part of writeWorkbook(sheetsOf(tx, machine, bundle, { where, order: asked.order }), look))
    if (!(await hand.give(part))) return;
}

function sheetsOf(tx: Transaction, machine: Machine, bundle: TypeBundle, walked: Walked): Sheet[] {
  const plan = workbookPlan(bundle);
  const look = ({ name, columns }: SheetPlan) => ({
    name,
    headings: columns.map(({ heading }) => heading),
    widths: columns.map(({ width }) => width),
    hiddenColumns: columns.flatMap(({ hidden }, i) => (hidden ? [i] : [])),
  });
  return [
    { ...look(plan.records), rows: recordRows(tx, machine, bundle, plan.records, walked) },
    ...plan.children.map((child) => ({
      ...look(child),
      rows: childRows(tx, machine, bundle, child, walked),
    })),
    {
      name: metaSheet,
      headings: ['format', '1'],
      widths: [],
      hidden: true,
      rows: metaRows(bundle, 'export'),
    },
  ];
}

/** What the hidden sheet says of the others. */
export function metaRows(bundle: TypeBundle, kind: 'export' | 'template'): string[][] {
  return [
    ['type', bundle.type.name],
    ['version', workbookPlan(bundle).version],
    ['kind', kind],
  ];
}

async function wordsOf(
  tx: Transaction,
  bundle: TypeBundle,
  actor: Actor,
  words: string | undefined,
): Promise<Sql[]> {
  const query = words === undefined ? undefined : readWords(actor.officeId, words);
  return query ? [await wordCondition(tx, bundle, query)] : [];
}

async function countRows(tx: Transaction, { type }: TypeBundle, where: Sql): Promise<number> {
  const [row] = await tx.query(
    compile(sql`SELECT count(*)::int AS n FROM ${sql.table(tableName(type.name))} WHERE ${where}`),
  );
  return Number(row?.n ?? 0);
}

async function officeName(tx: Transaction): Promise<string> {
  const [row] = await tx.query(
    compile(sql`SELECT name FROM office WHERE id = ${tx.officeId}`, 'export-office'),
  );
  return String(row?.name ?? '');
}

// In a transaction of its own: what left is known even if its reader goes away in the middle.
async function auditExport(
  machine: Machine,
  actor: Actor,
  { type }: TypeBundle,
  { query }: Asked,
  count: number,
): Promise<void> {
  const filters = Object.fromEntries(
    (query.filters ?? []).map(({ field, operator, value }) => [`${field}.${operator}`, value]),
  );
  const after = {
    count,
    ...(query.words === undefined ? {} : { words: query.words }),
    ...(query.sort === undefined ? {} : { sort: query.sort }),
    filters,
  };
  const entry = {
    id: newId(),
    at: new Date(),
    actor,
    action: 'export',
    type: type.name,
    recordId: newId(),
    version: 0,
    demo: actor.demo === true,
    changes: [{ path: 'export', before: null, after }],
  };
  await machine.db.inOffice(actor.officeId, (tx) =>
    Promise.all(
      auditStatements({ officeId: actor.officeId, entries: [entry] }).map((statement) => tx.query(statement)),
    ),
  );
}
