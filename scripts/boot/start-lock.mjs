import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs `work` while no other process does; `onWait` is called once if somebody else is at it. `work` is given a
 * function that adds a child's number to the lock: should we be killed, the child is still at it.
 */
export async function withLock(file, onWait, work) {
  mkdirSync(dirname(file), { recursive: true });
  const nonce = Math.random();
  const describe = (pids) =>
    JSON.stringify({ nonce, holders: pids.map((pid) => ({ pid, startTime: startTimeOf(pid) })) });
  let mine = describe([process.pid]);
  for (let waited = false; !take(file, mine); waited = true) {
    if (!waited) onWait();
    await wait(200);
  }
  const addChild = (pid) => {
    mine = describe([process.pid, pid]);
    writeFileSync(`${file}.${process.pid}`, mine);
    renameSync(`${file}.${process.pid}`, file);
  };
  try {
    return await work(addChild);
  } finally {
    if (readText(file) === mine) rmSync(file, { force: true });
  }
}

function take(file, mine) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    // A link appears complete or not at all, so nobody reads half a holder.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  const holder = readText(file);
  if (holder !== undefined && !isAlive(holder)) removeStale(file, holder);
  return false;
}

/** Takes away exactly the lock that was found dead: in between somebody may have put a living one there. */
function removeStale(file, holder) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (readText(aside) !== holder) linkSync(aside, file);
    rmSync(aside, { force: true });
  } catch {
    // Somebody was faster; the next round sees how it stands.
  }
}

function isAlive(text) {
  try {
    return JSON.parse(text).holders.some(
      ({ pid, startTime }) => startTimeOf(pid) === startTime && answers(pid),
    );
  } catch {
    return false;
  }
}

function answers(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When a process started: its number alone may belong to another one by now. */
function startTimeOf(pid) {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
