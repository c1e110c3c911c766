import { WutongError } from '../../model/errors.ts';

const level = String.raw`(绝\s*密|机\s*密|秘\s*密)`;

// 国家秘密标志 is “密级★保密期限”. 工作秘密 and 商业秘密 may be marked alike and are not state secrets.
const starred = new RegExp(`(?<!工作|商业)${level}\\s*[★✭⭐]`, 'u');
const alone = new RegExp(`^[\\s【\\[（(〔]*${level}[\\s】\\])）〕]*$`, 'u');
const declared = new RegExp(`^密\\s*级\\s*[:：]\\s*[【\\[（(]?\\s*${level}(?!\\p{Script=Han})`, 'u');
const inName = new RegExp(`(?<!\\p{Script=Han})${level}(?!\\p{Script=Han})`, 'u');

/**
 * The mark of a state secret in a text: with its star anywhere, else as a line of its own. Words that merely speak of
 * secrets (保守国家秘密, 机密文件管理办法) are no mark.
 * @param paragraphs as they stand in the document
 * @returns 绝密, 机密 or 秘密
 */
export function findSecrecyMark(paragraphs: readonly string[]): string | undefined {
  for (const paragraph of paragraphs) {
    const found = starred.exec(paragraph) ?? alone.exec(paragraph) ?? declared.exec(paragraph.trim());
    if (found) return plain(found[1]);
  }
  return undefined;
}

/** The mark with its star, wherever it stands: for texts whose lines are not known. */
export function findStarredMark(text: string): string | undefined {
  return plain(starred.exec(text)?.[1]);
}

/** The mark of a state secret in the name of a file, standing by itself: 【机密】方案.docx, 秘密★10年.pdf. */
export function findMarkInName(name: string): string | undefined {
  return plain((starred.exec(name) ?? inName.exec(name))?.[1]);
}

/**
 * Turns away a document that bears the mark of a state secret, also where nothing of it would be kept.
 * @throws file-secret
 */
export function refuseMarked(name: string, text: string): void {
  const mark = findMarkInName(name) ?? findSecrecyMark(text.split('\n'));
  if (mark) throw new WutongError('file-secret', { name, mark });
}

function plain(mark: string | undefined): string | undefined {
  return mark?.replace(/\s/gu, '');
}
