import { describe, expect, test } from 'vitest';
import { date } from '../fields/date/kind.ts';
import { reference } from '../fields/reference/kind.ts';
import { deadlineFaults } from './deadline.ts';
import { endOf, heldFaults, holdsFaults, type Holds } from './holds.ts';
import { settlesFaults } from './quick-entry.ts';
import type { Workflow } from './workflow.ts';

const holds: Holds = {
  reference: 'car',
  while: ['out'],
  takes: 'take',
  gives: 'give',
  ends: { wrecked: 'scrap' },
};
const state = { label: '状态', en: 'State', tone: 'running' } as const;
const booking: Workflow = {
  initial: 'out',
  states: { out: state, back: state, wrecked: state },
  actions: {
    out: {
      giveBack: {
        label: '交还',
        en: 'Return',
        to: 'back',
        roles: ['officer'],
        asks: ['on', 'by'],
        optional: ['by'],
      },
    },
    back: {},
    wrecked: {},
  },
};
const ledger = { label: '动作', en: 'Action', by: 'machine', roles: ['ledger'] } as const;
const car: Workflow = {
  initial: 'in',
  states: { in: state, out: state, scrap: state },
  actions: {
    in: { take: { ...ledger, to: 'out' } },
    out: { give: { ...ledger, to: 'in' }, scrap: { ...ledger, to: 'scrap' } },
    scrap: {},
  },
};
const fields = { car: reference('车', { type: 'car', required: true }), dueOn: date('应还') };

describe('holding another record', () => {
  test('ends by the action of its state, and otherwise by the usual one', () => {
    expect([endOf(holds, 'back'), endOf(holds, 'wrecked')]).toEqual(['give', 'scrap']);
    // `constructor` is a name of every object, and of no state.
    expect(endOf(holds, 'constructor')).toBe('give');
  });

  test('is declared with a required reference, states that there are, and actions of the ledger alone', () => {
    expect([...holdsFaults(holds, fields, booking), ...heldFaults(holds, car)]).toEqual([]);
    expect([...holdsFaults({ ...holds, reference: 'dueOn' }, fields, booking)]).toHaveLength(1);
    expect([...holdsFaults(holds, { car: reference('车', { type: 'car' }) }, booking)]).toHaveLength(1);
    expect([...holdsFaults({ ...holds, while: ['gone'], ends: { lost: 'give' } }, fields, booking)]).toEqual([
      'holds: no state “gone”',
      'holds: no state “lost”',
    ]);
    expect([...heldFaults({ ...holds, takes: 'seize' }, car)]).toEqual(['holds: there is no action “seize”']);
    const open = {
      ...car,
      actions: { ...car.actions, in: { take: { ...ledger, to: 'out', roles: ['officer'] } } },
    };
    expect([...heldFaults(holds, open)]).toEqual(["holds: the action “take” is not the ledger's"]);
  });
});

test('a deadline is a date, in states that there are, and proposes by a number of a rule that there is', () => {
  const deadline = {
    field: 'dueOn',
    while: ['out'],
    reminds: [],
    escalates: { days: 7, roles: [] },
    suspends: { rule: 'X01', parameter: 'days', what: '车', undone: '未还' },
  };
  const whole = { fields, workflow: booking, rules: [] };
  expect([...deadlineFaults({ ...deadline, field: 'car', while: ['gone'] }, whole)]).toEqual([
    'deadline: “car” is not a date',
    'deadline: no state “gone”',
    'deadline: no rule “X01” with the number “days”',
  ]);
  const { suspends: _none, ...plain } = deadline;
  expect([...deadlineFaults(plain, whole)]).toEqual([]);
});

test('a second line takes an action that there is, with what it asks for', () => {
  const line = { action: 'giveBack', from: 'out', fields: ['on'], keeps: ['on'], today: ['on'] };
  expect([...settlesFaults(line, booking)]).toEqual([]);
  expect([...settlesFaults({ ...line, fields: ['by'] }, booking)]).toEqual([
    'quickEntry: “giveBack” needs “on”',
    'quickEntry: “on” stays or begins, and does not stand in the line',
    'quickEntry: “on” stays or begins, and does not stand in the line',
  ]);
  expect([...settlesFaults({ ...line, from: 'back' }, booking)]).toEqual([
    'quickEntry: no action “giveBack” leads out of “back”',
    'quickEntry: “giveBack” does not ask for “on”',
  ]);
});
