import { expect, test } from 'vitest';
import type { Values } from '../../../../model/field.ts';
import { check, derive } from './derive.ts';
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
  expect(faultsOf({ period: '2018H1' })).toEqual(['period date-too-late']);
  expect(faultsOf({ period: '2018H1', estimate: true })).toEqual([]);
  expect(faultsOf({ period: '2018-05' })).toEqual([]);
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
  });
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
