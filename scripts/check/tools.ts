import type { Fault } from './fault.ts';
import { runTool, toFaults } from './run-tool.ts';

/** Every file is as prettier writes it. */
export async function checkFormat(root: string): Promise<Fault[]> {
  const args = ['--check', '--log-level', 'warn', '--cache', '--cache-location', 'build/cache/prettier', '.'];
  return toFaults('format', await runTool(root, 'node_modules/prettier/bin/prettier.cjs', args));
}

/** The rules of eslint.config.js. */
export async function checkLint(root: string): Promise<Fault[]> {
  const args = ['--max-warnings', '0', '--cache', '--cache-location', 'build/cache/eslint', '.'];
  return toFaults('lint', await runTool(root, 'node_modules/eslint/bin/eslint.js', args));
}

/** The compiler, over everything. */
export async function checkTypes(root: string): Promise<Fault[]> {
  const args = [
    '-p',
    '.',
    '--incremental',
    '--tsBuildInfoFile',
    'build/cache/types.json',
    '--pretty',
    'false',
  ];
  return toFaults('types', await runTool(root, 'node_modules/typescript/bin/tsc', args));
}

/** Files, exports and dependencies that nobody uses. */
export async function checkUnused(root: string): Promise<Fault[]> {
  return toFaults(
    'unused',
    await runTool(root, 'node_modules/knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  );
}

/** What is generated is what would be generated now. */
export async function checkGenerated(root: string): Promise<Fault[]> {
  return toFaults('generated', await runTool(root, 'scripts/gen.ts', ['--check']));
}
