import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Runs a program to its end and ends as it did.
 *
 * In a group of its own it does not hear Ctrl-C from the terminal; it is told by us, once, though the terminal and
 * npm both tell us. It also ends when we or the npm above us are killed: see `follow-parent.mjs`.
 */
export async function runChild(node, args, { ownGroup }) {
  const follow = new URL('./follow-parent.mjs', import.meta.url).href;
  const child = spawn(node, ['--import', follow, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: ownGroup && process.platform !== 'win32',
  });
  const pass = createPasser(child, ownGroup);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  const stopWatching = watchNpm(() => pass('SIGTERM'));
  const { code, signal } = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  for (const signal of signals) process.removeListener(signal, pass);
  stopWatching();
  if (signal) process.kill(process.pid, signal);
  process.exitCode = code ?? 1;
}

function createPasser(child, ownGroup) {
  let last = 0;
  return (signal) => {
    // The same Ctrl-C arrives from the terminal and from npm; a second one by hand comes later.
    if (Date.now() - last < 700) return;
    last = Date.now();
    // In our group the terminal has told it already.
    if (signal === 'SIGINT' && !ownGroup && process.stdin.isTTY) return;
    // A closed terminal is an order to stop, and only this one is understood everywhere.
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
}

/** Calls `onGone` when the npm that started us was killed: nobody would be left to press Ctrl-C for. */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event || process.platform !== 'linux') return () => undefined;
  const parent = process.ppid;
  const grandparent = isShell(parent) ? parentOf(parent) : undefined;
  const watch = setInterval(() => {
    const alone = process.ppid !== parent || (grandparent !== undefined && parentOf(parent) !== grandparent);
    if (alone) (clearInterval(watch), onGone());
  }, 1000);
  watch.unref();
  return () => clearInterval(watch);
}

function parentOf(pid) {
  const stat = readProc(pid, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

const isShell = (pid) => /^(sh|dash|bash|ash)$/.test(readProc(pid, 'comm').trim());

function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
