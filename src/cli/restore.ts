import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WutongError } from '../model/errors.ts';
import { auditFaults } from '../engine/copies/prove-copy.ts';
import { checkCopy, restoreTables } from '../engine/copies/restore-tables.ts';
import type { PoolSettings } from '../engine/database/database.ts';
import { connectOutside } from '../engine/embedded/connect-outside.ts';
import { startEmbedded } from '../engine/embedded/start-embedded.ts';
import { openFileStore } from '../engine/files/file-store.ts';
import { defaultHomeDir, openHome } from '../engine/home/home.ts';
import { keepFolderOwner, writePrivateFile } from '../engine/home/private-file.ts';
import { openKeyCopy } from '../engine/keys/key-copy.ts';
import { readMigrations } from '../engine/schema/migrate.ts';
import { keyFileNames, keysFromTexts, openKeys, type KeyTexts } from '../engine/secrets/keys.ts';
import { UsageError, type Command, type CommandContext } from './command.ts';
import { askPassphrase } from './passphrase.ts';
import { progressBar } from './progress-bar.ts';
import { readOptions } from './read-options.ts';

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE [--keys KEYS] [--passphrase-file F] [--replace]',
  about:
    '从备份文件恢复；--keys 指出密钥副本（文件或文件夹），--replace 先把现有数据移到旁边 / restore a copy; --keys names the copy of the keys, a file or a folder, --replace puts the present data aside first',
  async run(context) {
    const { options, rest } = readOptions(context.args, {
      keys: 'string',
      'passphrase-file': 'string',
      replace: 'boolean',
    });
    const [name, ...more] = rest;
    if (name === undefined || more.length > 0) throw new UsageError('请写出备份文件名 / name the file');
    const file = resolve(name);
    if (!existsSync(file)) throw new WutongError('bad-request', { detail: `没有文件 ${file}` });
    const dir = defaultHomeDir();
    const named = resolve(options.keys ?? join(dir, 'keys'));
    // Everything that can be refused is refused before anything is moved.
    const texts = statSync(named, { throwIfNoEntry: false })?.isFile()
      ? await readKeyCopy(named, options['passphrase-file'])
      : readKeyFolder(named);
    const keys = keysFromTexts(texts);
    context.note('正在核对备份文件……  Checking the copy');
    await checkCopy(file, keys);
    const aside = putAside(dir, options.replace === true);
    try {
      await restoreInto(context, { file, dir, texts });
    } catch (error) {
      if (aside) {
        putBack(dir, aside);
        context.note('没有恢复成功，原来的数据已放回 / the present data are back in their place');
      }
      throw error;
    }
    if (aside) context.print(`原来的数据保留在 / the data of before are in ${aside}`);
    return 0;
  },
};

// Read as the key files are read at a start: what is missing or broken is said by its name.
function readKeyFolder(keysDir: string): KeyTexts {
  openKeys({ home: { keysDir }, create: false });
  const read = (name: string): string => readFileSync(join(keysDir, name), 'utf8');
  return { master: read(keyFileNames.master), seal: read(keyFileNames.seal) };
}

async function readKeyCopy(file: string, passphraseFile: string | undefined): Promise<KeyTexts> {
  const passphrase = await askPassphrase({ file: passphraseFile, twice: false });
  return openKeyCopy(readFileSync(file, 'utf8'), passphrase, file);
}

/** What a restoration replaces; copies stay where they are. */
const replaced = ['pg', 'files', 'audit-heads.log'];

// Within the folder, which may be a disk of its own. With an outside database it holds no `pg`, and that the database
// is empty is seen later.
function putAside(dir: string, replace: boolean): string | undefined {
  if (!existsSync(join(dir, 'pg'))) return undefined;
  if (!replace) throw new WutongError('copy-target-not-empty');
  // Whoever holds the lock is running: their data are not pulled from under them.
  openHome({ dir }).close();
  const aside = join(dir, `replaced-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`);
  mkdirSync(aside, { mode: 0o700 });
  keepFolderOwner(aside);
  cpSync(join(dir, 'keys'), join(aside, 'keys'), { recursive: true });
  for (const part of replaced)
    if (existsSync(join(dir, part))) renameSync(join(dir, part), join(aside, part));
  return aside;
}

function putBack(dir: string, aside: string): void {
  for (const part of replaced) {
    rmSync(join(dir, part), { recursive: true, force: true });
    if (existsSync(join(aside, part))) renameSync(join(aside, part), join(dir, part));
  }
  cpSync(join(aside, 'keys'), join(dir, 'keys'), { recursive: true });
  rmSync(aside, { recursive: true, force: true });
}

async function restoreInto(
  context: CommandContext,
  { file, dir, texts }: { readonly file: string; readonly dir: string; readonly texts: KeyTexts },
): Promise<void> {
  const home = openHome({ dir });
  try {
    for (const part of ['master', 'seal'] as const)
      writePrivateFile(join(home.keysDir, keyFileNames[part]), texts[part]);
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
