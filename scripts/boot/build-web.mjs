import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, say } from './refusal.mjs';
import { withLock } from './start-lock.mjs';

// Everything that can change the pages.
const sources = [
  'src/web',
  'src/ui',
  'src/fields',
  'src/domain',
  'src/model',
  'src/api',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds the pages into `build/web`, if anything they are made of has changed since. */
export async function buildWeb(root, node) {
  if (!existsSync(join(root, 'index.html'))) return;
  const stamp = join(root, 'build', 'web.stamp');
  const target = join(root, 'build', 'web');
  const isBuilt = (wanted) =>
    existsSync(join(target, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isBuilt(hashSources(root))) return;
  const waiting = () =>
    say('另一个进程正在生成网页，请稍候……', 'Another process is building the pages, waiting');
  await withLock(join(root, 'build', 'web.lock'), waiting, async (addChild) => {
    const wanted = hashSources(root);
    if (isBuilt(wanted)) return;
    say('正在生成网页……', 'Building the pages');
    // Beside the old ones, so that a server that is running never finds half of them.
    const draft = `${target}.new`;
    rmSync(draft, { recursive: true, force: true });
    await runVite(root, node, draft, addChild);
    rmSync(stamp, { force: true });
    rmSync(`${target}.old`, { recursive: true, force: true });
    if (existsSync(target)) renameSync(target, `${target}.old`);
    renameSync(draft, target);
    rmSync(`${target}.old`, { recursive: true, force: true });
    writeFileSync(stamp, wanted);
  });
}

/** One mark for the content of all sources. */
export function hashSources(root, names = sources) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(`${path}/${name}`);
    } else if (!/\.test\.tsx?$/.test(path)) {
      const content = readFileSync(full);
      hash.update(`${path}\0${content.length}\0`).update(content);
    }
  };
  for (const name of names) visit(name);
  return hash.digest('hex');
}

async function runVite(root, node, outDir, addChild) {
  const args = [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--logLevel',
    'warn',
    '--outDir',
    outDir,
    '--emptyOutDir',
  ];
  const child = spawn(node, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid) addChild(child.pid);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => ((said += error.message), resolve(-1)));
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new Refusal(
      '网页没有生成，说明如下。',
      `The pages could not be built:\n${said.trim().slice(-3000)}`,
    );
}
