import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../../model/check-record.ts';
import { derive } from './derive.ts';
import { type } from './type.ts';
import { workflow } from './workflow.ts';

function findings(record: Record<string, unknown>, today = '2018-06-15'): string[] {
  return checkRecord(type, record, today).map(({ path, code }) => `${path}: ${code}`);
}

describe('what cannot be', () => {
  test('a decision before the submission', () => {
    expect(findings({ submittedOn: '2018-05-02', approvedOn: '2018-05-01' })).toEqual([
      'approvedOn: dates-out-of-order',
    ]);
  });
  test('a return that lies in the future', () => {
    expect(findings({ departedOn: '2018-06-10', returnedOn: '2018-06-16' })).toEqual([
      'returnedOn: date-too-late',
    ]);
  });
  test('a programme before the journey begins or after it ends', () => {
    const travel = { from: '2018-05-06', to: '2018-05-13' };
    const programme = ['2018-05-05', '2018-05-06', '2018-05-13', '2018-05-14'].map((day) => ({ day }));
    expect(findings({ travel, programme })).toEqual([
      'programme.0.day: date-too-early',
      'programme.3.day: date-too-late',
    ]);
    expect(findings({ programme })).toEqual([]);
  });
  test('a stay before the journey begins', () => {
    const travel = { from: '2018-05-06', to: '2018-05-13' };
    expect(findings({ travel, legs: [{ stay: { from: '2018-05-05', to: '2018-05-07' } }] })).toEqual([
      'legs.0.stay: date-too-early',
    ]);
  });
});

describe('what follows from the entries', () => {
  test('days abroad count the day of leaving and the day of entering', () => {
    expect(derive({ travel: { from: '2018-05-06', to: '2018-05-13' } }).days).toBe(8);
    expect(derive({}).days).toBeUndefined();
  });
  test('a transit inside the airport is no country', () => {
    const legs = [{ country: 'DE' }, { country: 'QA', transit: true }, { country: 'FR', transit: false }];
    expect(derive({ legs }).countries).toBe(2);
  });
  test('two cities of one country are one country', () => {
    const legs = [
      { country: 'DE', city: '柏林' },
      { country: 'DE', city: '波恩' },
      { country: 'FR', city: '巴黎' },
    ];
    expect(derive({ legs }).countries).toBe(2);
  });
  test('person-times leave out who does not count, and the head stands first whatever the rank', () => {
    const { persons, members } = derive({
      members: [
        { role: 'interpreter', counted: false, rank: 'other' },
        { role: 'member', counted: true, rank: 'bureau' },
        { role: 'leader', counted: true, rank: 'division' },
      ],
    });
    expect(persons).toBe(2);
    expect((members as { role: string }[]).map((member) => member.role)).toEqual([
      'leader',
      'member',
      'interpreter',
    ]);
  });
});

test('an approval fixes days and persons, what the examination took off, and whose word it was', () => {
  const approve = workflow.actions.submitted?.approve;
  const record = { days: 8, persons: 5, requestedDays: 10 };
  const decided = { on: '2018-05-01', verb: 'approve', decider: '主任' };
  expect(approve?.sets?.(record, '2018-06-15', decided)).toEqual({
    approvedOn: '2018-05-01',
    approvedDays: 8,
    approvedPersons: 5,
    daysSaved: 2,
    compressedOn: '2018-05-01',
    verb: 'approve',
    decider: '主任',
  });
  expect(approve?.sets?.({ ...record, requestedDays: 8 }, '2018-06-15', decided)).not.toHaveProperty(
    'daysSaved',
  );
});
