import { describe, expect, test } from 'vitest';
import type { FormFacts } from '../../../../../model/form.ts';
import { approvedFacts, delegationFacts, whyNot, words, wordsOf } from '../sample-printed.ts';
import { workflow } from '../workflow.ts';
import { form as approval } from './approval.ts';

describe('任务批件', () => {
  test('says what was approved, to whom, and by whom', () => {
    const text = wordsOf(approval, approvedFacts());
    for (const part of [
      '明外批〔2018〕12号',
      '市教育局',
      '经市委、市政府领导批准，同意赴德国、法国教育经贸团一行3人出访。',
      '德国（柏林）、法国（巴黎）；过境卡塔尔（多哈），不出机场。2018年7月15日至22日，在外停留8天',
      '柏林州政府教育、青年和家庭部（德国）；巴黎大区议会（法国）。',
      '财政拨款：国际旅费36,000.00元、伙食费12,500.50元；外方提供：住宿费2,400.00欧元。合计48,500.50元、2,400.00欧元。',
    ])
      expect(text).toContain(part);
  });

  test('names a country once with all its cities', () => {
    const legs = ['柏林', '波恩', '柏林'].map((city) => ({ country: 'DE', city }));
    expect(wordsOf(approval, approvedFacts({ legs }))).toContain('德国（柏林、波恩）。');
  });

  test('lists people in the order in which the record keeps them: by rank, not by name', () => {
    const table = approval.write(approvedFacts()).find((node) => node.kind === 'table');
    expect(table?.rows.map((cells) => words(cells).slice(0, 3))).toEqual([
      ['1', '王敏', '市教育局党组书记、局长'],
      ['2', '李钢', '市教育局国际合作处处长'],
      ['3', '赵青', '市外事翻译中心翻译'],
    ]);
  });

  test('bears the day of the approval; after a change that of the change, and says so', () => {
    const dates = (facts: FormFacts) =>
      approval
        .write(facts)
        .flatMap((node) => (node.kind === 'signature' || node.kind === 'imprint' ? [node.on] : []));
    expect(dates(approvedFacts())).toEqual(['2018-06-15', '2018-06-15']);
    const changed = approvedFacts({ changedOn: '2018-07-02' });
    expect(dates(changed)).toEqual(['2018-07-02', '2018-07-02']);
    expect(wordsOf(approval, changed)).toContain('本批件按2018年7月2日批准的变更出具。');
  });

  test('copies go to the bodies that were heard, not to whoever decided', () => {
    const copies = (facts: FormFacts) =>
      approval.write(facts).find((node) => node.kind === 'imprint')?.copies;
    expect(copies(approvedFacts())).toEqual(['组织部门']);
    expect(copies(approvedFacts({ decider: '组织部门' }))).toEqual([]);
    expect(copies(delegationFacts())).toEqual([]);
  });

  test('its own director is not named as somebody above', () => {
    expect(wordsOf(approval, approvedFacts({ decider: '主任' }))).toContain('经审核，同意');
  });

  test('says nothing of money where there is none', () => {
    const text = wordsOf(approval, approvedFacts({ funding: undefined }));
    expect(text).not.toMatch(/经费来源|合计/);
  });

  test('stands in the states in which the approved content is locked, and no other', () => {
    const offered = Object.keys(workflow.states).filter(
      (state) => !whyNot(approval, delegationFacts({}, { state })),
    );
    expect(offered).toEqual(['approved', 'abroad', 'back', 'reporting', 'closed']);
  });

  test('is not made for what was approved on paper or by somebody else', () => {
    expect(whyNot(approval, delegationFacts({ entered: true }))).toContain('以已有的纸质批件为准');
    for (const verb of ['report', 'examine', 'file', 'serve', undefined])
      expect(whyNot(approval, delegationFacts({ verb }))).toContain('由批准机关出具');
  });
});
