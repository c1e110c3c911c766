import { readOleNames } from './ole-directory.ts';
import type { Recognised } from './recognise-content.ts';

const macroStorages = ['Macros', '_VBA_PROJECT_CUR', 'VBA', '_VBA_PROJECT'];

/** Tells the old Office formats apart, and refuses those with macros or a password. */
export function recogniseOle(bytes: Buffer): Recognised {
  const names = readOleNames(bytes);
  if (!names) return { damaged: true };
  if (names.has('EncryptedPackage')) return { other: '加密的 Office 文件' };
  if (macroStorages.some((name) => names.has(name))) return { other: '带宏的 Office 文件' };
  const words = { runs: starredRuns(bytes) };
  if (names.has('WordDocument')) return { format: 'doc', words };
  if (names.has('Workbook') || names.has('Book')) return { format: 'xls', words };
  return { other: '其他 Office 文件' };
}

// Chinese text stands in these files as UTF-16; the marks are looked for in it without taking the formats apart.
function starredRuns(bytes: Buffer): string {
  return ['绝密★', '机密★', '秘密★']
    .flatMap((mark) => {
      const at = bytes.indexOf(Buffer.from(mark, 'utf16le'));
      return at < 0 ? [] : [bytes.toString('utf16le', Math.max(0, at - 4), at + 6)];
    })
    .join('\n');
}
