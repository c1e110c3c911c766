import { factsOf } from '../../../../engine/forms/facts-harness.ts';
import type { Values } from '../../../../model/field.ts';
import type { FormFacts } from '../../../../model/form.ts';

/** What stands on a sheet. */
export const values: Values = {
  personName: '王敏',
  unit: 'u1',
  post: '市教育局局长',
  rank: 'division',
  gender: 'female',
  bornOn: '1970-03-05',
  kind: 'vetting',
  authority: '市委组织部',
  secrecyLevel: 'general',
  lastTrip: '2016年5月，日本',
  delegationName: '赴德国、法国经贸团',
  task: '参加论坛。',
  travelFrom: '2018-07-15',
  travelTo: '2018-07-22',
};
const titles = { u1: '市教育局' };

/** Facts of a filing for tests and pictures. */
export function filingFacts(more: Values = {}, state = 'draft'): FormFacts {
  return factsOf('personnel-filing', { ...values, ...more }, { state, titles });
}
