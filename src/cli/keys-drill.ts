import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { errorText, isWutongError, WutongError } from '../model/errors.ts';
import { noteInEveryOffice } from '../engine/audit/command-line.ts';
import { readCopies } from '../engine/copies/copy-notes.ts';
import { withClient } from '../engine/embedded/make-database.ts';
import { drillLoss, type DrillOutcome } from '../engine/keys/drill.ts';
import { checkNumber, describeKeyCopy, openKeyCopy } from '../engine/keys/key-copy.ts';
import { noteKeys } from '../engine/keys/key-notes.ts';
import type { Engine } from '../engine/open-engine.ts';
import { readMigrations } from '../engine/schema/migrate.ts';
import type { CommandContext } from './command.ts';
import { askPassphrase } from './passphrase.ts';
import { progressBar } from './progress-bar.ts';
import { copiesDir } from './upgrade-copy.ts';

/**
 * The loss drill: whether the office could come back from its latest safe copy and the separate copy of the keys.
 * @returns 0 when it could
 */
export async function drillKeys(
  context: CommandContext,
  engine: Engine,
  given: {
    readonly file: string;
    readonly passphraseFile: string | undefined;
    readonly copy: string | undefined;
  },
): Promise<number> {
  const { home, machine } = engine;
  const copy = given.copy === undefined ? await latestCopy(copiesDir(home)) : resolve(given.copy);
  if (!existsSync(copy)) throw new WutongError('bad-request', { detail: `没有文件 ${copy}` });
  const text = readFileSync(given.file, 'utf8');
  const { made, ids } = describeKeyCopy(text, given.file);
  const passphrase = await askPassphrase({ file: given.passphraseFile, twice: false });
  const texts = await openKeyCopy(text, passphrase, given.file);
  context.print(`一、密钥副本能打开：${made.slice(0, 10)}做的，核对号 ${checkNumber(text, given.file)}`);
  const fresh = ids.includes(engine.keys.currentId);
  if (!fresh) context.print('　　注意：它不含在用的密钥，换钥以后没有重做副本');

  const began = Date.now();
  const bar = progressBar('演练', process.stderr);
  const outcome = await drillLoss({
    file: copy,
    texts,
    registry: machine.registry,
    home,
    migrations: await readMigrations(join(context.root, 'migrations')),
    progress: bar.update,
  }).finally(() => bar.end());
  const seconds = Math.round((Date.now() - began) / 1000);
  tell(context, copy, outcome, seconds);
  const ok = outcome.ok && fresh;
  context.print(
    ok
      ? `结论：如果今晚机房毁了，凭这份备份和这份密钥副本，单位能够恢复到${outcome.proof?.at ?? ''}，其后录入的内容会丢失。`
      : '结论：如果今晚机房毁了，凭这两样东西，单位不能完整恢复。请按上面的提示处理，然后再演练一次。',
  );
  const drill = {
    at: machine.clock.now().toISOString(),
    ok,
    copyAt: outcome.proof?.at ?? '',
    seconds,
  };
  noteKeys(home, { drill });
  await withClient(engine.owner, (client) =>
    noteInEveryOffice(client, { type: 'keys', action: 'drill', after: drill }),
  );
  return ok ? 0 : 1;
}

async function latestCopy(dir: string): Promise<string> {
  const file = (await readCopies(dir)).findLast((note) => existsSync(note.file))?.file;
  if (file === undefined) throw new WutongError('drill-without-copy', { dir });
  return file;
}

function tell({ print }: CommandContext, copy: string, outcome: DrillOutcome, seconds: number): void {
  const { proof, sample, fault } = outcome;
  if (!proof || !sample) {
    const said = isWutongError(fault) ? errorText(fault.code, fault.params, 'zh') : String(fault);
    print(`二、备份 ${copy} 用这份密钥副本恢复不出来：${said}`);
    return;
  }
  print(`二、备份能恢复：${proof.rows}行、${proof.files}个文件，${seconds}秒（${copy}）`);
  if (proof.missing.length > 0) print(`　　缺${proof.missing.length}个附件文件，备份时磁盘上已经没有`);
  print(
    sample.opened === sample.tried
      ? `三、抽查的${sample.tried}个受保护的值都能打开`
      : `三、抽查的${sample.tried}个受保护的值有${sample.tried - sample.opened}个打不开`,
  );
  print(proof.verified ? '四、审计核对，未发现改动' : `四、审计核对，发现${proof.faults.length}处问题`);
  for (const line of proof.faults) print(`　　${line}`);
}
