// npm test: everything that must hold. With names (check, unit, database, outside, web, bundle, browser) only those stages.
import { join, resolve } from 'node:path';
import { temporaryFolder } from './harness/temporary-folder.ts';
import { countTests } from './run/count-tests.ts';
import { freePort } from './run/free-port.ts';
import { runStage, type Stage, type StageResult } from './run/run-stage.ts';

const root = resolve(import.meta.dirname, '..');
const begun = performance.now();
const folder = temporaryFolder('npm-test');
const { DATABASE_URL: outside } = process.env;
const apart = {
  // Data and port of its own: a Wutong that runs here is left in peace.
  WUTONG_DATA: join(folder.dir, 'data'),
  PORT: String(await freePort()),
  DATABASE_URL: undefined,
};

function vitest(name: string, project: string, env: Stage['env'] = {}, paths: readonly string[] = []): Stage {
  const report = join(folder.dir, `${name}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...paths];
  return { name, args, env: { ...apart, ...env }, report };
}

// Two lanes for two cores; the browser comes last and alone, for its tests wait for what people would wait for.
const lanes: readonly (readonly Stage[])[] = [
  [
    { name: 'check', args: ['scripts/check.ts'], env: apart },
    { name: 'web', args: ['scripts/boot.mjs', 'web'], env: apart },
    vitest('bundle', 'bundle'),
  ],
  [
    vitest('unit', 'unit'),
    vitest('database', 'database'),
    // Again on the server that somebody named: what works on any PostgreSQL, without the tests of our own starter.
    ...(outside ? [vitest('outside', 'database', { DATABASE_URL: outside }, ['test/', 'src/server/'])] : []),
  ],
];
const last = [vitest('browser', 'browser')];

const asked = process.argv.slice(2);
const wanted = (stages: readonly Stage[]): readonly Stage[] =>
  asked.length === 0 ? stages : stages.filter(({ name }) => asked.includes(name));
const unknown = asked.filter((name) => ![...lanes.flat(), ...last].some((stage) => stage.name === name));
if (unknown.length > 0) throw new Error(`no stage is called ${unknown.join(', ')}`);

async function runLane(stages: readonly Stage[]): Promise<StageResult[]> {
  const results: StageResult[] = [];
  for (const stage of wanted(stages))
    results.push(await runStage(stage, { cwd: root, print: (text) => process.stdout.write(text) }));
  return results;
}

try {
  const beside = await Promise.all(lanes.map(runLane));
  const results = [...beside.flat(), ...(await runLane(last))];
  const { passed, failed } = countTests(results);
  const times = results.map(
    ({ stage, seconds, passed: ok }) => `${stage.name} ${seconds.toFixed(0)} s${ok ? '' : ' (failed)'}`,
  );
  console.log(`${times.join(' · ')} · all ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  folder.remove();
}
