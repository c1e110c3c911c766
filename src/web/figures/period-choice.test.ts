import { findPeriod } from '../../model/period.ts';
import { describe, expect, test } from 'vitest';
import { choiceOf, nameOfChoice, offeredYears, spans, usualPeriod } from './period-choice.ts';

describe('what is no period', () => {
  test.each([null, '', '2018H3', '2018-13', 'x', '2018-06-30..2018-01-01', '2018-02-30..2018-03-01'])(
    '%s',
    (text) => expect(findPeriod(text)).toBeUndefined(),
  );
  test('two days in the wrong order have no name', () =>
    expect(
      nameOfChoice({ year: 2018, span: 'custom', from: '2018-05-02', to: '2018-05-01' }),
    ).toBeUndefined());
});

test('every part of a year that is offered has a name, and is found again', () => {
  for (const span of spans) {
    if (span === 'custom' || span === 'asOf') continue;
    const name = nameOfChoice({ year: 2018, span, from: '', to: '' });
    const period = findPeriod(name ?? '');
    expect(period && choiceOf(period).span).toBe(span);
  }
  const custom = findPeriod('2018-01-15..2018-02-03');
  expect(custom && choiceOf(custom)).toMatchObject({ span: 'custom', from: '2018-01-15', to: '2018-02-03' });
});

test('the usual period is the half-year that was over last', () => {
  expect(usualPeriod('2018-07-01')).toBe('2018H1');
  expect(usualPeriod('2018-12-31')).toBe('2018H1');
  expect(usualPeriod('2018-06-30')).toBe('2017H2');
});

test('a year outside the menu is offered when it is shown', () => {
  expect(offeredYears('2018-07-01', 2018)[0]).toBe(2018);
  expect(offeredYears('2018-07-01', 1999)).toContain(1999);
  expect(offeredYears('2018-07-01', 2018)).toHaveLength(11);
});
