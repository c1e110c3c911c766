import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A report of a demonstration office, to be read and compared. */
export interface DemoReport {
  readonly name: string;
  readonly text: string;
}

const folder = join(import.meta.dirname, 'reports');

/** The reports of the demonstration offices on the first half of a year. */
export function readDemoReports(year: number): DemoReport[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('{year}', String(year));
      return { name: `${text.split('\n')[0] ?? file}.txt`, text };
    });
}
