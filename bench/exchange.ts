import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Cell } from '../src/model/cell.ts';
import { isDay } from '../src/model/cell.ts';
import { exportList } from '../src/engine/exchange/export-list.ts';
import { runImport } from '../src/engine/exchange/import/import-job.ts';
import { commitImport, startImport } from '../src/engine/exchange/import/own-import.ts';
import { openWorkbook } from '../src/engine/exchange/read-workbook.ts';
import { writeWorkbook } from '../src/engine/exchange/write-workbook.ts';
import { createJobRunner } from '../src/engine/jobs/job-runner.ts';
import { tablesOf } from '../src/engine/schema/table.ts';
import { saveMany } from '../src/engine/save/save-many.ts';
import type { Row } from './main.ts';
import { fillDelegations, openPlace, type Place } from './place.ts';

const exported = Number(process.env['EXPORT_ROWS'] ?? 100_000);
const imported = Number(process.env['IMPORT_ROWS'] ?? 20_000);
const membersEach = 3;

/** Where bytes go that nobody wants; it counts them. */
function sink(): { readonly stream: Writable; bytes(): number } {
  let size = 0;
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      done();
    },
  });
  return { stream, bytes: () => size };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}

const once = (ms: number) => ({ median: ms, p95: ms, runs: 1 });

/** (l) A list as a workbook, against the library that writes the same cells bare; and the memory that it takes. */
async function measureExport(place: Place): Promise<Row[]> {
  const { machine } = place.engine;
  const actor = { ...place.actor, roles: [...place.actor.roles, 'exporter'] };
  await fillDelegations(place, exported);
  await place.owner.query(
    `INSERT INTO delegation_members (office_id, parent_id, id, position, role, counted, person_name, post)
     SELECT office_id, id, gen_random_uuid(), n, 'member', true, '王小一', '科员' FROM delegation, generate_series(1, $1::int) n`,
    [membersEach],
  );
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const before = process.memoryUsage().rss;
  const { ms } = await timed(async () => {
    const made = await exportList(machine, actor, 'delegation', {});
    const { stream } = sink();
    await pipeline(Readable.from(made.content, { objectMode: false }), stream);
    await made.close();
  });
  clearInterval(watch);
  // The same cells, as they stand in the file.
  const made = await exportList(machine, actor, 'delegation', {});
  const parts: Buffer[] = [];
  for await (const part of made.content) parts.push(part);
  await made.close();
  const workbook = await openWorkbook(Buffer.concat(parts), 'x.xlsx');
  const rows: (readonly Cell[])[] = [];
  for await (const portion of workbook.rows(0)) rows.push(...portion.map(({ cells }) => cells));
  await workbook.close();
  const plain = rows.map((cells) =>
    cells.map((cell) => (cell !== null && isDay(cell) ? new Date(`${cell.day}T00:00:00Z`) : cell)),
  );
  const bare = await timed(async () => {
    const { stream } = sink();
    await pipeline(Readable.fromWeb(writeXlsxStream(plain, { name: 'a' }) as never), stream);
  });
  return [
    {
      name: `(l) export of ${exported} delegations, against hucre writing the same cells`,
      aim: '',
      unit: 'ms',
      ours: once(ms),
      baseline: once(bare.ms),
      ratio: ms / bare.ms,
    },
    {
      name: `(l) memory of the process at its highest while exporting (${Math.round(before / 1e6)} MB before)`,
      aim: '< 300 MB',
      unit: 'MB',
      ours: once(peak / 1e6),
    },
  ];
}

/** (m) Delegations with members from a workbook: file, look, stages of the save; against the bare rows. */
async function measureImport(place: Place): Promise<Row[]> {
  const { machine } = place.engine;
  const { actor, office, owner } = place;
  const unit = office.units[0];
  const people = await saveMany(machine, {
    actor,
    type: 'person',
    items: Array.from({ length: 50 }, (_, i) => ({
      values: { name: `导入人员${i}`, unit: unit?.id, post: '科员', rank: 'staff' },
    })),
  });
  const numbers = Array.from({ length: imported }, (_, i) => i + 1);
  const sheets = [
    {
      name: '因公出国（境）团组',
      headings: [
        '记录编号',
        '团组名称',
        '类别',
        '组团方式',
        '组团单位',
        '出访任务',
        '密级',
        '出境至入境日期（起）',
        '出境至入境日期（止）',
      ],
      rows: numbers.map((n): Cell[] => [
        n,
        `导入团组${n}`,
        '党政',
        '自组团',
        unit?.name ?? '',
        '商谈港口航线合作。',
        '内部',
        { day: '2027-03-01' },
        { day: '2027-03-05' },
      ]),
    },
    {
      name: '出访国家（地区）',
      headings: ['所属记录编号', '国家（地区）', '城市', '在当地停留（起）', '在当地停留（止）'],
      rows: numbers.map((n): Cell[] => [n, '德国', '汉堡', { day: '2027-03-01' }, { day: '2027-03-05' }]),
    },
    {
      name: '出访人员',
      headings: ['所属记录编号', '姓名', '团内身份'],
      rows: numbers.flatMap((n) =>
        Array.from({ length: membersEach }, (_, i): Cell[] => [
          n,
          `导入人员${(n + i) % people.length}`,
          i === 0 ? '团长' : '团员',
        ]),
      ),
    },
    {
      name: '邀请单位',
      headings: ['所属记录编号', '邀请单位', '所在国家（地区）', '性质'],
      rows: numbers.map((n): Cell[] => [n, '汉堡商会', '德国', '商协会']),
    },
  ].map((sheet) => ({ ...sheet, widths: [] }));
  const parts: Buffer[] = [];
  for await (const part of writeWorkbook(sheets, { header: '', footer: '' })) parts.push(part);
  const runner = createJobRunner(machine, { import: (run) => runImport(machine, run) }, console.error);
  const { id, hash } = await startImport(machine, actor, 'delegation', {
    name: 'a.xlsx',
    bytes: Buffer.concat(parts),
  });
  const looked = await timed(() => runner.settle(office.id));
  await commitImport(machine, actor, id, hash).catch(async (error: unknown) => {
    const [job] = (await owner.query('SELECT result, error FROM job WHERE id = $1', [id])).rows;
    throw new Error(JSON.stringify([job?.error, job?.result?.findings?.slice(0, 5)]), { cause: error });
  });
  const saved = await timed(() => runner.settle(office.id));
  const {
    rows: [kept],
  } = await owner.query('SELECT state FROM job WHERE id = $1', [id]);
  if (kept?.state !== 'done') throw new Error(`the import is ${String(kept?.state)}`);
  // The same rows into the same tables with the same indexes, from within the server: no client is as fast as that.
  const bundle = machine.registry.getType('delegation');
  const tables = [...tablesOf(bundle).map(({ name }) => name), 'audit_entry', 'audit_value', 'import_row'];
  let bare = 0;
  for (const table of tables) {
    await owner.query(`CREATE TABLE bare_${table} (LIKE ${table} INCLUDING ALL)`);
    bare += (await timed(() => copyOver(owner, table))).ms;
    await owner.query(`DROP TABLE bare_${table}`);
  }
  const perSecond = (ms: number): number => imported / (ms / 1000);
  return [
    {
      name: `(m) import of ${imported} delegations with ${membersEach} members, the saving of it, against INSERT … SELECT of the rows within the server`,
      aim: '≥ 0.15',
      unit: 'delegations a second',
      ours: once(perSecond(saved.ms)),
      baseline: once(perSecond(bare)),
      ratio: bare / saved.ms,
    },
    {
      name: `(m) the look at the same workbook before it`,
      aim: '',
      unit: 'delegations a second',
      ours: once(perSecond(looked.ms)),
    },
  ];
}

async function copyOver(owner: Place['owner'], table: string): Promise<void> {
  await owner.query(`INSERT INTO bare_${table} SELECT * FROM ${table}`);
}

async function inPlace(bench: (place: Place) => Promise<Row[]>): Promise<Row[]> {
  const place = await openPlace();
  try {
    return await bench(place);
  } finally {
    await place.close();
  }
}

/** Lists out as workbooks. */
export const benchExport = (): Promise<Row[]> => inPlace(measureExport);

/** Workbooks in. */
export const benchImport = (): Promise<Row[]> => inPlace(measureImport);
