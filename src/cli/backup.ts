import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { WutongError } from '../model/errors.ts';
import { proveCopy } from '../engine/copies/prove-copy.ts';
import { writeCopy } from '../engine/copies/write-copy.ts';
import type { Engine } from '../engine/open-engine.ts';
import { readMigrations } from '../engine/schema/migrate.ts';
import { UsageError, type Command, type CommandContext } from './command.ts';
import { withEngine } from './open.ts';
import { progressBar } from './progress-bar.ts';
import { readOptions } from './read-options.ts';
import { programVersion } from './program-version.ts';

export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE [--prove]',
  about:
    '把全部数据做成一个加密的备份文件，不停机；--prove 当场试恢复一遍 / everything into one encrypted file while people work; --prove restores it on trial',
  async run(context) {
    const { options, rest } = readOptions(context.args, { prove: 'boolean' });
    const [name, ...more] = rest;
    if (name === undefined || more.length > 0) throw new UsageError('请写出备份文件名 / name the file');
    const file = resolve(name);
    return withEngine(context, 'join', async (engine) => {
      await copyInto(context, engine, file);
      if (options.prove) await proveInto(context, engine, file);
      return 0;
    });
  },
};

export const prove: Command = {
  name: 'prove',
  usage: 'prove FILE',
  about:
    '在旁边试恢复一份备份，核对每张表、每个文件和审计 / restore a copy beside what runs, and check every table, file and seal',
  async run(context) {
    const [name, ...more] = readOptions(context.args, {}).rest;
    if (name === undefined || more.length > 0) throw new UsageError('请写出备份文件名 / name the file');
    return withEngine(context, 'join', (engine) => proveInto(context, engine, resolve(name)));
  },
};

/** Makes a copy with a progress bar and says what is in it. @throws copy-exists, bad-request */
export async function copyInto(context: CommandContext, engine: Engine, file: string): Promise<void> {
  if (existsSync(file)) throw new WutongError('copy-exists', { file });
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory())
    throw new WutongError('bad-request', { detail: `没有文件夹 ${dirname(file)}` });
  const bar = progressBar('备份', process.stderr);
  const began = Date.now();
  const made = await writeCopy(
    {
      owner: engine.owner,
      keys: engine.keys,
      files: engine.machine.files,
      headsFile: engine.home.auditHeadsFile,
      program: programVersion(context.root),
      now: () => engine.machine.clock.now(),
      progress: bar.update,
    },
    file,
  ).finally(() => bar.end());
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  context.print(
    `已备份：${made.rows} 行、${made.files} 个文件，${(made.bytes / 1e6).toFixed(1)} MB，${seconds} 秒：${file}`,
  );
  for (const hash of made.missing) context.note(`  磁盘上已没有文件 ${hash}，备份里也没有`);
}

/** Restores a copy on trial. @returns 0 when everything is as it was, 1 when the audit in it was changed */
export async function proveInto(context: CommandContext, engine: Engine, file: string): Promise<number> {
  const bar = progressBar('试恢复', process.stderr);
  const began = Date.now();
  const proof = await proveCopy(file, {
    home: engine.home,
    keys: engine.keys,
    migrations: await readMigrations(join(context.root, 'migrations')),
    progress: bar.update,
  }).finally(() => bar.end());
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  context.print(
    `试恢复成功：${proof.at} 的 ${proof.rows} 行、${proof.files} 个文件，${seconds} 秒；审计${proof.verified ? '未发现改动' : `发现 ${proof.faults.length} 处问题`}`,
  );
  for (const fault of proof.faults) context.print(`  ${fault}`);
  return proof.verified ? 0 : 1;
}
