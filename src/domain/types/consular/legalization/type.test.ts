import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../../engine/forms/facts-harness.ts';
import { apostilleParties, needsApostille } from '../../../sources/tables/apostille-parties.ts';
import { countries } from '../../../../fields/country/countries.ts';
import { derive } from './derive.ts';
import { form } from './forms/receipt.ts';
import { type } from './type.ts';

describe('which certificate', () => {
  test.each([
    ['DE', '2023-11-06', 'legalization'],
    ['DE', '2023-11-07', 'apostille'],
    ['IN', '2024-05-01', 'legalization'],
    ['CA', '2024-01-10', 'legalization'],
    ['CA', '2024-01-11', 'apostille'],
    ['BD', '2025-03-29', 'legalization'],
    ['BD', '2025-03-30', 'apostille'],
    ['VN', '2026-01-01', 'legalization'],
  ])('for %s on %s it is %s', (country, acceptedOn, certificate) => {
    expect(derive({ country, acceptedOn })).toMatchObject({ certificate });
  });

  test('what a person chose stays; what cannot be told yet stays open', () => {
    expect(derive({ country: 'DE', acceptedOn: '2024-01-02', certificate: 'legalization' })).toMatchObject({
      certificate: 'legalization',
    });
    expect(derive({ country: 'DE' })['certificate']).toBeUndefined();
  });

  test('every party is a country that there is, and nobody is lost later', () => {
    const known = new Set(countries.map(({ code }) => code));
    for (const { codes } of apostilleParties) {
      for (const code of codes) expect(known, code).toContain(code);
      expect(new Set(codes).size).toBe(codes.length);
    }
    expect(apostilleParties.map(({ codes }) => codes.length)).toEqual([124, 123, 122, 121]);
    expect(needsApostille('DE', '2018-01-01')).toBe(false);
  });
});

test('an agent makes it an agent’s, and no number of a person is searched or printed', () => {
  expect(derive({ agent: '某公司' })).toMatchObject({ channel: 'agent' });
  expect(derive({})).toMatchObject({ channel: 'self', kind: 'civil', speed: 'normal' });
  for (const name of ['idNumber', 'phone', 'agentIdNumber'])
    expect(type.fields[name]?.kind.storage).toBe('sealed');
  const facts = factsOf('legalization', { applicant: '王敏', idNumber: { masked: '1****' }, copies: 2 });
  const printed = JSON.stringify(form.write(facts));
  expect(printed).toContain('王敏');
  expect(printed).not.toMatch(/1\*{4}|undefined|null|NaN/);
});
