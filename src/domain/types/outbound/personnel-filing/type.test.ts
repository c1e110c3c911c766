import { expect, test } from 'vitest';
import { readElsewhere } from '../../../../engine/documents/docx/docx-harness.ts';
import { writeDocx } from '../../../../engine/documents/docx/write-docx.ts';
import { form as sheet } from './forms/sheet.ts';
import { filingFacts, values } from './sample-printed.ts';
import { type } from './type.ts';
import { workflow } from './workflow.ts';

const read = async (more: object = {}, state = 'draft'): Promise<string> =>
  readElsewhere(await writeDocx(sheet.label, sheet.write(filingFacts({ ...more }, state))));

test('the applicant enters no answer of the body that manages somebody', () => {
  for (const state of ['draft', 'sent'] as const)
    for (const action of ['file', 'refuse'])
      expect(workflow.actions[state]?.[action]?.roles).not.toContain('applicant');
});

test('what runs out soon is looked for by its last day, both ends counted', () => {
  const view = type.list.views?.find(({ label }) => label === '有效期将满');
  expect(view?.filters('2018-06-15')).toEqual({
    'state.in': 'filed',
    'validTo.between': '2018-06-15,2018-08-14',
  });
});

test('the sheet says who goes and what for, and leaves the family to the pen', async () => {
  const text = await read();
  for (const part of [
    '王敏',
    '女',
    '1970年3月5日',
    '市教育局局长',
    '一般涉密人员',
    '2018年7月15日至22日',
    '称谓',
  ])
    expect(text).toContain(part);
  expect(text).toContain('审查机关意见');
  expect(text).not.toContain('已审查');
});

test('once answered it says by whom, when and under which number', async () => {
  const text = await read({ filedOn: '2018-06-10', number: '组审〔2018〕8号' }, 'filed');
  expect(text).toContain('已审查：市委组织部，2018年6月10日，组审〔2018〕8号');
});

test('no value that is missing shows', async () => {
  const bare = Object.fromEntries(Object.keys(values).map((key) => [key, undefined]));
  expect(await read(bare)).not.toMatch(/undefined|null|NaN|\[object/);
});
