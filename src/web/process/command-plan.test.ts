import { describe, expect, test } from 'vitest';
import { commandOf, missingOf, seatName, sortOffers, type Entered } from './command-plan.ts';
import { offerOf, processOf, seatOf, stepOf } from './process-harness.ts';
import type { OfferView, ProcessView } from './types.ts';

const entered: Entered = {
  text: '同意。',
  landing: 'applicant',
  resume: 'here',
  people: [],
  position: 'after',
  verdict: 'approve',
  medium: 'paper',
  on: '2026-11-20',
  number: '',
  due: '',
  silence: false,
};

function sorted(offers: readonly OfferView[], more: Partial<ProcessView> = {}, step = stepOf('审核')) {
  const { next, others, more: menu } = sortOffers(processOf(step, { offers: [...offers], ...more }));
  return {
    next: next?.kind,
    others: others.map(({ kind }) => kind),
    menu: menu.map(({ kind }) => kind),
  };
}
const kinds = (...names: string[]): OfferView[] => names.map((kind) => offerOf(kind));
const waits = (what: 'paper' | 'outside'): Partial<ProcessView> => ({
  waiting: { step: '审核', for: what, names: [], since: '' },
});

describe('which button stands out', () => {
  test('to approve; paper stays in the menu while people sign in', () =>
    expect(sorted(kinds('withdraw', 'register', 'return', 'approve', 'reject', 'transfer'))).toEqual({
      next: 'approve',
      others: ['return'],
      menu: ['register', 'transfer', 'reject', 'withdraw'],
    }));
  test('a signature on paper', () =>
    expect(sorted(kinds('register', 'printSlip', 'remind'), waits('paper'))).toEqual({
      next: 'register',
      others: ['printSlip', 'remind'],
      menu: [],
    }));
  test('to confirm before anything else', () =>
    expect(sorted(kinds('register', 'dispute', 'confirm'), waits('paper'))).toEqual({
      next: 'confirm',
      others: ['dispute'],
      menu: ['register'],
    }));
  test('a letter first, the answer afterwards', () => {
    expect(sorted(kinds('sendOut'), waits('outside')).next).toBe('sendOut');
    const letter = { number: '1', on: '2026-11-20', silence: 'nothing' as const };
    expect(sorted(kinds('sendOut', 'reply'), waits('outside'), stepOf('备案', { letter }))).toEqual({
      next: 'reply',
      others: [],
      menu: ['sendOut'],
    });
  });
  test('whoever only waits may remind, and nothing stands out', () =>
    expect(sorted(kinds('remind', 'withdraw'))).toEqual({
      next: undefined,
      others: ['remind'],
      menu: ['withdraw'],
    }));
  test('what the page has no dialog for is not offered', () =>
    expect(sorted(kinds('cancel', 'start', 'resubmit'))).toEqual({ next: undefined, others: [], menu: [] }));
});

test('one approval for several seats, a registration for each of them by name', () => {
  const step = stepOf('会签', { seats: [seatOf('甲'), seatOf('乙')] });
  const offers = [0, 1].flatMap((seat) => [offerOf('approve', { seat }), offerOf('register', { seat })]);
  const process = processOf(step, { offers });
  const { next, more } = sortOffers(process);
  expect(next?.kind).toBe('approve');
  expect(more.map((one) => seatName(one, process))).toEqual(['甲', '乙']);
});

describe('what is sent', () => {
  test('a return says where it goes on only for the applicant', () => {
    expect(commandOf(offerOf('return'), entered)).toEqual({
      kind: 'return',
      step: 0,
      to: 'applicant',
      reason: '同意。',
      resume: 'here',
    });
    expect(commandOf(offerOf('return'), { ...entered, landing: 2 })).not.toHaveProperty('resume');
  });
  test('a registration with its proof', () =>
    expect(commandOf(offerOf('register', { seat: 1 }), { ...entered, number: ' ', fileId: 'f' })).toEqual({
      kind: 'register',
      step: 0,
      seat: 1,
      medium: 'paper',
      verdict: 'approve',
      on: '2026-11-20',
      words: '同意。',
      evidence: { fileId: 'f' },
    }));
});

describe('what keeps it back', () => {
  test('no reason, nobody chosen', () =>
    expect(missingOf(offerOf('addSigner'), { ...entered, text: ' ' })).toEqual(['people', 'reason']));
  test('a day that cannot be read', () => {
    expect(missingOf(offerOf('reply'), { ...entered, on: '昨天' })).toEqual(['on']);
    expect(missingOf(offerOf('sendOut'), { ...entered, due: '下周' })).toEqual(['due']);
  });
  test('an approval needs no words', () =>
    expect(missingOf(offerOf('approve'), { ...entered, text: '' })).toEqual([]));
});
