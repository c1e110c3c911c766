import WordExtractor from 'word-extractor';
import { DocumentError } from './document-fault.ts';

const encryptedFlag = 0x0100;

/** The header of the main stream begins at a sector of 512 bytes; one of its flags says that the text is encrypted. */
function isEncrypted(bytes: Buffer): boolean {
  for (let at = 512; at + 12 <= bytes.length; at += 512)
    if (bytes.readUInt16LE(at) === 0xa5ec) return (bytes.readUInt16LE(at + 10) & encryptedFlag) !== 0;
  return false;
}

/**
 * The words of a document of Word 97–2003 (.doc, .wps).
 * @throws DocumentError when it is encrypted or damaged
 */
export async function readDoc(bytes: Buffer): Promise<string> {
  if (isEncrypted(bytes)) throw new DocumentError({ code: 'document-encrypted' });
  try {
    const document = await new WordExtractor().extract(bytes);
    return [
      document.getBody(),
      document.getFootnotes(),
      document.getTextboxes({ includeHeadersAndFooters: false }),
    ]
      .filter(Boolean)
      .join('\n')
      .replace(/\r\n?|\v/g, '\n');
  } catch {
    throw new DocumentError({ code: 'file-damaged' });
  }
}
