import type { WriteStream } from 'node:tty';

/** A bar on a terminal; elsewhere a line every tenth, so that logs stay short. */
export function progressBar(
  label: string,
  out: WriteStream | NodeJS.WriteStream,
): { update(done: number, total: number): void; end(): void } {
  const live = out.isTTY === true;
  let shown = -1;
  return {
    update(done, total) {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      const step = live ? percent : Math.floor(percent / 10) * 10;
      if (step === shown) return;
      shown = step;
      const bar = '█'.repeat(Math.floor(percent / 4)).padEnd(25, '░');
      out.write(live ? `\r${label} ${bar} ${percent}% ` : `${label} ${percent}%\n`);
    },
    end() {
      if (live) out.write('\n');
    },
  };
}
