import { withClient } from '../engine/embedded/make-database.ts';
import type { Engine } from '../engine/open-engine.ts';
import { listOffices } from '../engine/org/offices.ts';
import { runRetention } from '../engine/retention/run.ts';
import type { Command } from './command.ts';
import { withEngine } from './open.ts';
import { readOptions } from './read-options.ts';

export const retention: Command = {
  name: 'retention',
  usage: 'retention [--dry-run]',
  about:
    '清除保存期限已到的个人信息，服务每天也会自动做；--dry-run 只数不清除 / erase personal data whose time is over, as the server does each day; --dry-run only counts',
  async run(context) {
    const dry = readOptions(context.args, { 'dry-run': 'boolean' }).options['dry-run'] === true;
    return withEngine(context, 'join', async ({ machine, owner }) => {
      const done = await withClient(owner, (client) => runRetention(machine, client, { dry }));
      for (const { id, name } of await listOffices(machine.db))
        for (const one of done.filter(({ officeId }) => officeId === id))
          context.print(
            `${name} ${one.label}（满${one.days}天）：${one.records}条${dry ? '已到期，未清除' : '已清除'}`,
          );
      return 0;
    });
  },
};

/** Erases once a day what is due, and says what it did. @returns the day for which it was done */
export async function retainIfDue(
  { machine, owner }: Engine,
  lastDay: string | undefined,
  today: string,
  note: (line: string) => void,
): Promise<string> {
  if (lastDay === today) return today;
  const done = await withClient(owner, (client) => runRetention(machine, client));
  const records = done.reduce((sum, one) => sum + one.records, 0);
  if (records > 0) note(`已按保存期限清除${records}条记录里的个人信息`);
  return today;
}
