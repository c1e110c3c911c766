import type { Cell } from '../../src/model/cell.ts';
import { openWorkbook } from '../../src/engine/exchange/read-workbook.ts';
import { writeWorkbook, type Sheet } from '../../src/engine/exchange/write-workbook.ts';
import type { JobRunner } from '../../src/engine/jobs/job-runner.ts';
import { read, type Answer, type Client, type TestApp } from './server.ts';

/** A workbook as tests look at it: the name of each sheet and its rows, headings first. */
export type Book = Record<string, Cell[][]>;

/** What stands in the sheets of a workbook, hidden ones included. */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  const workbook = await openWorkbook(bytes, 'x.xlsx');
  try {
    const book: Book = {};
    for (const [index, { name }] of workbook.sheets.entries()) {
      const rows: Cell[][] = [];
      for await (const portion of workbook.rows(index)) rows.push(...portion.map(({ cells }) => [...cells]));
      book[name] = rows;
    }
    return book;
  } finally {
    await workbook.close();
  }
}

/** A workbook of these sheets; the first row of each is its headings. */
export async function makeBook(book: Book, hidden: readonly string[] = ['_wutong']): Promise<Buffer> {
  const sheets = Object.entries(book).map(([name, [headings = [], ...rows]]): Sheet => ({
    name,
    headings: headings.map((cell) => String(cell ?? '')),
    widths: [],
    hidden: hidden.includes(name),
    rows,
  }));
  const parts: Buffer[] = [];
  for await (const part of writeWorkbook(sheets, { header: '', footer: '' })) parts.push(part);
  return Buffer.concat(parts);
}

/** The rows of a sheet as records by heading. */
export function byHeading(rows: readonly (readonly Cell[])[]): Record<string, Cell>[] {
  const [headings = [], ...others] = rows;
  return others.map((cells) =>
    Object.fromEntries(headings.map((heading, i) => [String(heading), cells[i] ?? null])),
  );
}

type Import = ReturnType<typeof read<'getImport'>>;

/** Somebody who imports: sends a workbook, looks at the preview, confirms. */
export function createImporter(app: TestApp, runner: () => JobRunner) {
  const settle = (): Promise<void> => runner().settle(app.office.id);
  const look = async (client: Client, id: string): Promise<Import> => {
    await settle();
    return read('getImport', await client.get(`/api/exchange/imports/${id}`));
  };
  return {
    look,
    settle,
    async preview(client: Client, type: string, bytes: Uint8Array, name = '名单.xlsx'): Promise<Import> {
      const answer = await client.upload(`/api/exchange/${type}/imports`, name, bytes);
      return look(client, read('startImport', answer).id);
    },
    confirm: (client: Client, { job, hash }: Import): Promise<Answer> =>
      client.post(`/api/exchange/imports/${job.id}/commit`, { hash }),
    async commit(client: Client, found: Import): Promise<Import> {
      read(
        'commitImport',
        await client.post(`/api/exchange/imports/${found.job.id}/commit`, { hash: found.hash }),
      );
      return look(client, found.job.id);
    },
  };
}
