import { expect, test } from 'vitest';
import { readAddress } from './read-address.ts';

const id = '01900000-0000-7000-8000-00000000000a';

test('an address is read with or without what stands around it', () => {
  const found = { type: 'sister-city', recordId: id };
  for (const text of [
    `https://wutong.example/records/sister-city/${id}`,
    ` /records/sister-city/${id}/edit `,
    `http://10.1.2.3:8080/records/sister-city/${id}?from=%3Fq%3D1#facts`,
  ])
    expect(readAddress(text)).toEqual(found);
});

test('anything else is none', () => {
  for (const text of [
    '',
    id,
    '/records/person',
    `/records/person/${id}0`,
    '/records/person/new',
    `/lists/person/${id}`,
  ])
    expect(readAddress(text)).toBeUndefined();
});
