import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examples } from '../../src/domain/examples.gen.ts';
import { registry } from '../../src/domain/server.gen.ts';
import { isDay } from '../../src/model/cell.ts';
import { isWutongError } from '../../src/model/errors.ts';
import type { Values } from '../../src/model/field.ts';
import { workbookPlan } from '../../src/engine/exchange/sheet-plan.ts';
import type { JobRunner } from '../../src/engine/jobs/job-runner.ts';
import { saveMany } from '../../src/engine/save/save-many.ts';
import { arbitraryEntries } from '../harness/arbitrary-entry.ts';
import { openTestApp, type Client, type TestApp } from '../harness/server.ts';
import { createImporter, readBook } from '../harness/workbooks.ts';

let app: TestApp;
let runner: JobRunner;
let officer: Client;
let importer: ReturnType<typeof createImporter>;
beforeAll(async () => {
  app = await openTestApp(inject('database'), { server: { onRunner: (one) => (runner = one) } });
  importer = createImporter(app, () => runner);
  officer = await app.signIn('officer');
});
afterAll(() => app.close());

/** Saves what is found right of it; entries with faults are those of the example instead. */
async function saveRandom(type: string, base: Values, random: Values): Promise<boolean> {
  const values: Record<string, unknown> = { ...base, ...random };
  for (let attempt = 0; attempt < 4; attempt++)
    try {
      await saveMany(app.machine, { actor: app.office.everyRole(), type, items: [{ values }] });
      return true;
    } catch (error) {
      if (!isWutongError(error)) throw error;
      for (const { path } of error.findings) {
        const name = path.split('.')[0] ?? '';
        if (name in base) values[name] = base[name];
        else delete values[name];
      }
    }
  return false;
}

describe.each(registry.types.map((bundle) => ({ name: bundle.type.name, bundle })))(
  '$name',
  ({ name, bundle }) => {
    // Taken out once for both who read it: nobody may take out more than some twenty lists a minute.
    let taken: ReturnType<Client['get']> | undefined;
    const exported = () => (taken ??= officer.get(`/api/exchange/${name}/export`));
    beforeAll(async () => {
      const valid = (examples[name] ?? []).filter((example) => 'valid' in example);
      for (const example of valid) await app.store.store(name, example.name);
      let saved = 0;
      for (const [i, random] of fc
        .sample(arbitraryEntries(bundle.type.fields), { numRuns: 40, seed: 20_180_615 })
        .entries()) {
        // What it may hold, it holds alone.
        const base = await app.store.resolve(valid[i % valid.length]?.values ?? {});
        if (await saveRandom(name, base, random)) saved++;
      }
      // Otherwise the test would say little.
      expect(saved).toBeGreaterThan(10);
    });

    test('every heading of a sheet is there once, and every sheet', () => {
      const { records, children } = workbookPlan(bundle);
      for (const { columns } of [records, ...children]) {
        const headings = columns.map(({ heading }) => heading);
        expect(new Set(headings).size).toBe(headings.length);
      }
      const names = [records, ...children].map((sheet) => sheet.name);
      expect(new Set(names).size).toBe(names.length);
      for (const sheet of names) expect(sheet).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    });

    test('export then import changes nothing', async () => {
      const answer = await exported();
      expect(answer.status).toBe(200);
      const rows = (await readBook(answer.bytes))[workbookPlan(bundle).records.name]?.length ?? 0;
      const { job, result } = await importer.preview(officer, name, answer.bytes);
      expect(job.error).toBeNull();
      expect(result?.findings).toEqual([]);
      expect(result?.changes).toEqual([]);
      expect(result).toMatchObject({
        rows: rows - 1,
        unchanged: rows - 1,
        created: 0,
        changed: 0,
        faulty: 0,
      });
    });

    test('another program reads the same cells', async () => {
      const { bytes } = await exported();
      const ours = await readBook(bytes);
      const theirs = new ExcelJS.Workbook();
      await theirs.xlsx.load(bytes as unknown as ArrayBuffer);
      expect(theirs.worksheets.map((sheet) => sheet.name)).toEqual(Object.keys(ours));
      for (const sheet of theirs.worksheets)
        ours[sheet.name]?.forEach((cells, row) => {
          const read = cells.map((_, column) => plain(sheet.getRow(row + 1).getCell(column + 1).value));
          expect(read).toEqual(cells.map((cell) => (cell !== null && isDay(cell) ? cell.day : cell)));
        });
    });

    test('the template has what a person fills in, and its example row is not read', async () => {
      const { bytes } = await officer.get(`/api/exchange/${name}/template`);
      const book = await readBook(bytes);
      const { records } = workbookPlan(bundle);
      const asked = records.columns.flatMap(({ heading, entry }) => (entry?.read ? [heading] : []));
      expect((book[records.name]?.[0] ?? []).map((cell) => String(cell).replace(/\*$/, ''))).toEqual([
        '记录编号',
        ...asked,
      ]);
      expect(book[records.name]).toHaveLength(2);
      const { job } = await importer.preview(officer, name, bytes);
      expect(job.error?.code).toBe('workbook-empty');
      const theirs = new ExcelJS.Workbook();
      await theirs.xlsx.load(bytes as unknown as ArrayBuffer);
      const sheet = theirs.getWorksheet(records.name);
      records.columns
        .filter(({ role, entry }) => role === 'key' || entry?.read)
        .forEach((_, i) => expect(sheet?.getRow(1).getCell(i + 1).note).toBeTruthy());
      expect(theirs.getWorksheet('_wutong')?.state).toBe('veryHidden');
    });
  },
);

// Escapes of what XML cannot hold, and of what looks like one, exceljs leaves in inline texts.
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string')
    return value.replace(/_x([0-9A-F]{4})_/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return value ?? null;
}
