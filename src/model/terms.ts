/** What an office calls something otherwise than the program does: 外事侨务办公室 → 外事办公室. */
export interface Term {
  readonly from: string;
  readonly to: string;
}

/** A text in the office's own terms. The longest term counts where several fit, and what was put in is not read again. */
export function inTerms(text: string, terms: readonly Term[]): string {
  if (terms.length === 0) return text;
  const known = new Map(terms.map(({ from, to }) => [from, to]));
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    longestFirst.map((from) => from.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'),
    'g',
  );
  return text.replace(pattern, (found) => known.get(found) ?? found);
}

/** The entries of a declaration that people read in Chinese; everything else is a name and stays. */
const readByPeople: ReadonlySet<string> = new Set([
  'label',
  'help',
  'purpose',
  'definition',
  'confirm',
  'unit',
  'zh',
]);

/** A declaration with what people read in the office's own terms; what nothing changes in stays the same object. */
export function declaredInTerms<T>(declared: T, terms: readonly Term[]): T {
  return terms.length === 0 ? declared : (mapped(declared, terms) as T);
}

function mapped(value: unknown, terms: readonly Term[], key = ''): unknown {
  if (typeof value === 'string') return readByPeople.has(key) ? inTerms(value, terms) : value;
  if (Array.isArray(value)) {
    const list = value.map((item: unknown) => mapped(item, terms, key));
    return list.every((item, i) => item === value[i]) ? (value as unknown) : list;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const entries = Object.entries(value);
  const next = entries.map(([name, inner]): [string, unknown] => [
    name,
    // The kinds of fields are the machine's.
    name === 'kind' && typeof inner === 'object' ? inner : mapped(inner, terms, name),
  ]);
  return next.every(([, inner], i) => inner === entries[i]?.[1]) ? value : Object.fromEntries(next);
}
