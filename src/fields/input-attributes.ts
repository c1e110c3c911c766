import { labelOf } from '../model/label.ts';
import type { InputProps } from './widgets.ts';

/** What a control takes over as it is: its id, whether it is wrong, and where that is said. */
export function inputAttributes({ id, field, disabled, status, describedBy }: InputProps): {
  readonly id: string;
  readonly disabled: boolean;
  readonly status: 'error' | '';
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
} {
  return {
    id,
    disabled: disabled ?? false,
    status: status ?? '',
    'aria-describedby': describedBy,
    'aria-invalid': status === 'error',
    'aria-required': field.required,
  };
}

/** The name of an entry, for controls that a label cannot point to. */
export function nameOf({ id, path = id, field, lang }: InputProps): string {
  return labelOf(path.slice(path.lastIndexOf('.') + 1), field, lang);
}

/** What stands in a text control: what was typed, or the value as it is written. */
export function typed(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
