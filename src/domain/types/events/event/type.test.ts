import { expect, test } from 'vitest';
import { type as registration } from '../registration/type.ts';
import { type } from './type.ts';

test('what an event may ask for is what a guest may be asked', () => {
  const { choices } = type.fields['asks']?.options as unknown as { readonly choices: object };
  for (const name of Object.keys(choices)) expect(registration.registers?.entries).toContain(name);
  for (const name of registration.registers?.always ?? []) expect(choices).not.toHaveProperty(name);
});
