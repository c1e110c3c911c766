import { expect, test } from 'vitest';
import { faultOf, isChanged, modeName, sameSteps, toBody, type Step } from './chain-steps.ts';

const step = (part: Partial<Step>): Step => ({
  name: 'officer',
  label: '经办审核',
  en: 'Case officer',
  side: 'office',
  seating: '经办人',
  declared: { days: 3, mode: 'any' },
  off: false,
  mayBeOff: true,
  days: 3,
  mode: 'any',
  people: [],
  ...part,
});
const chen = { id: 'c', name: '陈晓' };

test('a step is changed by its days, its mode, its people, or by being left out', () => {
  expect(isChanged(step({}))).toBe(false);
  expect(isChanged(step({ days: null }))).toBe(true);
  expect(isChanged(step({ mode: { count: 2 } }))).toBe(true);
  expect(isChanged(step({ people: [chen] }))).toBe(true);
  expect(isChanged(step({ off: true }))).toBe(true);
  expect(isChanged(step({ mode: { count: 2 }, declared: { days: 3, mode: { count: 2 } } }))).toBe(false);
});

test('a chain without steps, or with more signatures than people, is not sent', () => {
  expect(faultOf([step({ off: true })])).toBe('empty');
  expect(faultOf([step({ mode: { count: 2 }, people: [chen] })])).toBe('needCount');
  expect(faultOf([step({ mode: { count: 2 } })])).toBeUndefined();
});

test('only what differs is sent', () => {
  expect(toBody([step({}), step({ name: 'head', days: 5, people: [chen] })])).toEqual({
    steps: [{ name: 'head', off: false, days: 5, mode: 'any', people: ['c'] }],
  });
  expect(sameSteps([step({})], [step({ label: '别名' })])).toBe(true);
});

test('a number of people is a mode', () => {
  expect(modeName({ count: 2 })).toBe('count');
  expect(modeName('all')).toBe('all');
});
