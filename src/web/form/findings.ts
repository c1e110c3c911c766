import type { Problem } from '../../api/problem.ts';
import { labelOf, type Lang } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { say } from '../words.ts';

/** One thing to mend, in words. `path` is `members.2.person`, rows counted from 0. */
export interface Mend {
  readonly path: string;
  readonly words: string;
}

/** The findings of a refusal in one language; the server knows entries by their Chinese names only. */
export function mendsOf(
  findings: Problem['findings'],
  { fields }: Pick<RecordType, 'fields'>,
  lang: Lang,
): readonly Mend[] {
  return findings.map(({ path, message, en }) => {
    if (lang === 'zh') return { path, words: message };
    const [outer = '', , inner = ''] = path.split('.');
    const field = fields[outer];
    const below = field?.kind.inner?.(field.options)[inner];
    const [name, named] = below ? [inner, below] : [outer, field];
    return { path, words: named ? en.split(named.label).join(labelOf(name, named, lang)) : en };
  });
}

/** What stands at an entry: words for the whole of it, and words for its parts by the path below it. */
export function mendsAt(
  mends: readonly Mend[],
  field: string,
): { readonly own: string | undefined; readonly below: Readonly<Record<string, string>> } {
  const own: string[] = [];
  const below: Record<string, string> = {};
  for (const { path, words } of mends) {
    if (path === field) own.push(words);
    else if (path.startsWith(`${field}.`)) {
      const part = path.slice(field.length + 1);
      below[part] = below[part] === undefined ? words : `${below[part]} ${words}`;
    }
  }
  return { own: own.length === 0 ? undefined : own.join(' '), below };
}

/** Where a finding stands, for people: 出访人员，第3行，姓名. */
export function placeOf({ fields }: RecordType, path: string, lang: Lang): string {
  const [outer = '', row, inner] = path.split('.');
  const field = fields[outer];
  if (!field) return path;
  const below = inner === undefined ? undefined : field.kind.inner?.(field.options)[inner];
  const comma = lang === 'zh' ? '，' : ', ';
  return [
    labelOf(outer, field, lang),
    ...(row !== undefined && /^\d+$/.test(row) ? [say(lang, 'row', { n: Number(row) + 1 })] : []),
    ...(below && inner !== undefined ? [labelOf(inner, below, lang)] : []),
  ].join(comma);
}

/** A finding as one line: where it is, as far as its words do not say so themselves. */
export function lineOf(type: RecordType, { path, words }: Mend, lang: Lang): string {
  const parts = path.split('.');
  const place = placeOf(type, path, lang);
  const outside = placeOf(type, parts.slice(0, 2).join('.'), lang);
  const inner = parts.length > 2 ? place.slice(outside.length + (lang === 'zh' ? 1 : 2)) : place;
  if (!words.includes(inner)) return place + say(lang, 'colon') + words;
  return parts.length > 2 ? outside + say(lang, 'colon') + words : words;
}

/** The findings in the order in which their entries stand on the form, rows from the first to the last. */
export function inFormOrder(mends: readonly Mend[], { pages }: RecordType): readonly Mend[] {
  const names = pages.flatMap(({ fields }) => fields);
  const rank = ({ path }: Mend): readonly [number, number] => {
    const [outer = '', row] = path.split('.');
    const at = names.indexOf(outer);
    return [at < 0 ? names.length : at, row !== undefined && /^\d+$/.test(row) ? Number(row) : -1];
  };
  return [...mends].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left[0] - right[0] || left[1] - right[1];
  });
}

/** The ids under which an entry may be found on the page, the nearest first. */
export function idsOf(path: string): readonly string[] {
  const parts = path.split('.');
  return parts.map((_part, at) => parts.slice(0, parts.length - at).join('.'));
}
