import type { Values } from '../../../../model/field.ts';
import { whyNotOffered, type Form, type FormFacts } from '../../../../model/form.ts';
import { factsOf, processOf, stepOf } from '../../../../engine/forms/facts-harness.ts';

const members = [
  { personName: '王敏', post: '市教育局党组书记、局长', rank: 'division', role: 'leader', counted: true },
  { personName: '李钢', post: '市教育局国际合作处处长', rank: 'section', role: 'member', counted: true },
  {
    personName: '赵青',
    post: '市外事翻译中心翻译',
    rank: 'professional',
    role: 'interpreter',
    counted: false,
  },
];

/** A delegation as it was approved. */
export const approvedValues: Values = {
  name: '赴德国、法国教育经贸团',
  category: 'party',
  kind: 'own',
  unit: 'u1',
  task: '参加友好城市经贸论坛，签署教育合作备忘录。\n走访两所职业学校，商谈师生互访的具体安排。',
  secrecy: 'internal',
  travel: { from: '2018-07-15', to: '2018-07-22' },
  legs: [
    { country: 'DE', city: '柏林', stay: { from: '2018-07-15', to: '2018-07-17' } },
    { country: 'QA', city: '多哈', stay: { from: '2018-07-18', to: '2018-07-18' }, transit: true },
    { country: 'FR', city: '巴黎', stay: { from: '2018-07-18', to: '2018-07-22' } },
  ],
  members,
  programme: [
    { day: '2018-07-16', half: 'afternoon', city: '柏林', activity: '走访职业学校', nature: 'official' },
    { day: '2018-07-15', half: 'morning', activity: '前往柏林', nature: 'transit' },
    {
      day: '2018-07-16',
      half: 'morning',
      city: '柏林',
      activity: '出席友好城市经贸论坛',
      counterpart: '柏林州政府',
      nature: 'official',
    },
  ],
  inviters: [
    { name: '柏林州政府教育、青年和家庭部', country: 'DE', kind: 'government' },
    { name: '巴黎大区议会', country: 'FR', kind: 'government' },
  ],
  funding: [
    { item: 'travel', amount: { amount: '36000.00', currency: 'CNY' }, source: 'treasury' },
    { item: 'meals', amount: { amount: '12500.50', currency: 'CNY' }, source: 'treasury' },
    { item: 'lodging', amount: { amount: '2400.00', currency: 'EUR' }, source: 'host' },
  ],
  days: 8,
  countries: 2,
  persons: 2,
  verb: 'approve',
  decider: '市委、市政府领导',
  approvalNumber: '明外批〔2018〕12号',
  approvedOn: '2018-06-15',
  financeOpinion: 'agree',
  financeOn: '2018-06-11',
};

const titles = { u1: '市教育局' };
const vetting = stepOf({ label: '人员备案', side: 'outside' }, { opinion: '同意备案', seats: [] });
const bodySeat = (name: string, opinion: string) => ({
  seats: [{ holder: { id: null, name }, decision: stepOf({ label: name }, { opinion }).seats[0]?.decision }],
});

/** Facts of a delegation for tests and pictures. */
export function delegationFacts(values: Values = {}, more: Parameters<typeof factsOf>[2] = {}): FormFacts {
  return factsOf('delegation', { ...approvedValues, ...values }, { titles, ...more });
}

/** A case that lies with the case officer on paper, with what the rules found. */
export function slipFacts(values: Values = {}): FormFacts {
  const steps = [
    stepOf({ label: '财务意见', side: 'unit' }, { opinion: '同意，列入年度预算' }),
    stepOf({ label: '单位负责人签批', side: 'unit' }, { opinion: '同意' }),
    { ...vetting, seats: bodySeat('组织部门', '同意备案').seats as never },
    stepOf(
      { label: '经办审核' },
      { status: 'open', slip: { number: '明呈批〔2018〕3号', on: '2018-06-15' } },
    ),
    stepOf({ label: '处长审核' }),
    stepOf({ label: '分管副主任审核' }),
    stepOf({ label: '主任审核' }),
    stepOf({ label: '市委、市政府领导审批', side: 'outside' }),
  ];
  return delegationFacts(values, {
    state: 'submitted',
    process: { label: '出访审批', state: processOf(steps) },
    findings: [
      {
        message: '在外停留8天，出访2个国家（地区）最多8天',
        clause: '关于进一步规范因公临时出国的规定（中办发〔2013〕16号）第3条',
        waiver: { status: 'granted', reason: '友好城市论坛会期两天，无法压缩', by: '李秋白' },
      },
      { message: '公务活动占6天中的4天', clause: '团组须知（转载）第2条' },
    ],
  });
}

/** The same when everybody has decided. */
export function approvedFacts(values: Values = {}): FormFacts {
  const steps = [
    { ...vetting, status: 'passed' as const, seats: bodySeat('组织部门', '同意备案').seats as never },
    stepOf({ label: '主任审核' }, { opinion: '同意' }),
  ];
  return delegationFacts(values, { process: { label: '出访审批', state: processOf(steps, 'ended') } });
}

/** Every word of a form, cells and all, one a line. */
export const wordsOf = (form: Form, facts: FormFacts): string => words(form.write(facts)).join('\n');

/** Every text in a node or a cell. */
export function words(thing: unknown): string[] {
  if (typeof thing === 'string') return [thing];
  if (Array.isArray(thing)) return thing.flatMap(words);
  if (typeof thing !== 'object' || thing === null) return [];
  return Object.entries(thing).flatMap(([key, value]) =>
    ['kind', 'align'].includes(key) ? [] : words(value),
  );
}
const label = { zh: '某状态', en: 'Some state' };

/** Why a form is not offered, in Chinese; undefined if it is. */
export const whyNot = (form: Form, facts: FormFacts): string | undefined =>
  whyNotOffered(form, facts, label)?.zh;
