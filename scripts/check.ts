// npm run check: everything that can be seen without running the program. With names, only those parts.
import { resolve } from 'node:path';
import { faultLine } from './check/fault.ts';
import { checkImports } from './check/imports.ts';
import { checkLeftovers } from './check/leftovers.ts';
import { runParts, type Part } from './check/run-parts.ts';
import { checkSizes, sizeSummary } from './check/sizes.ts';
import { readSourceFiles, readStyleSheets } from './check/source-files.ts';
import { checkFormat, checkGenerated, checkLint, checkTypes, checkUnused } from './check/tools.ts';

const root = resolve(import.meta.dirname, '..');
const files = readSourceFiles(root);
const parts: readonly Part[] = [
  { name: 'types', run: () => checkTypes(root) },
  { name: 'lint', run: () => checkLint(root) },
  { name: 'format', run: () => checkFormat(root) },
  { name: 'generated', run: () => checkGenerated(root) },
  { name: 'unused', run: () => checkUnused(root) },
  { name: 'imports', run: () => checkImports(files) },
  { name: 'sizes', run: () => checkSizes([...files, ...readStyleSheets(root)]) },
  { name: 'leftovers', run: () => checkLeftovers(root, files) },
];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) throw new Error(`no part is called ${unknown.join(', ')}`);

const results = await runParts(asked.length === 0 ? parts : parts.filter(({ name }) => asked.includes(name)));
for (const { name, faults, seconds } of results) {
  console.log(
    `${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s`,
  );
  for (const fault of faults) console.log(`     ${faultLine(fault)}`);
}
console.log(sizeSummary(files));
process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0;
