import { pinyin } from 'pinyin-pro';
import type { Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import { normalise } from './tokens.ts';

const context = { lang: 'zh', title: () => '' } as const;
const chinese = /\p{Script=Han}/u;

/** The first letters of the pinyin: 明港市 gives mgs. Long prose is left out, nobody searches it that way. */
export function initialsOf(text: string): string {
  if (text.length > 60 || !chinese.test(text)) return '';
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('');
  if (known.size >= 5_000) known.clear();
  known.set(text, made);
  return made;
}

// The same countries, cities and names come again and again.
const known = new Map<string, string>();

/** The text under which a record is found: the words of its search fields, and the initials of the short ones. */
export function searchText(type: RecordType, values: Values): string {
  const words: string[] = [];
  for (const path of type.search) {
    const [outer = '', inner] = path.split('.');
    const field = type.fields[outer];
    if (!field) continue;
    if (inner === undefined) {
      if (values[outer] !== undefined) words.push(field.kind.text(values[outer], field.options, context));
      continue;
    }
    const innerField = field.kind.inner?.(field.options)[inner];
    for (const row of (values[outer] ?? []) as Values[])
      if (innerField && row[inner] !== undefined)
        words.push(innerField.kind.text(row[inner], innerField.options, context));
  }
  const distinct = [...new Set(words.filter(Boolean))];
  return normalise([...distinct, ...new Set(distinct.map(initialsOf).filter(Boolean))].join(' '));
}
