import { join } from 'node:path';
import { errorText, isWutongError } from '../model/errors.ts';
import { registry } from '../domain/server.gen.ts';
import { backup, prove } from './backup.ts';
import { check } from './check.ts';
import { clean } from './clean.ts';
import { UsageError, type Command } from './command.ts';
import { demo } from './demo.ts';
import { figures } from './figures.ts';
import { keys } from './keys.ts';
import { lint } from './lint.ts';
import { migrate } from './migrate.ts';
import { move } from './move.ts';
import { office, rescue } from './office.ts';
import { read } from './read.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { retention } from './retention.ts';
import { start } from './start.ts';
import { verify } from './verify.ts';

const commands: readonly Command[] = [
  start,
  office,
  rescue,
  migrate,
  demo,
  figures,
  verify,
  backup,
  prove,
  restore,
  move,
  keys,
  retention,
  read,
  report,
  check,
  lint,
  clean,
];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(`梧桐需要 Node 24.15 或更高，现为 ${process.versions.node}。请用 bin/wutong 启动。\n`);
  process.exit(1);
}

const [name = 'help', ...args] = process.argv.slice(2);
const command = commands.find((candidate) => candidate.name === name);
const note = (line: string): void => void process.stderr.write(`${line}\n`);
if (!command) {
  note(commands.map(({ usage, about }) => `wutong ${usage}\n    ${about}`).join('\n'));
  process.exit(name === 'help' || name === '--help' ? 0 : 2);
}
try {
  process.exitCode = await command.run({
    registry,
    root: join(import.meta.dirname, '../..'),
    args,
    print: (line) => void process.stdout.write(`${line}\n`),
    note,
  });
} catch (error) {
  if (error instanceof UsageError) {
    note(`${error.message}\n用法 / usage: wutong ${command.usage}`);
    process.exitCode = 2;
  } else if (isWutongError(error)) {
    note(`${errorText(error.code, error.params, 'zh')}\n${errorText(error.code, error.params, 'en')}`);
    for (const { path, code, params } of error.findings) note(`  ${path}: ${errorText(code, params, 'zh')}`);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
