import { expect, test } from 'vitest';
import { defineWorkflow } from '../../model/workflow.ts';
import { sortActions } from './sort-actions.ts';

const workflow = defineWorkflow<'open' | 'done' | 'dropped'>({
  initial: 'open',
  states: {
    open: { label: '在办', en: 'Open', tone: 'idle' },
    done: { label: '办结', en: 'Done', tone: 'good' },
    dropped: { label: '取消', en: 'Dropped', tone: 'ended' },
  },
  actions: {
    open: {
      drop: { label: '取消', en: 'Drop', to: 'dropped', roles: [] },
      finish: { label: '办结', en: 'Finish', to: 'done', roles: [] },
      burn: { label: '销毁', en: 'Burn', to: 'done', roles: [], confirm: '确定？' },
      note: { label: '批注', en: 'Note', to: 'open', roles: [] },
    },
    done: {},
    dropped: {},
  },
});

test('nothing is offered that the server did not allow, nor in a state that has no actions', () => {
  expect(sortActions(workflow, 'open', [])).toEqual({ next: undefined, others: [], grave: [] });
  expect(sortActions(workflow, 'done', ['finish']).next).toBeUndefined();
  expect(sortActions(workflow, 'unknown', ['finish']).next).toBeUndefined();
});

test('the next step never is one that ends the matter or asks to be confirmed', () => {
  const { next, others, grave } = sortActions(workflow, 'open', ['drop', 'burn', 'note', 'finish']);
  expect(next?.name).toBe('finish');
  expect(others.map(({ name }) => name)).toEqual(['note']);
  expect(grave.map(({ name }) => name)).toEqual(['drop', 'burn']);
});
