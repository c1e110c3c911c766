import type { Field } from '../model/field.ts';
import { tryField } from './parse-field.ts';

/** For tests: the codes that an input meets. */
export function codesOf(field: Field, input: unknown): readonly string[] {
  return tryField(field, input).problems.map((problem) => problem.code);
}

/** For tests: an accepted input's value; a refused one fails with its problems. */
export function valueOf(field: Field, input: unknown): unknown {
  const { value, problems } = tryField(field, input);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

/** For tests: a value after it was kept in columns and read again. */
export function keptOf(field: Field, value: unknown): unknown {
  return field.kind.fromColumns(field.kind.toColumns(value, field.options), field.options);
}

/** For tests: how a value is printed in Chinese. */
export function printed(field: Field, value: unknown, lang: 'zh' | 'en' = 'zh'): string {
  return field.kind.text(value, field.options, { lang, title: (id) => `〈${id}〉` });
}
