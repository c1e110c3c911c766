import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../../engine/forms/facts-harness.ts';
import type { PrintedRecord } from '../../../../model/form.ts';
import { derive } from './derive.ts';
import { form as slip } from './forms/slip.ts';
import { form as notice } from './list-forms/notice.ts';
import { type } from './type.ts';

describe('the day from which is counted', () => {
  const trip = { purpose: 'trip', travelFrom: '2018-05-06', approvedDays: 5 };
  test.each([
    ['leaving as approved, plus the days approved', trip, '2018-05-11'],
    ['leaving as it was registered', { ...trip, departedOn: '2018-05-08' }, '2018-05-13'],
    ['the day on which it was cancelled', { ...trip, cancelledOn: '2018-05-02' }, '2018-05-02'],
    ['the day agreed on', { ...trip, purpose: 'visa', agreedOn: '2018-06-29' }, '2018-06-29'],
    ['open while nothing is known', { purpose: 'trip' }, undefined],
  ])('is %s', (_why, record, endsOn) => {
    expect(derive(record).endsOn).toBe(endsOn);
  });

  test('days are added to it for a trip alone, and others for one that was cancelled', () => {
    expect(type.due?.parameter(trip)).toBe('days');
    expect(type.due?.parameter({ ...trip, cancelledOn: '2018-05-02' })).toBe('cancelledDays');
    expect(type.due?.parameter({ purpose: 'other' })).toBeUndefined();
  });

  test('whoever fetches it is the holder unless another is named', () => {
    expect(derive({ holderName: '王敏' }).receiver).toBe('王敏');
    expect(derive({ holderName: '王敏', receiver: '李刚' }).receiver).toBe('李刚');
  });
});

const loan = {
  name: '王敏 公务护照',
  holderName: '王敏',
  unit: 'u1',
  documentKind: 'service',
  purpose: 'trip',
  receiver: '王敏',
  validTo: '2021-02-28',
  lentOn: '2018-05-04',
  dueOn: '2018-05-18',
};

test('the slip says until when, for what, and has a line for every hand', () => {
  const facts = factsOf('document-loan', loan, { state: 'out', titles: { u1: '市教育局' } });
  const printed = JSON.stringify(slip.write(facts));
  expect(printed).toContain('请于2018年5月18日前交还');
  expect(printed.match(/签名：/g)).toHaveLength(4);
  expect(printed).not.toMatch(/undefined|null|NaN/);
});

test('each unit gets one notice on a page of its own, what is late first', () => {
  const record = (more: object): PrintedRecord =>
    factsOf(
      'document-loan',
      { ...loan, ...more },
      { state: 'out', titles: { u1: '市教育局', u2: '市商务局' } },
    ).record;
  const nodes = notice.write({
    office: { name: '明港市外事侨务办公室', short: '明' },
    today: '2018-06-15',
    records: [
      record({ name: '李刚 公务护照', dueOn: '2018-06-20' }),
      record({ unit: 'u2' }),
      record({ dueOn: '2018-05-18' }),
    ],
  });
  const titles = nodes.filter((node) => node.kind === 'title');
  expect(titles.map(({ newPage }) => newPage)).toEqual([false, true]);
  const printed = JSON.stringify(nodes);
  expect(printed).toContain('尚有2本没有交还，其中1本已经逾期');
  expect(printed.indexOf('王敏')).toBeLessThan(printed.indexOf('李刚'));
  expect(printed).toContain('28天');
});
