import { expect, test } from 'vitest';
import type { Authority } from '../../../../model/procedure.ts';
import { procedure } from './procedure.ts';
import { type } from './type.ts';
import { workflow } from './workflow.ts';

const chainOf = (decider: Authority['decider']) =>
  procedure.purposes.approval
    ?.chain({ record: {}, authority: { verb: 'approve', decider } })
    .map(({ name, label, side }) => [name, label, side]);

test('units and administrators see no report on its way', () => {
  const roles = type.access.map(({ role }) => role);
  for (const role of ['applicant', 'unit-head', 'system-admin', 'security-admin', 'audit-admin'])
    expect(roles).not.toContain(role);
});

test('nobody puts an edition in by hand, and nothing is handed in without one', () => {
  const takes = Object.values(workflow.actions).flatMap((actions) => actions.take ?? []);
  expect(takes).toHaveLength(3);
  for (const { by, roles } of takes) expect([by, roles]).toEqual(['machine', ['ledger']]);
  const from = Object.entries(workflow.actions).filter(([, actions]) => actions.submit);
  expect(from.map(([state]) => state)).toEqual(['ready']);
});

test('what was signed stays: no action leads out of it', () => {
  expect(workflow.actions.signed).toEqual({});
  expect(workflow.states.signed?.editable).toBeUndefined();
});

test('read, examined, signed; whoever signs by the table is the last', () => {
  expect(chainOf({ role: 'director' })).toEqual([
    ['division-head', '处室负责人核稿', 'office'],
    ['deputy-director', '分管副主任审核', 'office'],
    ['director', '主任签发', 'office'],
  ]);
  expect(chainOf({ role: 'deputy-director' })).toEqual([
    ['division-head', '处室负责人核稿', 'office'],
    ['deputy-director', '分管副主任签发', 'office'],
  ]);
  expect(chainOf({ body: '市政府办公室' })?.slice(-2)).toEqual([
    ['director', '主任审核', 'office'],
    ['decider', '市政府办公室签发', 'outside'],
  ]);
});

test('another line of the table may be for one kind of report', () => {
  expect(procedure.authorityKeys({ report: 'monthly-brief' })).toEqual({ kind: 'monthly-brief' });
  expect(procedure.authorityKeys({})).toEqual({ kind: undefined });
});
