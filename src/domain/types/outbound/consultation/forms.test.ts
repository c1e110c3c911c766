import { describe, expect, test } from 'vitest';
import { readElsewhere } from '../../../../engine/documents/docx/docx-harness.ts';
import { writeDocx } from '../../../../engine/documents/docx/write-docx.ts';
import type { Values } from '../../../../model/field.ts';
import { whyNotOffered, type Form, type FormFacts } from '../../../../model/form.ts';
import { form as letter } from './forms/letter.ts';
import { form as notice } from './forms/notice.ts';
import { delegation, facts, he, office, values } from './sample-printed.ts';

const read = async (form: Form, given: FormFacts): Promise<string> =>
  readElsewhere(await writeDocx(form.label, form.write(given)));
const why = (form: Form, given: FormFacts): string | undefined =>
  whyNotOffered(form, given, { zh: '某状态', en: 'Some state' })?.zh;

describe('征求意见函', () => {
  test('says who is asked for, for what, where and when, and by when to answer', async () => {
    const text = await read(letter, facts({}, { state: 'sent' }));
    for (const part of [
      '明外函〔2018〕3号',
      office,
      '市教育局拟组派赴德国、法国经贸团，出访德国（柏林）、法国（巴黎），时间为2018年7月15日至22日，在外停留8天。现就你方所属2人',
      '陆远',
      '请于2018年6月15日前函告',
      '2018年6月1日',
    ])
      expect(text).toContain(part);
  });
  test('is not printed before it has its number', () => {
    expect(why(letter, facts({}, { state: 'draft' }))).toContain('某状态');
    expect(why(letter, facts({}, { state: 'takenBack' }))).toContain('某状态');
  });
});

describe('出国任务通知书', () => {
  test('says what was approved, and names those of its office who go along', async () => {
    const text = await read(notice, facts());
    for (const part of [
      '明外通〔2018〕2号',
      '赴德国、法国经贸团已经批准（明外批〔2018〕12号），你方所属1人参加该团组（你方复函邻外函〔2018〕40号）',
      '德国（柏林）。2018年7月16日至22日，在外停留7天',
      '何平',
      '团员',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/陆远|白露|多哈/);
  });
  test('is not printed while a change is written, nor by whoever may not read the delegation', () => {
    expect(why(notice, facts())).toBeUndefined();
    expect(why(notice, facts({}, { trip: delegation({}, 'changing') }))).toContain('正在变更');
    expect(why(notice, facts({}, { trip: null }))).toContain('看不到');
    expect(why(notice, facts({}, { state: 'agreed' }))).toContain('某状态');
  });
  test('after a change says so, and bears its day', async () => {
    const text = await read(notice, facts({}, { trip: delegation({ changedOn: '2018-07-02' }) }));
    expect(text).toContain('本通知书按2018年7月2日批准的变更出具');
  });
});

describe.each([
  ['letter', letter],
  ['notice', notice],
] as const)('%s', (_name, form) => {
  test('shows no value that is missing', async () => {
    const few: Values = Object.fromEntries(
      Object.keys(values).map((key) => [
        key,
        ['office', 'members', 'sentOn', 'noticeOn'].includes(key) ? values[key] : undefined,
      ]),
    );
    const bare = delegation({ travel: undefined, days: undefined, legs: undefined, task: undefined });
    for (const given of [facts(), facts(few), facts(few, { trip: bare })])
      expect(await read(form, given)).not.toMatch(/undefined|null|NaN|\[object|（）|：；|，，|。。/);
  });
  test('hostile words stand as they were typed', async () => {
    const nasty = '<w:t>&amp;"\'</w:t>';
    const trip = delegation({ name: nasty, outsiders: [{ ...he, name: nasty, office }] });
    const text = await read(
      form,
      facts({ delegationName: nasty, members: [{ ...he, name: nasty }] }, { trip }),
    );
    expect(text.split(nasty).length - 1).toBeGreaterThanOrEqual(2);
  });
  test('the same facts give the same bytes', async () => {
    const [one, two] = [
      await writeDocx(form.label, form.write(facts())),
      await writeDocx(form.label, form.write(facts())),
    ];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});
