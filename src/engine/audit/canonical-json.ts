/**
 * A value as JSON in exactly one way: keys in the order of their code units, no blanks, undefined left out. Both who
 * writes an entry and who checks it years later get the same bytes, whatever the database did to the order of keys.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (value instanceof Date) return JSON.stringify(value);
  // Written piece by piece: this runs over every value of every save, and lists of pairs cost more than the text.
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item ?? null)}`;
    return `[${text}]`;
  }
  const entries = value as Record<string, unknown>;
  for (const key of Object.keys(entries).sort()) {
    const item = entries[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${canonicalJson(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
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
