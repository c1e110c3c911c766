import { expect, test } from 'vitest';
import { bases } from './choices.ts';
import { type } from './type.ts';

const faults = (record: object): string[] => {
  const found: string[] = [];
  type.check?.(record as never, (path, code) => void found.push(`${path} ${code}`), '2018-06-15');
  return found;
};

test('each basis asks for its proof: consent of every person, or a document', () => {
  const people = [{ consentOn: '2018-05-01' }, {}];
  expect(faults({ basis: 'consent', givenOn: '2018-05-20', people })).toEqual([
    'people.1.consentOn required',
  ]);
  for (const basis of Object.keys(bases).filter((name) => name !== 'consent')) {
    expect(faults({ basis, people })).toEqual(['basisText required']);
    expect(faults({ basis, basisText: '某条', people })).toEqual([]);
  }
});

test('the auditor reads it and carries it away; nobody outside the office enters it', () => {
  const roles = (right: string) =>
    type.access.filter(({ rights }) => rights.some((one) => one === right)).map(({ role }) => role);
  expect(roles('export')).toContain('supervisor');
  expect(roles('create')).toEqual(['officer', 'division-head', 'deputy-director', 'director']);
});

test('the values themselves are not kept a second time', () => {
  expect(Object.values(type.fields).filter(({ kind }) => kind.storage === 'sealed')).toEqual([]);
  expect(type.derive?.({ people: [{}, {}] } as never)).toMatchObject({ persons: 2 });
});
