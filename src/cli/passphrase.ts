import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { WutongError } from '../model/errors.ts';
import { UsageError } from './command.ts';

/**
 * A passphrase from a file (its first line), or typed without being shown; `twice` where a slip would lock everything.
 * @throws bad-request, passphrase-differs, UsageError where nobody can be asked
 */
export async function askPassphrase(options: {
  readonly file: string | undefined;
  readonly twice: boolean;
}): Promise<string> {
  if (options.file !== undefined) return readFirstLine(options.file);
  if (!process.stdin.isTTY)
    throw new UsageError(
      '请在终端里输入口令，或用 --passphrase-file 指出写有口令的文件 / name a file with it',
    );
  const typed = await askHidden('口令 / passphrase: ');
  if (options.twice && (await askHidden('再输一次 / once more: ')) !== typed)
    throw new WutongError('passphrase-differs');
  return typed;
}

function readFirstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)[0] ?? '';
  } catch (cause) {
    throw new WutongError('bad-request', { detail: `读不到口令文件 ${file}` }, { cause });
  }
}

async function askHidden(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_part, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise((resolve) => reader.question('', resolve));
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
