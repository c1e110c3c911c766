import { join } from 'node:path';
import { auditFaults } from '../engine/copies/prove-copy.ts';
import { restoreTables } from '../engine/copies/restore-tables.ts';
import { writeCopy } from '../engine/copies/write-copy.ts';
import type { PoolSettings } from '../engine/database/database.ts';
import { connectOutside } from '../engine/embedded/connect-outside.ts';
import { readMigrations } from '../engine/schema/migrate.ts';
import { UsageError, type Command } from './command.ts';
import { withEngine } from './open.ts';
import { programVersion } from './program-version.ts';
import { progressBar } from './progress-bar.ts';
import { copiesDir, copyName } from './upgrade-copy.ts';

export const move: Command = {
  name: 'move',
  usage: 'move DATABASE_URL',
  about:
    '把自带数据库里的数据搬到单位自己的 PostgreSQL（须是空库，先停服务）/ move the data of the bundled database to a PostgreSQL of yours, which must be empty; stop the server first',
  async run(context) {
    const [url, ...more] = context.args;
    if (url === undefined || more.length > 0)
      throw new UsageError('请写出目标数据库的地址 / name the database');
    if (process.env['DATABASE_URL'])
      throw new UsageError('现在用的已经是外部数据库 / the data are in a database of yours already');
    return withEngine(context, 'refuse', async ({ owner, keys, machine, home }) => {
      const target = await connectOutside({ databaseUrl: url, home });
      const file = join(copiesDir(home), copyName('before-move', new Date()));
      await writeCopy(
        {
          owner,
          keys,
          files: machine.files,
          headsFile: home.auditHeadsFile,
          program: programVersion(context.root),
          now: () => machine.clock.now(),
        },
        file,
      );
      const bar = progressBar('搬移', process.stderr);
      const restored = await restoreTables(file, {
        owner: target.ownerConfig,
        keys,
        migrations: await readMigrations(join(context.root, 'migrations')),
        files: machine.files,
        headsFile: home.auditHeadsFile,
        progress: bar.update,
      }).finally(() => bar.end());
      const faults = await auditFaults(target.appConfig as PoolSettings, keys, home.auditHeadsFile);
      for (const fault of faults) context.print(`  ${fault}`);
      context.print(
        `已搬移 ${restored.rows} 行，审计${faults.length === 0 ? '未发现改动' : `发现 ${faults.length} 处问题`}。以后启动时设 DATABASE_URL 为这个地址；自带数据库原样保留，备份在 ${file}`,
      );
      return faults.length === 0 ? 0 : 1;
    });
  },
};
