import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

/** The Node that came with the packages, else the one that runs this, if it is new enough. */
export function findNode(root) {
  const places = [
    '.bin/node',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/bin/node.exe`,
  ];
  for (const place of places) {
    const file = join(root, 'node_modules', place);
    // It may be there and not run: a libc of another kind, another processor.
    if (existsSync(file) && isNewEnough(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout))
      return file;
  }
  if (isNewEnough(process.version)) return process.execPath;
  throw new Refusal(
    `这台机器（${process.platform}-${process.arch}）没有随附的 Node 可用，请自行安装 Node 24.15 或更高；现在是 ${process.version}。`,
    `No bundled Node runs on ${process.platform}-${process.arch}; install Node 24.15 or later (this is ${process.version}).`,
  );
}

/** Whether a version as Node prints it runs TypeScript as we write it. */
export function isNewEnough(version) {
  const [, major, minor] = /^v(\d+)\.(\d+)\./.exec(version ?? '') ?? [];
  return Number(major) > 24 || (Number(major) === 24 && Number(minor) >= 15);
}
