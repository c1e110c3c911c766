/**
 * Scores the reading of reports on the project's own marked reports, each with noisy twins, and on the seed files
 * where the shared folder is present; then shows the speed at 1×, 10× and 100× the length.
 *   node bench/reading/main.ts          SHOW=1 lists what was missed
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReport } from '../../src/reading/read.ts';
import { readMarked } from './marked.ts';
import type { MarkedReport } from './marked.ts';
import { makeNoisy, noiseKinds } from './noise.ts';
import { loadRecognizers, readWithRecognizers } from './recognizers.ts';
import { score, type Score } from './score.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const shared = join(here, '../../../shared/source');
const show = Boolean(process.env.SHOW);

function scoreReport(report: MarkedReport): Score {
  const result = score(report.gold, readReport(report.text).figures);
  const rates = [result.unit, result.approx, result.role, result.comparison].map((rate) => rate.toFixed(3));
  console.log(report.name.padEnd(44), result.f1.toFixed(4), String(result.gold).padStart(4), ...rates);
  if (show) {
    for (const figure of result.missed) console.log('    missed  ', figure.quote);
    for (const read of result.spurious)
      console.log(
        '    spurious',
        read.value,
        read.unit,
        report.text.slice(read.start - 10, read.start + 12).replace(/\n/g, '⏎'),
      );
    for (const line of result.wrong) console.log('    wrong   ', line);
  }
  return result;
}

const mean = (numbers: readonly number[]): string =>
  (numbers.reduce((sum, one) => sum + one, 0) / numbers.length).toFixed(4);

function scoreOwn(): MarkedReport[] {
  const folder = join(here, 'reports');
  const reports = readdirSync(folder)
    .sort((a, b) => Number.parseInt(a) - Number.parseInt(b))
    .map((file) => readMarked(file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')));
  console.log(`${'report'.padEnd(44)} F1     gold  unit  approx role  comparison`);
  const clear: number[] = [];
  const noisy: number[] = [];
  for (const report of reports) {
    clear.push(scoreReport(report).f1);
    noiseKinds.forEach((kind, i) => noisy.push(scoreReport(makeNoisy(report, kind, 7 + i)).f1));
  }
  console.log(`${reports.length} reports: mean F1 ${mean(clear)}, their noisy twins ${mean(noisy)}`);
  return reports;
}

/** The suite of Microsoft beside Wutong: same reports, same score, same machine. */
function compareRecognizers(reports: readonly MarkedReport[]): void {
  const suite = loadRecognizers();
  if (!suite) {
    console.log('recognizers-text is not installed; bench/reading/recognizers.ts says how');
    return;
  }
  const bytes = reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  for (const [name, read] of [
    ['Wutong', (text: string) => readReport(text).figures],
    ['recognizers-text', (text: string) => readWithRecognizers(suite, text)],
  ] as const) {
    for (const { text } of reports) read(text);
    const scores = reports.map(({ gold, text }) => score(gold, read(text)));
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
      const start = milliseconds();
      for (const { text } of reports) read(text);
      best = Math.min(best, milliseconds() - start);
    }
    const speed = bytes / 1e3 / best;
    const [f1, precision, recall] = [
      mean(scores.map((one) => one.f1)),
      mean(scores.map((one) => one.precision)),
      mean(scores.map((one) => one.recall)),
    ];
    console.log(
      `${name.padEnd(18)} F1 ${f1}  precision ${precision}  recall ${recall}  ${speed.toFixed(3)} MB/s`,
    );
  }
}

function scoreSeeds(): void {
  if (!existsSync(join(shared, 'score.mjs'))) return;
  const text = join(shared, 'reports.txt');
  const folder = mkdtempSync(join(tmpdir(), 'wutong-reading-'));
  const read = join(folder, 'read.jsonl');
  writeFileSync(
    read,
    readReport(readFileSync(text, 'utf8'))
      .figures.map((figure) => JSON.stringify(figure))
      .join('\n'),
  );
  for (const [seed, from, to] of [
    ['seed-p3', '14073', '21166'],
    ['seed-p4', '21166', '27970'],
  ] as const) {
    const out = execFileSync(
      process.execPath,
      [join(shared, 'score.mjs'), join(shared, `${seed}.gold.jsonl`), text, read, from, to],
      { encoding: 'utf8' },
    );
    console.log(seed, out.trim());
  }
  rmSync(folder, { recursive: true });
}

/** Time of this thread alone, so that other work on the machine does not count. */
const milliseconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

function showSpeed(base: string): void {
  for (let warm = 0; warm < 5; warm++) readReport(base);
  for (const times of [1, 10, 100]) {
    const text = base.repeat(times);
    const bytes = Buffer.byteLength(text);
    let best = Infinity;
    for (let run = 0; run < (times === 100 ? 3 : 5); run++) {
      const start = milliseconds();
      readReport(text);
      best = Math.min(best, milliseconds() - start);
    }
    const [length, speed] = [(bytes / 1e6).toFixed(2), (bytes / 1e3 / best).toFixed(2)];
    console.log(
      `${`${times}×`.padStart(5)} ${length.padStart(7)} MB ${best.toFixed(0).padStart(6)} ms ${speed.padStart(6)} MB/s`,
    );
  }
}

const reports = scoreOwn();
scoreSeeds();
compareRecognizers(reports);
showSpeed(`${reports.map(({ text }) => text).join('\n\n')}\n`);
