import { join, resolve } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { install } from './install.mjs';
import { findNode } from './pinned-node.mjs';
import { Refusal } from './refusal.mjs';
import { runChild } from './run-child.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Installs what is missing, builds what changed, and runs the entry under the pinned Node. */
export async function runEntry(entry, args) {
  if (!['start', 'test', 'cli', 'web'].includes(entry)) {
    throw new Refusal(
      '用法：node scripts/boot.mjs start|test|cli|web …',
      'Usage: node scripts/boot.mjs start|test|cli|web …',
    );
  }
  await install(root);
  const node = findNode(root);
  // `wutong start` is the same start as `npm start`, and neither can do without its pages.
  const starts = entry === 'start' || (entry === 'cli' && args[0] === 'start');
  if (starts || entry === 'web') await buildWeb(root, node);
  if (entry === 'web') return;
  const file = entry === 'test' ? 'test/run.ts' : 'src/cli/main.ts';
  const words = entry === 'start' ? ['start', ...args] : args;
  await runChild(node, [join(root, file), ...words], { ownGroup: entry !== 'cli' || starts });
}
