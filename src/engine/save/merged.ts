import type { Values } from '../../model/field.ts';

/** Entries with further ones in their place; what is empty falls out. */
export function merged(values: Values, more: Values | undefined): Values {
  const result = { ...values, ...more };
  return Object.fromEntries(
    Object.entries(result).filter(([, value]) => value !== undefined && value !== null),
  );
}
