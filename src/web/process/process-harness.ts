import type { OfferView, ProcessView, StepView } from './types.ts';

type Seat = StepView['seats'][number];

/** A seat of a made-up case. */
export function seatOf(name: string, more: Partial<Seat> = {}): Seat {
  const holder = { id: name, name };
  return { holder, acting: holder, as: { kind: 'holder' }, secretaries: [], turn: true, ...more };
}

/** A step of a made-up case. */
export function stepOf(label: string, more: Partial<StepView> = {}): StepView {
  return {
    name: label,
    label,
    en: label,
    side: 'office',
    mode: 'any',
    status: 'open',
    reminders: 0,
    asks: [],
    optional: [],
    seats: [seatOf('李秋白')],
    clock: { used: 1, left: 2, due: '2026-11-24', light: 'green', paused: false, missing: [] },
    ...more,
  };
}

/** A made-up case that waits on its first step. */
export function processOf(step: StepView, more: Partial<ProcessView> = {}): ProcessView {
  return {
    purpose: 'approval',
    purposeLabel: '审批',
    purposeEn: 'Approval',
    run: 1,
    status: 'open',
    verb: 'approve',
    decider: '主任',
    current: 0,
    waiting: { step: step.label, for: 'people', names: ['李秋白'], since: '2026-11-20T04:00:00.000Z' },
    total: { used: 7, missing: [] },
    steps: [step],
    offers: [],
    events: [],
    ...more,
  };
}

/** An offer for the first step. */
export function offerOf(kind: string, more: Partial<OfferView> = {}): OfferView {
  return { kind, step: 0, as: { kind: 'holder' }, ...more };
}
