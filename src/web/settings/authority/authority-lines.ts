import type { Labelled, Lang } from '../../../model/label.ts';
import { labelOf } from '../../../model/label.ts';
import type { AuthorityKeys } from '../../../model/procedure.ts';
import type { TypeBundle } from '../../../model/record-type.ts';
import type { CallOutput } from '../../client.ts';

export type AuthorityPageData = CallOutput<'getAuthority'>;
export type Line = AuthorityPageData['lines'][number];
export type Key = keyof AuthorityKeys;
export type Choices = Readonly<Record<string, Labelled>>;

export const keys: readonly Key[] = ['rank', 'category', 'kind'];

/**
 * The choices behind rank, category and kind: those of the entry out of which the procedure takes each. It is found by
 * asking the procedure about a record in which nothing but that entry is filled.
 */
export function keyChoices({ type, procedure }: TypeBundle): Readonly<Partial<Record<Key, Choices>>> {
  const found: Partial<Record<Key, Choices>> = {};
  for (const [name, field] of Object.entries(type.fields)) {
    const choices = (field.options as { choices?: Choices }).choices;
    const [sample] = Object.keys(choices ?? {});
    if (choices === undefined || sample === undefined) continue;
    const asked = procedure?.authorityKeys({ [name]: sample }) ?? {};
    for (const key of keys) if (asked[key] === sample) found[key] ??= choices;
  }
  return found;
}

/** A key of a line in words; undefined where the line leaves it open. */
export function keyWords(choices: Choices | undefined, value: string | null, lang: Lang): string | undefined {
  if (value === null) return undefined;
  const chosen = choices?.[value];
  return chosen ? labelOf(value, chosen, lang) : value;
}

/** Whether everything that a line matches is matched by another one too. */
export function covers(wide: Pick<Line, Key>, line: Pick<Line, Key>): boolean {
  return keys.every((key) => wide[key] === null || wide[key] === line[key]);
}

/** Whether a line that comes with the program no longer has a say. */
export function isSuperseded(line: Line, lines: readonly Line[]): boolean {
  return line.id === null && lines.some((one) => one.id !== null && covers(one, line));
}

/** The lines as people look for them: the office's own first, each part in the order of the ranks, open ends last. */
export function inOrder(
  lines: readonly Line[],
  choices: Readonly<Partial<Record<Key, Choices>>>,
): readonly Line[] {
  const place = (key: Key, value: string | null): number => {
    const names = Object.keys(choices[key] ?? {});
    const at = value === null ? -1 : names.indexOf(value);
    return at < 0 ? names.length : at;
  };
  const order = (line: Line): number[] => [
    line.id === null ? 1 : 0,
    ...keys.map((key) => place(key, line[key])),
  ];
  return [...lines].sort((a, b) => {
    const [left, right] = [order(a), order(b)];
    const differs = left.findIndex((one, at) => one !== right[at]);
    return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
  });
}
