import { foundOffice, rescueAdministrator, type FoundedAccount } from '../engine/org/found-office.ts';
import { withClient } from '../engine/embedded/make-database.ts';
import { UsageError, type Command, type CommandContext } from './command.ts';
import { withEngine } from './open.ts';
import { readOptions } from './read-options.ts';

function tell({ print }: CommandContext, made: readonly FoundedAccount[]): void {
  print('一次性密码，只显示这一次，72小时内有效 / one-time passwords, shown this once, for 72 hours:');
  for (const { login, label, password } of made) print(`  ${login.padEnd(16)} ${password}  ${label}`);
}

export const office: Command = {
  name: 'office',
  usage: 'office --code C --name N [--en E] [--level L]',
  about:
    '建立一个单位和它的三员账号 / found an office with its three administrators; L: province, city, district, subdistrict',
  async run(context) {
    const { options } = readOptions(context.args, {
      code: 'string',
      name: 'string',
      en: 'string',
      level: 'string',
    });
    const { code, name, en = '', level = 'city' } = options;
    if (code === undefined || name === undefined) throw new UsageError('--code, --name');
    return withEngine(context, 'join', ({ machine, owner }) =>
      withClient(owner, async (client) => {
        const entry = { code, name, en, level };
        tell(context, await foundOffice(client, machine.registry, entry, machine.clock.now()));
        return 0;
      }),
    );
  },
};

export const rescue: Command = {
  name: 'rescue',
  usage: 'rescue --office C --login L',
  about: '三员忘记密码且无人可确认时使用，记入审计 / a way back for an administrator whom nobody can confirm',
  async run(context) {
    const { options } = readOptions(context.args, { office: 'string', login: 'string' });
    const { office: code, login } = options;
    if (code === undefined || login === undefined) throw new UsageError('--office, --login');
    return withEngine(context, 'join', ({ machine, owner }) =>
      withClient(owner, async (client) => {
        const given = { office: code, login };
        tell(context, [await rescueAdministrator(client, machine.registry, given, machine.clock.now())]);
        return 0;
      }),
    );
  },
};
