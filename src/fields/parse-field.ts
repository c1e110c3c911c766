import type { Finding } from '../model/errors.ts';
import type { Field, ParseContext } from '../model/field.ts';

/** Whether somebody left an entry empty: nothing, only blanks (wide ones too), or an empty list. */
export function isEmpty(input: unknown): boolean {
  if (input === undefined || input === null) return true;
  if (typeof input === 'string') return input.trim() === '';
  return Array.isArray(input) && input.length === 0;
}

/**
 * Reads one entry through its kind: the one place that knows what empty means and when that is a fault. The
 * label is filled into every problem, so that the entries inside rows are called by their own names.
 * @returns undefined for what is empty or faulty; what is faulty was reported.
 */
export function parseField(field: Field, input: unknown, context: ParseContext): unknown {
  let faulty = false;
  const problem: ParseContext['problem'] = (code, params = {}, path) => {
    faulty = true;
    context.problem(code, { label: field.label, ...params }, path);
  };
  const value = isEmpty(input)
    ? undefined
    : field.kind.parse(input, field.options, { problem, incomplete: context.incomplete });
  if (faulty) return undefined;
  // A kind may find that there is nothing in what it was given, such as a range without either of its ends.
  if (value === undefined && field.required && !context.incomplete) problem('required');
  return value;
}

/** Reads one entry by itself and collects its problems; `path` is empty for the entry as a whole. */
export function tryField(
  field: Field,
  input: unknown,
  incomplete = false,
): { readonly value: unknown; readonly problems: readonly Finding[] } {
  const problems: Finding[] = [];
  const value = parseField(field, input, {
    incomplete,
    problem: (code, params = {}, path = '') => problems.push({ path, code, params }),
  });
  return { value, problems };
}
