import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { pointerKind } from '../pointer-kind.ts';

/** A unit that the office serves, or a division of its own. */
export const unitKind: FieldKind<string> = pointerKind('unit', () => 'unit');

/** Declares a unit of the office: `unit('组团单位', { required: true })`. */
export function unit(label: string, options: FieldOptions = {}): Field {
  return makeField(unitKind, label, options);
}
