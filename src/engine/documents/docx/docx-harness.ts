import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { DocumentNode } from '../../../model/document.ts';
import { writeDocx } from './write-docx.ts';

/** The text of one part of a docx. */
export function partOf(docx: Uint8Array, name: string): string {
  const part = unzipSync(docx)[name];
  if (!part) throw new Error(`the document has no part ${name}`);
  return strFromU8(part);
}

/** The XML of the body that nodes become. */
export async function bodyOf(nodes: readonly DocumentNode[]): Promise<string> {
  return partOf(await writeDocx('试', nodes), 'word/document.xml');
}

/** The paragraphs of a body, those in tables too. */
export function paragraphsIn(xml: string): string[] {
  return xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
}

/** What another program reads in a docx; it fails on what is no XML. */
export async function readElsewhere(docx: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  const errors = messages.filter(({ type }) => type === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return value;
}
