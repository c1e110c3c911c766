import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDocument } from '../engine/documents/read-document.ts';
import { UsageError } from './command.ts';

/**
 * A document given by its file name, or on the standard input for `-`: Word, PDF, HTML, Markdown or plain
 * text, recognised by content.
 * @throws UsageError when the file cannot be opened, and the refusals of `readDocument`
 */
export async function readInputDocument(file: string): Promise<InputDocument> {
  const { bytes, name } = await readInput(file);
  const { text, format } = await readDocument(bytes, name);
  return { bytes, name, text, format };
}

/** A document as it was given, and its text. */
export interface InputDocument {
  readonly bytes: Buffer;
  readonly name: string;
  readonly text: string;
  readonly format: string;
}

/**
 * A file given by its name, or the standard input for `-`, with the name that messages call it.
 * @throws UsageError when it cannot be opened
 */
export async function readInput(file: string): Promise<{ readonly bytes: Buffer; readonly name: string }> {
  if (file === '-') return { bytes: await readStandardInput(), name: '标准输入' };
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT' ? `没有这个文件：${file}` : `读不出 ${file}：${error.message}`,
    );
  });
  return { bytes, name: basename(file) };
}

async function readStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
