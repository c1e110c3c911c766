import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../../../../model/document.ts';
import { whyNotOffered, type Form, type FormFacts } from '../../../../model/form.ts';
import { processOf, stepOf } from '../../../../engine/forms/facts-harness.ts';
import { readElsewhere } from '../../../../engine/documents/docx/docx-harness.ts';
import { writeDocx } from '../../../../engine/documents/docx/write-docx.ts';
import { form as approval } from './forms/approval.ts';
import { form as opinion } from './forms/opinion.ts';
import { form as slip } from './forms/slip.ts';
import { approvedFacts, approvedValues, delegationFacts, slipFacts } from './sample-printed.ts';
import { workflow } from './workflow.ts';

/** Every word of a form, cells and all, one a line. */
const wordsOf = (form: Form, facts: FormFacts): string => words(form.write(facts)).join('\n');
function words(thing: unknown): string[] {
  if (typeof thing === 'string') return [thing];
  if (Array.isArray(thing)) return thing.flatMap(words);
  if (typeof thing !== 'object' || thing === null) return [];
  return Object.entries(thing).flatMap(([key, value]) =>
    ['kind', 'align'].includes(key) ? [] : words(value),
  );
}
const label = { zh: '某状态', en: 'Some state' };
const whyNot = (form: Form, facts: FormFacts): string | undefined => whyNotOffered(form, facts, label)?.zh;
const members = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    personName: `第${i + 1}人`,
    post: `职务${i + 1}`,
    rank: 'staff',
    role: i === 0 ? 'leader' : 'member',
  }));

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
    expect(offered).toEqual(['approved', 'abroad', 'back', 'closed']);
  });

  test('is not made for what was approved on paper or by somebody else', () => {
    expect(whyNot(approval, delegationFacts({ entered: true }))).toContain('以已有的纸质批件为准');
    for (const verb of ['report', 'examine', 'file', 'serve', undefined])
      expect(whyNot(approval, delegationFacts({ verb }))).toContain('由批准机关出具');
  });
});

describe('呈批件', () => {
  const boxes = (facts: FormFacts): string[] => {
    const table = slip.write(facts).find((node) => node.kind === 'table');
    return (table?.rows ?? [])
      .filter((cells) => cells.some((cell) => typeof cell !== 'string' && cell.foot !== undefined))
      .map((cells) => words(cells[0])[0] ?? '');
  };

  test('has a box for each step that is still to come, with room for a signature and a day', () => {
    expect(boxes(slipFacts())).toEqual([
      '经办审核',
      '处长审核',
      '分管副主任审核',
      '主任审核',
      '市委、市政府领导审批',
    ]);
    expect(wordsOf(slip, slipFacts()).match(/签名：.*年.*月.*日/g)).toHaveLength(5);
  });

  test('in the unit only the unit signs', () => {
    const steps = [
      stepOf(
        { label: '财务意见', side: 'unit' },
        { status: 'open', slip: { number: '1号', on: '2018-06-15' } },
      ),
      stepOf({ label: '单位负责人签批', side: 'unit' }),
      stepOf({ label: '人员备案', side: 'outside' }),
      stepOf({ label: '经办审核' }),
    ];
    const facts = delegationFacts({}, { process: { label: '出访审批', state: processOf(steps) } });
    expect(boxes(facts)).toEqual(['财务意见', '单位负责人签批']);
  });

  test('where everybody signs, everybody has a box until they have signed', () => {
    const seat = (name: string) => ({ holder: { id: name, name } });
    const decided = stepOf({ label: '会签' }, { opinion: '同意' }).seats;
    const step = (mode: 'all' | 'any') =>
      stepOf(
        { label: '会签', mode },
        {
          status: 'open',
          slip: { number: '1号', on: '2018-06-15' },
          seats: [seat('甲'), seat('乙'), ...decided],
        },
      );
    const facts = (mode: 'all' | 'any') =>
      delegationFacts({}, { process: { label: '出访审批', state: processOf([step(mode)]) } });
    expect(boxes(facts('all'))).toEqual(['会签\n甲', '会签\n乙']);
    expect(boxes(facts('any'))).toEqual(['会签']);
  });

  test('says what is asked, what was said, and what the rules found', () => {
    const text = wordsOf(slip, slipFacts());
    for (const part of [
      '编号：明呈批〔2018〕3号',
      '事项：出访审批',
      '妥否，请批示。',
      '同意，列入年度预算　财务意见甲　2018年6月14日',
      '1.在外停留8天，出访2个国家（地区）最多8天（关于进一步规范因公临时出国的规定（中办发〔2013〕16号）第3条）；李秋白已同意豁免：友好城市论坛会期两天，无法压缩。',
      '2.公务活动占6天中的4天（团组须知（转载）第2条）；未申请豁免。',
      '密级：内部',
    ])
      expect(text).toContain(part);
  });

  test('the code leads to the record and names the slip', () => {
    const code = slip.write(slipFacts()).find((node) => node.kind === 'code');
    expect(decodeURIComponent(code?.content ?? '')).toBe(
      '/records/delegation/0190a000-0000-7000-8000-000000000001?slip=明呈批〔2018〕3号',
    );
    expect(slip.number?.(slipFacts())).toBe('明呈批〔2018〕3号');
  });

  test('needs a process that is open and a number for the step that is open', () => {
    const open = (steps: Parameters<typeof processOf>[0], status?: 'ended') =>
      delegationFacts({}, { process: { label: '出访审批', state: processOf(steps, status) } });
    const numbered = { slip: { number: '1号', on: '2018-06-15' } };
    expect(whyNot(slip, slipFacts())).toBeUndefined();
    expect(whyNot(slip, delegationFacts())).toContain('没有等待办理的环节');
    expect(whyNot(slip, open([stepOf({ label: '审' }, { status: 'open' })]))).toContain('还没有取呈批件编号');
    const earlier = stepOf({ label: '前' }, { ...numbered, opinion: '同意' });
    expect(whyNot(slip, open([earlier, stepOf({ label: '后' }, { status: 'open' })]))).toContain('编号');
    expect(
      whyNot(slip, open([stepOf({ label: '审' }, { ...numbered, opinion: '同意' })], 'ended')),
    ).toContain('没有等待');
  });
});

describe('审批意见表', () => {
  test('has both opinions, and what the record knows is filled in', () => {
    const text = wordsOf(opinion, approvedFacts());
    for (const part of [
      '王敏（县处级正职）',
      '2018年7月15日至22日（8天）',
      '48,500.50元、2,400.00欧元',
      '经费审核：同意（2018年6月11日）',
      '是否列入年度计划：□是　□否',
    ])
      expect(text).toContain(part);
    expect(text.match(/签名：/g)).toHaveLength(2);
  });

  test('is offered from the unit on while the content is locked', () => {
    const editable = Object.entries(workflow.states).filter(([, state]) => state.editable);
    for (const [state] of editable) expect(whyNot(opinion, delegationFacts({}, { state }))).toBeDefined();
    expect(whyNot(opinion, delegationFacts({}, { state: 'inUnit' }))).toBeUndefined();
  });
});

describe.each([
  ['approval', approval, approvedFacts],
  ['slip', slip, slipFacts],
  ['opinion', opinion, approvedFacts],
] as const)('%s', (_name, form, facts) => {
  const read = async (values: Record<string, unknown>): Promise<string> =>
    readElsewhere(await writeDocx(form.label, form.write(facts(values))));

  test('no value that is missing shows', async () => {
    const { funding: _funding, secrecy: _secrecy, financeOpinion: _opinion, ...few } = approvedValues;
    const bare = Object.fromEntries(Object.keys(approvedValues).map((key) => [key, undefined]));
    for (const values of [
      {},
      { ...bare, ...few },
      { ...bare, members: members(1), approvedOn: '2018-06-15' },
    ]) {
      const text = await read(values);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|（）|：；|，，|。。/);
    }
  });

  test('thirty members all stand in it, and so does a very long name', async () => {
    const name = `赴${'世界各地'.repeat(30)}团`;
    const text = await read({ members: members(30), name });
    if (form !== slip) for (const i of [1, 15, 30]) expect(text).toContain(`第${i}人`);
    expect(text).toContain('30人');
    expect(text).toContain(name);
  });

  test('hostile words stand as they were typed', async () => {
    const nasty = '<w:t>&amp;"\'</w:t>🧪\u{20bb7}';
    const text = await read({
      name: nasty,
      task: `${nasty}\n\ud800半\u0007`,
      inviters: [{ name: nasty, country: 'DE' }],
    });
    expect(text.split(nasty).length - 1).toBeGreaterThanOrEqual(3);
    expect(text).toContain('\ufffd半');
  });

  test('the same facts give the same bytes', async () => {
    const [one, two] = [
      await writeDocx(form.label, form.write(facts())),
      await writeDocx(form.label, form.write(facts())),
    ];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

test('a form writes nodes only: nothing in it knows how a document looks', () => {
  const nodes: DocumentNode[] = [...approval.write(approvedFacts()), ...slip.write(slipFacts())];
  expect(JSON.parse(JSON.stringify(nodes))).toEqual(nodes);
});
