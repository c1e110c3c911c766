import type { Finding } from '../../model/errors.ts';
import type { Field, Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import { parseField } from '../../fields/parse-field.ts';

/** Entries that a person may write now: those of the form where it is open, and those that the action asks for. */
function writable(field: Field, name: string, open: boolean, asks: readonly string[]): boolean {
  return (open && field.written === 'form') || asks.includes(name);
}

/**
 * Stage 1: every entry through its kind. All faults of all entries are reported.
 * @param current what stands; entries that are not given keep it.
 * @returns the record's entries with the given ones in their place.
 */
export function parseStage(options: {
  readonly type: RecordType;
  readonly current: Values;
  readonly given: Values;
  readonly open: boolean;
  readonly incomplete: boolean;
  /** Entries that the action or the open step asks for, and those of them that may stay empty. */
  readonly asks: readonly string[];
  readonly optional: readonly string[];
  readonly findings: Finding[];
}): Values {
  const { type, current, given, open, asks, findings } = options;
  for (const name of Object.keys(given))
    if (!Object.hasOwn(type.fields, name))
      findings.push({ path: name, code: 'unknown-field', params: { field: name } });
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(type.fields)) {
    const isGiven = Object.hasOwn(given, name);
    const mayWrite = writable(field, name, open, asks);
    if (isGiven && !mayWrite) {
      findings.push({ path: name, code: 'field-not-writable', params: { label: field.label } });
      continue;
    }
    // What an action asks for is asked anew each time: the reason of a return is not the reason of a refusal.
    const asked = asks.includes(name);
    const input = isGiven || asked ? given[name] : current[name];
    const needed = asked ? !options.optional.includes(name) : field.required && field.written === 'form';
    const value = parseField({ ...field, required: needed }, input, {
      incomplete: options.incomplete && !asked,
      problem: (code, params = {}, below) =>
        findings.push({
          path: below === undefined ? name : `${name}.${below}`,
          code,
          params: { label: field.label, ...params },
        }),
    });
    if (value !== undefined) values[name] = value;
  }
  return values;
}
