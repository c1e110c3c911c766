import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WutongError } from '../model/errors.ts';
import { auditFaults } from '../engine/copies/prove-copy.ts';
import { checkCopy, restoreTables } from '../engine/copies/restore-tables.ts';
import type { PoolSettings } from '../engine/database/database.ts';
import { connectOutside } from '../engine/embedded/connect-outside.ts';
import { startEmbedded } from '../engine/embedded/start-embedded.ts';
import { openFileStore } from '../engine/files/file-store.ts';
import { defaultHomeDir, openHome } from '../engine/home/home.ts';
import { readMigrations } from '../engine/schema/migrate.ts';
import { openKeys } from '../engine/secrets/keys.ts';
import { UsageError, type Command, type CommandContext } from './command.ts';
import { progressBar } from './progress-bar.ts';
import { readOptions } from './read-options.ts';

const keyFiles = ['master.json', 'seal.json'];

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE [--keys DIR] [--replace]',
  about:
    '从备份文件恢复；--keys 指出密钥文件夹的副本，--replace 先把现有数据移到旁边 / restore a copy; --keys names the copy of the key folder, --replace puts the present data aside first',
  async run(context) {
    const { options, rest } = readOptions(context.args, { keys: 'string', replace: 'boolean' });
    const [name, ...more] = rest;
    if (name === undefined || more.length > 0) throw new UsageError('请写出备份文件名 / name the file');
    const file = resolve(name);
    if (!existsSync(file)) throw new WutongError('bad-request', { detail: `没有文件 ${file}` });
    const dir = defaultHomeDir();
    const keysDir = resolve(options.keys ?? join(dir, 'keys'));
    // Everything that can be refused is refused before anything is moved.
    const keys = openKeys({ home: { keysDir }, create: false });
    context.note('正在核对备份文件……  Checking the copy');
    await checkCopy(file, keys);
    const aside = makeRoom(dir, options.replace === true);
    try {
      await restoreInto(context, {
        file,
        dir,
        keysDir: aside && !options.keys ? join(aside, 'keys') : keysDir,
      });
    } catch (error) {
      if (aside) {
        rmSync(dir, { recursive: true, force: true });
        renameSync(aside, dir);
        context.note('没有恢复成功，原来的数据已放回 / the present data are back in their place');
      }
      throw error;
    }
    if (aside) context.print(`原来的数据保留在 / the data of before are in ${aside}`);
    return 0;
  },
};

// With an outside database only the folder is looked at here; the database itself must be empty, which is seen later.
function makeRoom(dir: string, replace: boolean): string | undefined {
  if (!existsSync(join(dir, 'pg'))) return undefined;
  if (!replace) throw new WutongError('copy-target-not-empty');
  // Whoever holds the lock is running: their data are not pulled from under them.
  openHome({ dir }).close();
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const aside = `${dir}.before-${stamp}`;
  renameSync(dir, aside);
  return aside;
}

async function restoreInto(
  context: CommandContext,
  { file, dir, keysDir }: { readonly file: string; readonly dir: string; readonly keysDir: string },
): Promise<void> {
  const home = openHome({ dir });
  try {
    if (resolve(keysDir) !== home.keysDir) {
      mkdirSync(home.keysDir, { recursive: true, mode: 0o700 });
      for (const name of keyFiles) copyFileSync(join(keysDir, name), join(home.keysDir, name));
    }
    const keys = openKeys({ home, create: false });
    const env = process.env;
    const server = env['DATABASE_URL']
      ? await connectOutside({
          databaseUrl: env['DATABASE_URL'],
          ...(env['APP_DATABASE_URL'] ? { appDatabaseUrl: env['APP_DATABASE_URL'] } : {}),
          home,
        })
      : await startEmbedded({ home, log: context.note });
    try {
      const bar = progressBar('恢复', process.stderr);
      const began = Date.now();
      const restored = await restoreTables(file, {
        owner: server.ownerConfig,
        keys,
        migrations: await readMigrations(join(context.root, 'migrations')),
        files: await openFileStore(home.filesDir),
        headsFile: home.auditHeadsFile,
        progress: bar.update,
      }).finally(() => bar.end());
      const faults = await auditFaults(server.appConfig as PoolSettings, keys, home.auditHeadsFile);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      context.print(
        `已恢复到 ${restored.at}：${restored.rows} 行、${restored.files} 个文件，${seconds} 秒；审计${faults.length === 0 ? '未发现改动' : `发现 ${faults.length} 处问题`}`,
      );
      for (const fault of faults) context.print(`  ${fault}`);
      for (const hash of restored.missing) context.note(`  备份时磁盘上已没有文件 ${hash}`);
    } finally {
      await server.stop();
    }
  } finally {
    home.close();
  }
}
