import { readFile } from 'node:fs/promises';
import { decodeText } from '../engine/files/decode-text.ts';
import { UsageError } from './command.ts';

const most = 50_000_000;

/**
 * The text of a file, or of the standard input for `-`: UTF-8, UTF-16 by its mark, or GB18030, in which older
 * documents are kept.
 * @throws UsageError when it is no text, or more than 50 MB
 */
export async function readInputText(file: string): Promise<string> {
  const bytes =
    file === '-'
      ? await readStandardInput()
      : await readFile(file).catch((error: NodeJS.ErrnoException) => {
          throw new UsageError(
            error.code === 'ENOENT' ? `没有这个文件：${file}` : `读不出 ${file}：${error.message}`,
          );
        });
  if (bytes.length > most) throw new UsageError(`文件超过 ${most / 1_000_000} MB`);
  const text = decodeText(bytes);
  if (text === undefined) throw new UsageError(`${file} 不是文本文件；请另存为 .txt 再读`);
  return text;
}

async function readStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
