import { errorText } from '../../model/errors.ts';
import type { Lang } from '../../model/label.ts';
import { attachmentLimits, fileTypes } from './kind.ts';

/** What the file dialogue offers: `.pdf,.jpg`. */
export function acceptedEndings(options: object): readonly string[] {
  return attachmentLimits(options).types.flatMap((type) => fileTypes[type].endings);
}

/** The accepted types in words. */
export function acceptedWords(options: object, lang: Lang): string {
  return attachmentLimits(options)
    .types.map((type) => fileTypes[type][lang === 'zh' ? 'label' : 'en'])
    .join(lang === 'zh' ? '、' : ', ');
}

/**
 * Why a file need not even be sent: empty, too large, of another ending. What it really is, the machine sees.
 * @returns the words for the person, or undefined for a file that may be tried.
 */
export function refusalOf(
  file: { readonly name: string; readonly size: number },
  options: object,
  lang: Lang,
): string | undefined {
  const { maxMB } = attachmentLimits(options);
  const { name } = file;
  if (file.size === 0) return errorText('file-empty', { name }, lang);
  if (file.size > maxMB * 1024 * 1024) return errorText('file-too-large', { name, max: maxMB }, lang);
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  if (!acceptedEndings(options).includes(ending)) {
    const allowed = acceptedWords(options, lang);
    const unknown = lang === 'zh' ? '未知类型' : 'of an unknown type';
    const found = ending === '' ? unknown : `${ending} ${lang === 'zh' ? '文件' : 'file'}`;
    return errorText('file-type-refused', { name, found, allowed }, lang);
  }
  return undefined;
}

/** 1536 → 1.5 KB. */
export function sizeWords(size: number): string {
  if (size < 1024) return `${size} B`;
  if (size < 1024 * 1024) return `${(size / 1024).toFixed(1)} KB`;
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}
