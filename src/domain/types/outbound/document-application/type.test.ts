import { expect, test } from 'vitest';
import { derive } from './derive.ts';
import { indicators } from './indicators.ts';
import { type } from './type.ts';

test('an application is called by whom and what it is for', () => {
  expect(derive({ applicantName: '王敏', kind: 'visa' })).toEqual({ name: '王敏 签证' });
  expect(derive({})).toEqual({ name: undefined });
});

test('a visa needs a delegation and a country, a passport needs to be of a kind', () => {
  const asked = (kind: string): string[] => {
    const found: string[] = [];
    type.check?.({ kind }, (path, code) => void found.push(`${path} ${code}`), '2018-06-15');
    return found;
  };
  expect(asked('visa')).toEqual(['delegation required', 'country required']);
  expect(asked('renewal')).toEqual(['documentKind required']);
  expect(asked('')).toEqual([]);
});

test('what was refused is a figure of its own, never taken off what was granted', () => {
  const bases = new Set(indicators.flatMap((one) => ('basis' in one ? [one.basis.join()] : [])));
  expect(bases).toEqual(new Set(['grantedOn', 'refusedOn']));
});
