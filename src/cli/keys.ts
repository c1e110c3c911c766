import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WutongError } from '../model/errors.ts';
import { noteInEveryOffice } from '../engine/audit/command-line.ts';
import { withClient } from '../engine/embedded/make-database.ts';
import { checkNumber, sealKeyCopy } from '../engine/keys/key-copy.ts';
import { noteKeys, readKeyNotes } from '../engine/keys/key-notes.ts';
import { countByKey } from '../engine/keys/reseal.ts';
import { retireKeys } from '../engine/keys/retire.ts';
import { rotateKeys } from '../engine/keys/rotate.ts';
import type { Engine } from '../engine/open-engine.ts';
import { keyFileNames } from '../engine/secrets/keys.ts';
import { UsageError, type Command, type CommandContext } from './command.ts';
import { drillKeys } from './keys-drill.ts';
import { withEngine } from './open.ts';
import { askPassphrase } from './passphrase.ts';
import { progressBar } from './progress-bar.ts';
import { readOptions } from './read-options.ts';
import { copiesDir } from './upgrade-copy.ts';

/** A server looks each second whether the key file changed; this is waited so that it has. */
const settleMs = 2_500;

export const keys: Command = {
  name: 'keys',
  usage: 'keys [rotate|copy FILE|drill FILE|retire] [--copy COPY] [--passphrase-file F]',
  about:
    '密钥：更换（rotate）、做一份加口令的副本（copy）、用副本演练丢失后的恢复（drill）、停用旧密钥（retire）；不写则显示现状 / change the key, copy the keys under a passphrase, drill the loss, retire old keys; alone it tells how they are',
  async run(context) {
    const { options, rest } = readOptions(context.args, { copy: 'string', 'passphrase-file': 'string' });
    const [word = 'show', name, ...more] = rest;
    const wanted = ['copy', 'drill'].includes(word);
    if (more.length > 0 || wanted !== (name !== undefined))
      throw new UsageError(wanted ? '请写出密钥副本的文件名 / name the file' : word);
    const file = resolve(name ?? '');
    const passphraseFile = options['passphrase-file'];
    if (word === 'drill' && !existsSync(file))
      throw new WutongError('bad-request', { detail: `没有文件 ${file}` });
    const work: Readonly<Record<string, (engine: Engine) => Promise<number>>> = {
      show: (engine) => show(context, engine),
      rotate: (engine) => rotate(context, engine),
      copy: (engine) => copy(context, engine, { file, passphraseFile }),
      drill: (engine) => drillKeys(context, engine, { file, passphraseFile, copy: options.copy }),
      retire: (engine) => retire(context, engine),
    };
    const chosen = Object.hasOwn(work, word) ? work[word] : undefined;
    if (!chosen) throw new UsageError(word);
    return withEngine(context, 'join', chosen);
  },
};

async function show({ print }: CommandContext, engine: Engine): Promise<number> {
  const counts = await withClient(engine.owner, (client) =>
    countByKey({ client, registry: engine.machine.registry }),
  );
  for (const id of engine.keys.ids) {
    const use = id === engine.keys.currentId ? '在用' : '旧密钥';
    const made = engine.keys.madeAt(id)?.slice(0, 10) ?? '安装时';
    print(`${id}  ${use}  ${made}生成  保护${counts.get(id) ?? 0}个值`);
  }
  const notes = readKeyNotes(engine.home);
  const { copy: kept, drill } = notes;
  if (!kept) print('还没有密钥副本，请运行 bin/wutong keys copy 文件名 / there is no copy of the keys yet');
  else {
    const holds = kept.ids.includes(engine.keys.currentId) ? '含在用密钥' : '不含在用密钥，请重做';
    print(`密钥副本 ${kept.at.slice(0, 10)}，核对号 ${kept.number}，${holds}`);
  }
  if (!drill) print('还没有做过丢失演练，请运行 bin/wutong keys drill 密钥副本 / the loss was never drilled');
  else print(`丢失演练 ${drill.at.slice(0, 10)}，${drill.ok ? '能够恢复' : '不能恢复'}`);
  return 0;
}

async function rotate(context: CommandContext, engine: Engine): Promise<number> {
  const { keys: held, home, machine, owner } = engine;
  const bar = progressBar('换钥', process.stderr);
  const began = Date.now();
  const rotated = await withClient(owner, (client) =>
    rotateKeys({
      client,
      registry: machine.registry,
      home,
      keys: held,
      settle: () => (home.joined ? sleep(settleMs) : Promise.resolve()),
      now: () => machine.clock.now(),
      progress: bar.update,
    }),
  ).finally(() => bar.end());
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  context.print(
    `${rotated.resumed ? '上次中断的换钥已接着做完' : '已换用新密钥'} ${rotated.to}：重新加密${rotated.values}个值，${seconds}秒`,
  );
  if (rotated.broken > 0) context.print(`${rotated.broken}个值已损坏，打不开，原样保留`);
  context.print(
    '旧密钥暂时保留。下一步：用 bin/wutong keys copy 文件名 重做密钥副本；旧备份都过期后运行 bin/wutong keys retire。',
  );
  return 0;
}

async function copy(
  context: CommandContext,
  engine: Engine,
  given: { readonly file: string; readonly passphraseFile: string | undefined },
): Promise<number> {
  const { file } = given;
  if (existsSync(file)) throw new WutongError('copy-exists', { file });
  const passphrase = await askPassphrase({ file: given.passphraseFile, twice: true });
  const at = engine.machine.clock.now();
  const read = (name: string): string => readFileSync(join(engine.home.keysDir, name), 'utf8');
  const { ids } = engine.keys;
  const texts = { master: read(keyFileNames.master), seal: read(keyFileNames.seal) };
  const text = await sealKeyCopy(texts, { passphrase, ids, at });
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  const number = checkNumber(text, file);
  noteKeys(engine.home, { copy: { at: at.toISOString(), ids: [...ids], number } });
  await withClient(engine.owner, (client) =>
    noteInEveryOffice(client, { type: 'keys', action: 'copy', after: { ids, number } }),
  );
  context.print(`密钥副本已写入 ${file}，核对号 ${number}`);
  context.print(
    '请把文件存到两个U盘，与备份分开上锁保管；口令另存，核对号写在信封上。没有它，备份一份也打不开。',
  );
  return 0;
}

async function retire(context: CommandContext, engine: Engine): Promise<number> {
  const { home, keys: held, machine, owner } = engine;
  const gone = await withClient(owner, (client) =>
    retireKeys({ client, registry: machine.registry, home, keys: held, copiesDir: copiesDir(home) }),
  );
  if (gone.length === 0) context.print('没有旧密钥 / there is no old key');
  else {
    context.print(`已停用旧密钥 ${gone.join('、')}`);
    context.note(
      '另处保管的旧备份，今后要用当时的密钥副本才能打开；换钥以前导入过的无编号表格，再次导入时不再认得。',
    );
  }
  return 0;
}
