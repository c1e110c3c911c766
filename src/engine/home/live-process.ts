import { readFileSync } from 'node:fs';

/** A process as the system knows it: a number alone may later belong to somebody else. */
export interface LiveProcess {
  readonly pid: number;
  /** Start in clock ticks since boot; null where the system does not tell. */
  readonly startTime: string | null;
  readonly command: string;
}

/** The process that has this number now. A dead one that nobody has collected yet counts as gone. */
export function findLiveProcess(pid: number): LiveProcess | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform !== 'linux')
    return answersSignal(pid) ? { pid, startTime: null, command: '' } : undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second entry is the program's name in brackets and may itself hold blanks and brackets.
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (rest[0] === 'Z' || rest[0] === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, startTime: rest[19] ?? null, command };
  } catch {
    return undefined;
  }
}

/** Whether this very process, not a later one of the same number, still runs. */
export function isSameProcessAlive(seen: Pick<LiveProcess, 'pid' | 'startTime'>): boolean {
  const now = findLiveProcess(seen.pid);
  return now !== undefined && now.startTime === seen.startTime;
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
