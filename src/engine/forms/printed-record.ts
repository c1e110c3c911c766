import type { Field, Values } from '../../model/field.ts';
import type { PrintedEntries, PrintedRecord } from '../../model/form.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { StoredRecord } from '../record/stored-record.ts';

/** A record as forms read it: every entry also as the text of its kind, with names for ids. */
export function printedRecord(
  type: RecordType,
  record: StoredRecord,
  titles: Readonly<Record<string, string>>,
): PrintedRecord {
  const title = (id: string): string => titles[id] ?? '';
  return {
    ...printed(type.fields, record.values, title),
    path: `/records/${record.type}/${record.id}`,
    state: record.state,
    rows(name) {
      const field = getField(type.fields, name);
      const inner = field.kind.inner?.(field.options) ?? {};
      return ((record.values[name] ?? []) as Values[]).map((row) => printed(inner, row, title));
    },
  };
}

function printed(
  fields: Readonly<Record<string, Field>>,
  values: Values,
  title: (id: string) => string,
): PrintedEntries {
  return {
    values,
    text(name) {
      const { kind, options } = getField(fields, name);
      const value = values[name];
      return value === undefined || value === null ? '' : kind.text(value, options, { lang: 'zh', title });
    },
  };
}

// A form that names a field which is not there is a mistake of the form, and must not print an empty line.
function getField(fields: Readonly<Record<string, Field>>, name: string): Field {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) throw new Error(`a form reads no field “${name}”`);
  return field;
}
