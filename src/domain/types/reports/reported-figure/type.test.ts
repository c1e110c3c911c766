import { expect, test } from 'vitest';
import { factsOf } from '../../../../engine/forms/facts-harness.ts';
import type { Values } from '../../../../model/field.ts';
import type { PrintedRecord } from '../../../../model/form.ts';
import { check, derive } from './derive.ts';
import { form as notice } from './list-forms/notice.ts';
import { workflow } from './workflow.ts';

const faultsOf = (record: Values): string[] => {
  const faults: string[] = [];
  check(record, (path, code) => faults.push(`${path} ${code}`), '2018-06-15');
  return faults;
};

test('a unit that reports never approves its own numbers', () => {
  const { approve, giveBack, withdraw } = workflow.actions.handedIn ?? {};
  for (const action of [approve, giveBack]) {
    expect(action?.roles).not.toContain('applicant');
    expect(action?.roles).not.toContain('officer');
  }
  expect(withdraw?.roles).toContain('applicant');
});

test('a period that runs is told as an estimate only', () => {
  expect(faultsOf({ period: '2018H1', value: 1 })).toEqual(['period date-too-late']);
  // What is asked for before it is over has no number yet.
  expect(faultsOf({ period: '2018H1' })).toEqual([]);
  expect(faultsOf({ period: '2018H1', value: 1, estimate: true })).toEqual([]);
  expect(faultsOf({ period: '2018-05', value: 1 })).toEqual([]);
});

test('a growth says on what it is reckoned, and a basis of what', () => {
  expect(faultsOf({ growth: 9 })).toEqual(['growthBasis required']);
  expect(faultsOf({ growthBasis: 'comparable' })).toEqual(['growth required']);
});

test('it is called by its indicator and period, and found by its days', () => {
  expect(derive({ indicatorName: '社零', period: '2018Q1' })).toEqual({
    name: '社零 2018年第一季度',
    periodFrom: '2018-01-01',
    periodTo: '2018-03-31',
    dueOn: '2018-04-10',
  });
  expect(derive({ period: '2018Q1', dueDays: 15 }).dueOn).toBe('2018-04-15');
  expect(derive({ period: '去年' })).toMatchObject({ periodFrom: undefined, name: undefined });
});

test('the day on which it was handed in first stays; a correction is approved anew', () => {
  const on = { on: '2018-07-09' };
  expect(workflow.actions.draft?.handIn?.sets?.({}, '2018-07-09', on)).toMatchObject({
    handedInOn: '2018-07-09',
  });
  expect(
    workflow.actions.returned?.handIn?.sets?.({ handedInOn: '2018-07-02' }, '2018-07-09', on),
  ).toMatchObject({ handedInOn: '2018-07-02' });
  expect(workflow.actions.approved?.correct?.sets?.({}, '2018-07-09', on)).toEqual({ approvedOn: undefined });
});

test('the notice goes to each unit with what it still owes, the longest overdue first', () => {
  const record = (unit: string, name: string, dueOn: string): PrintedRecord =>
    factsOf(
      'reported-figure',
      { name, unit, dueOn, measure: '起' },
      {
        state: 'draft',
        titles: { u1: '市教育局', u2: '市商务局' },
      },
    ).record;
  const nodes = notice.write({
    office: { name: '小海市外事办公室', short: '海' },
    today: '2018-07-15',
    records: [
      record('u1', '留学人员 2018年上半年', '2018-07-20'),
      record('u2', '外资 2018年上半年', '2018-07-10'),
      record('u1', '外教 2018年上半年', '2018-07-05'),
    ],
  } as Parameters<typeof notice.write>[0]);
  const printed = JSON.stringify(nodes);
  expect(nodes.filter(({ kind }) => kind === 'addressee')).toHaveLength(2);
  expect(printed.indexOf('外教')).toBeLessThan(printed.indexOf('留学人员'));
  expect(printed).toContain('其中1项已经逾期');
  expect(printed).not.toMatch(/undefined|null|NaN/);
});
