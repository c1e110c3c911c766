import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { pointerKind } from '../pointer-kind.ts';

export interface ReferenceOptions {
  /** The record type pointed to, by name: no type imports another. */
  readonly type: string;
}

/** Another record of the office. */
export const referenceKind: FieldKind<string, ReferenceOptions> = pointerKind(
  'reference',
  ({ type }) => type,
);

/** Declares a link to another record: `reference('友城', { type: 'sister-city' })`. */
export function reference(label: string, options: ReferenceOptions & FieldOptions): Field {
  return makeField(referenceKind, label, options);
}
