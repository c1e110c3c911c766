import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { countTests } from '../run/count-tests.ts';
import { runStage, type Stage } from '../run/run-stage.ts';

const folder = temporaryFolder('run');
afterEach(() => folder.remove());

const result = (passed: boolean, report?: string) => ({
  stage: { name: 'x', args: [], ...(report === undefined ? {} : { report }) },
  passed,
  seconds: 1,
});

test('what goes wrong without a test that says so is a failure', () => {
  expect(countTests([result(false)])).toEqual({ passed: 0, failed: 1 });
  expect(countTests([result(false, '/nowhere.json')])).toEqual({ passed: 0, failed: 1 });
  expect(countTests([result(true)])).toEqual({ passed: 0, failed: 0 });
});

test('counts of several stages are added, a file that could not be loaded among the failures', () => {
  const report = temporaryFolder('report');
  const write = (name: string, content: object): string => {
    const path = join(report.dir, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const file = (status: string, tests: number) => ({
    status,
    assertionResults: Array.from({ length: tests }),
  });
  const one = write('one.json', { numPassedTests: 5, numFailedTests: 0, testResults: [file('passed', 5)] });
  const two = write('two.json', {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [file('failed', 3), file('failed', 0)],
  });
  expect(countTests([result(true, one), result(false, two)])).toEqual({ passed: 7, failed: 2 });
  report.remove();
});

test('a stage tells its end and what it said', async () => {
  const said: string[] = [];
  const run = (args: Stage['args']) =>
    runStage({ name: 'try', args, env: { WORD: 'here' } }, { cwd: '.', print: (text) => said.push(text) });
  expect(await run(['-e', 'console.log(process.env.WORD); process.exit(3)'])).toMatchObject({
    passed: false,
  });
  expect(said.join('')).toMatch(/here\n-- try: .*failed/);
  expect(await run(['-e', ''])).toMatchObject({ passed: true });
});
