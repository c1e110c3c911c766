/**
 * A value as JSON in exactly one way: keys in the order of their code units, no blanks, undefined left out. Both who
 * writes an entry and who checks it years later get the same bytes, whatever the database did to the order of keys.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as Record<string, unknown>)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${canonicalJson(key)}:${canonicalJson(item)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/**
 * Reads JSON that the database keeps, and undefined where a number carries more digits than can have been written:
 * the last digits of 9007199254740993 would otherwise vanish in reading and a change there go unseen.
 */
export function parseExactJson(text: string): unknown {
  let exact = true;
  const value = parse(text, (_key, item, context) => {
    if (typeof item === 'number' && digits(context.source ?? '') !== digits(String(item))) exact = false;
    return item;
  });
  return exact ? value : undefined;
}

// Node hands the reviver the text of each number; the types of the language do not say so yet.
const parse = JSON.parse as (
  text: string,
  reviver: (key: string, item: unknown, context: { readonly source?: string }) => unknown,
) => unknown;

// -0.00120e5 has the digits 12.
function digits(number: string): string {
  return number
    .replace(/e.*$/i, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '');
}
