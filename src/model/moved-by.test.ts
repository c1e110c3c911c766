import { describe, expect, test } from 'vitest';
import { date } from '../fields/date/kind.ts';
import { reference } from '../fields/reference/kind.ts';
import { text } from '../fields/text/kind.ts';
import { madeFromFaults, type MadeFrom } from './made-from.ts';
import { movedByFaults, type MovedBy } from './moved-by.ts';
import { bundleType, defineType } from './record-type.ts';
import { makeRegistry } from './registry.ts';
import type { Workflow } from './workflow.ts';

const state = { label: '状态', en: 'State', tone: 'running', editable: true } as const;
const ledger = { label: '收回', en: 'Take back', to: 'gone', by: 'machine', roles: ['ledger'] } as const;
const workflow: Workflow = {
  initial: 'open',
  states: { open: state, gone: state },
  actions: { open: { takeBack: ledger, drop: { ...ledger, by: undefined, roles: ['officer'] } } },
} as unknown as Workflow;
const fields = {
  trip: reference('团组', { type: 'trip', required: true }),
  perhaps: reference('另一团组', { type: 'trip' }),
  name: text('名称', {}),
  dueOn: date('日期'),
};
const movedBy: MovedBy = { reference: 'trip', moves: [{ when: ['over'], action: 'takeBack' }] };
const madeFrom: MadeFrom = { reference: 'trip', label: '生成', en: 'Make', states: ['open'], make: () => [] };

describe('what another record moves', () => {
  test('names a reference, and actions of the ledger that ask for nothing', () => {
    const faults = (more: Partial<MovedBy>, actions = workflow): string[] => [
      ...movedByFaults({ ...movedBy, ...more }, fields, actions),
    ];
    expect(faults({})).toEqual([]);
    expect(faults({ reference: 'dueOn' })).toEqual(['movedBy: “dueOn” is no reference']);
    expect(faults({ moves: [{ when: ['over'], action: 'vanish' }] })).toEqual([
      'movedBy: there is no action “vanish”',
    ]);
    expect(faults({ moves: [{ when: ['over'], action: 'drop' }] })).toHaveLength(1);
    const asks = { open: { takeBack: { ...ledger, asks: ['name'] } }, gone: {} };
    expect(faults({}, { ...workflow, actions: asks })).toHaveLength(1);
  });
});

describe('what is made from another record', () => {
  test('names a required reference and the states in which it is offered', () => {
    expect([...madeFromFaults(madeFrom, fields)]).toEqual([]);
    expect([...madeFromFaults({ ...madeFrom, reference: 'perhaps' }, fields)]).toHaveLength(1);
    expect([...madeFromFaults({ ...madeFrom, states: [] }, fields)]).toHaveLength(1);
  });
});

test('states that the other type does not have are refused with their names', () => {
  const plain = {
    pack: 'p',
    label: '测试',
    en: 'Test',
    purpose: '测试。',
    title: 'name',
    search: [],
    access: [],
  };
  const list = { columns: [], filters: [], sort: '-createdAt', sortable: [] };
  const pages = [{ label: '页', en: 'Page', fields: Object.keys(fields) }];
  const trip = bundleType({
    type: defineType({
      ...plain,
      name: 'trip',
      fields: { name: fields.name },
      pages: [{ label: '页', en: 'Page', fields: ['name'] }],
      list,
    }),
    workflow: { initial: 'open', states: { open: state, over: state }, actions: { open: {}, over: {} } },
  });
  const registry = (more: Partial<Pick<MovedBy, 'moves'>>, states = ['open']) => {
    const letter = defineType({
      ...plain,
      name: 'letter',
      fields,
      pages,
      list,
      movedBy: { ...movedBy, ...more },
      madeFrom: { ...madeFrom, states },
    });
    const plainWorkflow = { ...workflow, actions: { open: { takeBack: ledger }, gone: {} } };
    return makeRegistry([trip, bundleType({ type: letter, workflow: plainWorkflow })], []);
  };
  expect(registry({}).getType('letter').type.madeFrom?.states).toEqual(['open']);
  expect(() => registry({ moves: [{ when: ['lost'], action: 'takeBack' }] })).toThrow(
    'letter: “trip” has no state “lost”',
  );
  expect(() => registry({}, ['drawn'])).toThrow('letter: “trip” has no state “drawn”');
});
