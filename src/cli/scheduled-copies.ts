import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { civilDateOf } from '../model/date.ts';
import { keptCopies, readCopies, writeCopies, type CopyNote } from '../engine/copies/copy-notes.ts';
import type { Engine } from '../engine/open-engine.ts';
import type { CommandContext } from './command.ts';
import { copiesDir, copyName } from './upgrade-copy.ts';

/** When copies are made, how many are kept, and where. */
export interface CopySchedule {
  readonly dir: string;
  /** The clock in China: `02:30`. */
  readonly at: string;
  readonly keep: number;
}

/** `WUTONG_COPY_AT=off` for none: somebody else copies then. */
export function readSchedule(home: Engine['home'], env = process.env): CopySchedule | undefined {
  const at = env['WUTONG_COPY_AT'] || '02:30';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) return undefined;
  const keep = Number(env['WUTONG_COPY_KEEP'] || 14);
  return { dir: copiesDir(home, env), at, keep: Number.isInteger(keep) && keep > 0 ? keep : 14 };
}

/** Whether the copy of today is still to be made: once a day, after its hour, also if the machine slept through it. */
export function isDue(notes: readonly CopyNote[], at: string, now: Date): boolean {
  const clock = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  const today = civilDateOf(now);
  return clock >= at && !notes.some((note) => civilDateOf(new Date(note.at)) === today);
}

/**
 * Makes the copy of the day in a process of its own and proves it by restoring it beside; a copy that could not be
 * proven is kept and said. Older ones beyond the number are taken away, never the last one that was proven.
 */
export async function copyIfDue(context: CommandContext, engine: Engine): Promise<void> {
  const schedule = readSchedule(engine.home);
  if (!schedule) return;
  const now = engine.machine.clock.now();
  const notes = await readCopies(schedule.dir);
  if (!isDue(notes, schedule.at, now)) return;
  const file = join(schedule.dir, copyName('daily', now));
  const began = Date.now();
  const child = spawn(process.execPath, [join(context.root, 'src/cli/main.ts'), 'backup', file, '--prove'], {
    env: { ...process.env, WUTONG_DATA: engine.home.dir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-600)));
  const [code] = (await once(child, 'close')) as [number | null];
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const note: CopyNote = {
    file,
    at: now.toISOString(),
    bytes,
    seconds: Math.round((Date.now() - began) / 1000),
    proven: code === 0,
    fault: code === 0 ? '' : said.trim() || `exit ${code}`,
  };
  const { kept, gone } = keptCopies([...notes, note], schedule.keep);
  for (const one of gone) rmSync(one.file, { force: true });
  await writeCopies(schedule.dir, kept);
  context.note(
    note.proven
      ? `每日备份已做好并试恢复成功：${file}`
      : `每日备份没有做成或试恢复失败，请尽快查看：${note.fault}`,
  );
}
