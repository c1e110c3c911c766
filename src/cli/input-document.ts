import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDocument } from '../engine/documents/read-document.ts';
import { UsageError } from './command.ts';

/**
 * The text of a document given by its file name, or on the standard input for `-`: Word, PDF, HTML, Markdown or plain
 * text, recognised by content.
 * @throws UsageError when the file cannot be opened, and the refusals of `readDocument`
 */
export async function readInputDocument(file: string): Promise<string> {
  const bytes =
    file === '-'
      ? await readStandardInput()
      : await readFile(file).catch((error: NodeJS.ErrnoException) => {
          throw new UsageError(
            error.code === 'ENOENT' ? `没有这个文件：${file}` : `读不出 ${file}：${error.message}`,
          );
        });
  const { text } = await readDocument(bytes, file === '-' ? '标准输入' : basename(file));
  return text;
}

async function readStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
