import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { pointerKind } from '../pointer-kind.ts';

/** Somebody in the register of people. */
export const personKind: FieldKind<string> = pointerKind('person', () => 'person');

/** Declares a person of the register: `person('姓名', { required: true })`. */
export function person(label: string, options: FieldOptions = {}): Field {
  return makeField(personKind, label, options);
}
