import { columnName, type Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import { maskOf } from '../../fields/sensitive/kind.ts';
import type { Row } from '../database/database.ts';
import type { Sealer } from '../secrets/sealer.ts';

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

/**
 * Encrypts the sensitive entries of a record for its row, and puts their masks into its values: nothing that is
 * logged, compared, searched or sent to a page after this ever holds the plain text.
 */
export function sealValues(
  type: RecordType,
  place: { readonly officeId: string; readonly id: string },
  values: Values,
  sealer: Sealer,
): { readonly row: Row; readonly values: Values; readonly typed: readonly string[] } {
  const row: Row = {};
  const typed: string[] = [];
  const masked: Record<string, unknown> = { ...values };
  for (const [name, field] of Object.entries(type.fields)) {
    if (field.kind.storage !== 'sealed') continue;
    const value = values[name];
    const keep = typeof value === 'object' && value !== null;
    row[columnName(name, '_keep')] = keep;
    if (typeof value !== 'string') continue;
    typed.push(name);
    const mask = maskOf(field.options, value);
    const where = { office: place.officeId, type: type.name, field: name };
    row[columnName(name, '_cipher')] = hex(sealer.seal({ ...where, record: place.id }, value));
    row[columnName(name, '_blind')] = hex(sealer.blind(where, value));
    row[columnName(name, '_mask')] = mask;
    masked[name] = { masked: mask };
  }
  return { row, values: masked, typed };
}
