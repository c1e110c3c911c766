import { factsOf } from '../../../../engine/forms/facts-harness.ts';
import type { Values } from '../../../../model/field.ts';
import type { FormFacts } from '../../../../model/form.ts';

export const he = { name: '何平', employer: '邻江市商务局', post: '副局长', rank: 'deputyDivision' };
const lu = { name: '陆远', employer: '邻江市教育局', post: '处长', rank: 'section' };
export const office = '邻江市外事办公室';
/** A letter that was answered, with its notice. */
export const values: Values = {
  delegation: 'd1',
  delegationName: '赴德国、法国经贸团',
  office,
  unit: 'u1',
  task: '参加论坛。',
  places: '德国（柏林）、法国（巴黎）',
  travelFrom: '2018-07-15',
  travelTo: '2018-07-22',
  days: 8,
  members: [he, lu],
  letterNumber: '明外函〔2018〕3号',
  sentOn: '2018-06-01',
  replyDueOn: '2018-06-15',
  replyNumber: '邻外函〔2018〕40号',
  noticeNumber: '明外通〔2018〕2号',
  noticeOn: '2018-06-15',
};
const titles = { u1: '市教育局' };
/** The delegation as its forms read it: changed a day since the letter. */
export const delegation = (more: Values = {}, state = 'approved') =>
  factsOf(
    'delegation',
    {
      name: '赴德国、法国经贸团',
      unit: 'u1',
      task: '参加论坛。',
      travel: { from: '2018-07-16', to: '2018-07-22' },
      days: 7,
      legs: [
        { country: 'DE', city: '柏林' },
        { country: 'QA', city: '多哈', transit: true },
      ],
      outsiders: [
        { ...he, office },
        { name: '白露', employer: '海关总署', post: '处长', rank: 'division', office: '海关总署国际合作司' },
      ],
      approvalNumber: '明外批〔2018〕12号',
      ...more,
    },
    { state, titles },
  ).record;
/** Facts of a letter for tests and pictures. */
export const facts = (
  more: Values = {},
  rest: { state?: string; trip?: FormFacts['record'] | null } = {},
): FormFacts => {
  const { state = 'notified', trip = delegation() } = rest;
  return factsOf(
    'consultation',
    { ...values, ...more },
    { state, titles, referred: trip ? { delegation: trip } : {} },
  );
};
