import { benchCheck } from './check.ts';
import { benchCopies } from './copies.ts';
import { benchDemo } from './demo.ts';
import { benchExport, benchImport } from './exchange.ts';
import { benchFigures } from './figures.ts';
import { benchLegalizations } from './legalizations.ts';
import { benchList } from './list.ts';
import type { Times } from './measure.ts';
import { benchQuick } from './quick.ts';
import { benchSave } from './save.ts';
import { benchSearch } from './search.ts';
import { benchReports } from './reports.ts';
import { benchProcess } from './process.ts';
import { benchStart } from './start.ts';
import { benchRules, benchWork } from './work.ts';

/** One line of the result: ours, the baseline of the same run, and their ratio. */
export interface Row {
  readonly name: string;
  readonly aim: string;
  readonly unit: string;
  readonly ours: Times;
  readonly baseline?: Times;
  readonly ratio?: number;
}

const benches = {
  save: benchSave,
  list: benchList,
  search: benchSearch,
  figures: benchFigures,
  demo: benchDemo,
  start: benchStart,
  process: benchProcess,
  work: benchWork,
  rules: benchRules,
  quick: benchQuick,
  legalizations: benchLegalizations,
  export: benchExport,
  import: benchImport,
  copies: benchCopies,
  reports: benchReports,
  check: benchCheck,
};

const asked = process.argv.slice(2).filter((name) => name in benches) as (keyof typeof benches)[];
const number = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));
process.stdout.write('| what | ours | baseline | ratio | aim |\n|---|---|---|---|---|\n');
for (const name of asked.length > 0 ? asked : (Object.keys(benches) as (keyof typeof benches)[]))
  for (const row of await benches[name]()) {
    const baseline = row.baseline ? `${number(row.baseline.median)} ${row.unit}` : '';
    const ratio = row.ratio === undefined ? '' : row.ratio.toFixed(2);
    process.stdout.write(
      `| ${row.name} | ${number(row.ours.median)} ${row.unit} | ${baseline} | ${ratio} | ${row.aim} |\n`,
    );
  }
