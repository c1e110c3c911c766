import { expect, test } from 'vitest';
import { type } from './type.ts';
import { workflow } from './workflow.ts';
import { isEmail, isPassport } from './written.ts';

test('the public may enter and no more; a guest may change the own; only the door lets in', () => {
  const rights = Object.fromEntries(type.access.map(({ role, rights: list }) => [role, list]));
  expect(rights['public']).not.toContain('save');
  expect(rights['guest']).not.toContain('create');
  for (const role of ['public', 'guest', 'door'])
    for (const right of ['reveal', 'export']) expect(rights[role]).not.toContain(right);
  for (const actions of Object.values(workflow.actions))
    expect(actions['letIn']?.roles ?? ['door']).toEqual(['door']);
});

test('what tells a guest from another is sealed and found by no word', () => {
  for (const name of ['email', 'phone', 'passport']) {
    expect(type.fields[name]?.kind.storage).toBe('sealed');
    expect(type.search).not.toContain(name);
  }
});

test.each([
  ['anna@example.org', true],
  ['a.b+c@mail.example.co', true],
  ['anna', false],
  ['anna@local', false],
  ['a b@example.org', false],
  ['<a>@example.org', false],
])('%s as an e-mail address: %s', (text, good) => expect(isEmail(text)).toBe(good));

test.each([
  ['C01X00T47', true],
  ['123456789', true],
  ['E 1234-5678', true],
  ['ABCDEFGH', false],
  ['1', false],
  ["E1234567'--", false],
])('%s as the number of a passport: %s', (text, good) => expect(isPassport(text)).toBe(good));
