import type { Field } from '../../model/field.ts';
import type { Lang } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { countries } from '../../fields/country/countries.ts';

/** A code with what it is called. */
export interface Named {
  readonly code: string;
  readonly words: string;
}

const plain = { lang: 'zh' as Lang, title: (id: string): string => id };

/**
 * The entry of a type out of whose choices a list of codes is made: countries, kinds of inviters. A parameter names
 * codes alone; the entry that has a name for every one of them is the one that is meant.
 */
function fieldOf(type: RecordType, codes: readonly string[]): Field | undefined {
  const all = Object.values(type.fields).flatMap((field) => [
    field,
    ...Object.values(field.kind.inner?.(field.options) ?? {}),
  ]);
  return all.find(
    ({ kind, options }) =>
      (kind.name === 'choice' || kind.name === 'country') &&
      codes.length > 0 &&
      codes.every((code) => kind.text(code, options, plain) !== code),
  );
}

/** A list of codes by their names; what no entry knows stays as it is. */
export function codeWords(type: RecordType, codes: readonly string[], lang: Lang): readonly Named[] {
  const field = fieldOf(type, codes);
  return codes.map((code) => ({
    code,
    words: field?.kind.text(code, field.options, { ...plain, lang }) ?? code,
  }));
}

/** Everything that a list of such codes may hold. */
export function codeChoices(type: RecordType, codes: readonly string[], lang: Lang): readonly Named[] {
  const field = fieldOf(type, codes);
  if (!field) return codeWords(type, codes, lang);
  const { choices } = field.options as { readonly choices?: Readonly<Record<string, unknown>> };
  const all = choices ? Object.keys(choices) : countries.map(({ code }) => code);
  return all.map((code) => ({ code, words: field.kind.text(code, field.options, { ...plain, lang }) }));
}
