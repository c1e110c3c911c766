import { expect, test } from 'vitest';
import { errors } from '../../src/model/errors.ts';
import { getDocument } from './documents.ts';

test('the error codes that are documented are the closed list, with their status', () => {
  const rows = [...getDocument('docs/generated/errors.md').text.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm)];
  const shown = rows.map(([, code, status]) => `${code} ${status}`);
  const listed = Object.entries(errors).map(([code, { status }]) => `${code} ${status}`);
  expect(shown.sort()).toEqual(listed.sort());
});
