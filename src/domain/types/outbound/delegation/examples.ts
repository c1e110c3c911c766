import { defineExamples } from '../../../../model/examples.ts';
import type { Values } from '../../../../model/field.ts';
import { programmeFor } from './programme.ts';

const legs = [
  { country: 'DE', city: '柏林', stay: { from: '2018-07-15', to: '2018-07-17' } },
  { country: 'FR', city: '巴黎', stay: { from: '2018-07-18', to: '2018-07-22' } },
];
const members = [
  { person: { $ref: 'person:wang-min' }, role: 'leader', leadsUnit: false, counted: true },
  { person: { $ref: 'person:li-gang' }, role: 'member', counted: true },
  { person: { $ref: 'person:zhao-qing' }, role: 'interpreter', counted: false },
];
const inviters = [
  { name: '柏林州政府', country: 'DE', kind: 'government', contact: '礼宾处' },
  { name: '巴黎大区议会', country: 'FR', kind: 'government' },
];
const base = {
  name: '赴德国、法国经贸团',
  category: 'party',
  kind: 'own',
  unit: { $ref: 'unit:applicant' },
  task: '参加友好城市经贸论坛，签署合作备忘录。',
  secrecy: 'internal',
  travel: { from: '2018-07-15', to: '2018-07-22' },
  legs,
  members,
  inviters,
  noAgency: true,
};
/** The programme of a journey as the button fills it, with what is done in each half-day. */
const programme = (record: Values): Values[] =>
  programmeFor(record).map((row) => ({ activity: '与邀请方会谈', counterpart: '礼宾处', ...row }));
const declared = { noRelatives: true, foreignTies: false };
const funding = [
  { item: 'travel', amount: { amount: '36000.00', currency: 'CNY' }, source: 'treasury' },
  { item: 'lodging', amount: { amount: '2400.00', currency: 'EUR' }, source: 'host' },
];

export const examples = defineExamples([
  {
    name: 'two-countries',
    about: '党政团，两国八天，附邀请函，直接提交。',
    valid: true,
    action: 'submit',
    asked: {
      financeOpinion: 'agree',
      financeOn: '2018-06-11',
      noticeFrom: '2018-06-08',
      noticeTo: '2018-06-14',
      noticeResult: 'none',
      paperScan: [{ $ref: 'file:pdf' }],
    },
    values: {
      ...base,
      funding,
      ...declared,
      programme: programme(base),
      planNote: '友城临时邀请，未列入年度计划。',
      inviters: [{ ...inviters[0], letter: [{ $ref: 'file:pdf' }] }, inviters[1]],
      attachments: [{ $ref: 'file:pdf' }, { $ref: 'file:png' }],
    },
  },
  {
    name: 'one-country',
    about: '教学科研团，一国五天。',
    valid: true,
    values: {
      ...base,
      name: '赴德国海洋科研团',
      category: 'research',
      plan: { $ref: 'annual-plan:whole' },
      planLine: 2,
      legs: legs.slice(0, 1),
      travel: { from: '2018-07-15', to: '2018-07-19' },
    },
  },
  {
    name: 'through-an-airport',
    about: '企业团，途经多哈，不出机场。',
    valid: true,
    values: {
      ...base,
      name: '赴德国采购团',
      category: 'enterprise',
      legs: [
        { country: 'QA', city: '多哈', stay: { from: '2018-07-15', to: '2018-07-15' }, transit: true },
        { ...legs[0], stay: { from: '2018-07-16', to: '2018-07-19' } },
      ],
      travel: { from: '2018-07-15', to: '2018-07-19' },
    },
  },
  {
    name: 'cross-region',
    about: '本地组的双跨团组，外单位两人，归同一个外办。',
    valid: true,
    values: {
      ...base,
      name: '赴德国、法国区域合作团',
      kind: 'cross',
      formed: 'here',
      outsiders: [
        {
          name: '何平',
          role: 'member',
          employer: '邻江市商务局',
          post: '副局长',
          rank: 'deputyDivision',
          office: '邻江市外事办公室',
          region: '邻江市',
        },
        {
          name: '陆远',
          employer: '邻江市教育局',
          post: '处长',
          rank: 'section',
          office: '邻江市外事办公室',
          region: '邻江市',
        },
      ],
    },
  },
  {
    name: 'joined',
    about: '随省里的团组出访，收到了任务通知书。',
    valid: true,
    values: {
      name: '随省商务代表团赴德国',
      category: 'party',
      kind: 'joined',
      unit: base.unit,
      former: '省商务厅',
      formerOffice: '省外事办公室',
      taskNumber: '东外通〔2018〕31号',
      taskOn: '2018-06-08',
      taskScan: [{ $ref: 'file:pdf' }],
    },
  },
  {
    name: 'outsider-without-office',
    about: '外单位人员要写明外事归口单位。',
    action: 'submit',
    invalid: [{ path: 'outsiders.0.office', code: 'required' }],
    values: {
      ...base,
      kind: 'cross',
      formed: 'here',
      outsiders: [
        { name: '何平', employer: '邻江市商务局', post: '副局长', rank: 'deputyDivision', region: '邻江市' },
      ],
    },
  },
  {
    name: 'only-begun',
    about: '草稿：只写了名称也能保存。',
    valid: true,
    values: { name: '赴日本友城交流团' },
  },
  {
    name: 'nothing-to-submit',
    about: '空白的申请不能提交，所有缺项一次说清。',
    action: 'submit',
    invalid: [
      'name',
      'category',
      'kind',
      'unit',
      'task',
      'secrecy',
      'travel',
      'legs',
      'members',
      'inviters',
    ].map((path) => ({ path, code: 'required' as const })),
    values: {},
  },
  {
    name: 'two-cities',
    about: '一国两个城市，各填停留日期；涉密人员附了材料，家属情况写明。',
    valid: true,
    values: {
      ...base,
      name: '赴德国友城团',
      legs: [legs[0], { ...legs[1], country: 'DE', city: '波恩' }],
      programme: programme({
        ...base,
        legs: [legs[0], { ...legs[1], country: 'DE', city: '波恩' }],
      }),
      noRelatives: true,
      foreignTies: true,
      foreignTiesNote: '李刚之子在德国有长期居留许可。',
      members: [members[0], { ...members[1], passport: 'official' }, { ...members[2], passport: 'ordinary' }],
      papers: [{ person: { $ref: 'person:wang-min' }, kind: 'pledge', file: [{ $ref: 'file:pdf' }] }],
    },
  },
  {
    name: 'city-twice',
    about: '同一城市、同一停留日期写了两行。',
    invalid: [{ path: 'legs.1.country', code: 'row-repeated' }],
    values: { ...base, legs: [legs[0], legs[0]] },
  },
  {
    name: 'half-day-twice',
    about: '日程里同一个上午写了两行。',
    invalid: [{ path: 'programme.1.day', code: 'row-repeated' }],
    values: {
      ...base,
      programme: ['会谈', '参加开幕式'].map((activity) => ({
        day: '2018-07-16',
        half: 'morning',
        activity,
        nature: 'official',
      })),
    },
  },
  {
    name: 'programme-outside-the-journey',
    about: '日程写到入境以后。',
    invalid: [
      { path: 'programme.0.day', code: 'date-too-early' },
      { path: 'programme.1.day', code: 'date-too-late' },
    ],
    values: {
      ...base,
      programme: ['2018-07-14', '2018-07-23'].map((day) => ({
        day,
        half: 'morning',
        activity: '会谈',
        nature: 'official',
      })),
    },
  },
  {
    name: 'half-day-without-words',
    about: '提交时日程没有写活动，也没有写时段。',
    invalid: [
      { path: 'programme.0.activity', code: 'required' },
      { path: 'programme.1.half', code: 'required' },
    ],
    action: 'submit',
    values: {
      ...base,
      programme: [
        { day: '2018-07-16', half: 'morning', nature: 'official' },
        { day: '2018-07-16', activity: '会谈', nature: 'official' },
      ],
    },
  },
  {
    name: 'stay-outside-the-journey',
    invalid: [{ path: 'legs.1.stay', code: 'date-too-late' }],
    values: { ...base, legs: [legs[0], { ...legs[1], stay: { from: '2018-07-18', to: '2018-07-23' } }] },
  },
  {
    name: 'home-before-leaving',
    invalid: [{ path: 'travel', code: 'range-reversed' }],
    values: { ...base, legs: [], travel: { from: '2018-07-22', to: '2018-07-15' } },
  },
  {
    name: 'member-without-identity',
    invalid: [{ path: 'members.1.person', code: 'required' }],
    action: 'submit',
    values: { ...base, members: [members[0], { role: 'member', counted: true }] },
  },
  {
    name: 'secret-matter',
    about: '涉密事项不进本系统。',
    invalid: [{ path: 'secrecy', code: 'secrecy-above-limit' }],
    values: { ...base, secrecy: '秘密' },
  },
  {
    name: 'line-of-no-plan',
    about: '填了计划项目序号，没有选计划。',
    invalid: [{ path: 'plan', code: 'required' }],
    values: { ...base, planLine: 1 },
  },
  {
    name: 'decision-by-hand',
    about: '批准日期由批准产生，不能自己填。',
    invalid: [{ path: 'approvedOn', code: 'field-not-writable' }],
    values: { ...base, approvedOn: '2018-05-01' },
  },
]);
