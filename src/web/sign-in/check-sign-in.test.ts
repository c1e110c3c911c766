import { expect, test } from 'vitest';
import { checkSignIn } from './check-sign-in.ts';

test('what is missing is said entry by entry, in their order', () => {
  const missing = checkSignIn({ office: undefined, login: '  ', password: '' });
  expect(Object.keys(missing)).toEqual(['office', 'login', 'password']);
});

test('a password may be blanks; nothing else is judged here', () => {
  expect(checkSignIn({ office: 'a', login: 'b', password: ' ' })).toEqual({});
});
