import { defineType } from '../../../../model/record-type.ts';
import { attachment } from '../../../../fields/attachment/kind.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { choices } from '../../../../fields/choices/kind.ts';
import { city } from '../../../../fields/city/kind.ts';
import { country } from '../../../../fields/country/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { dateRange } from '../../../../fields/date-range/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { money } from '../../../../fields/money/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { rows } from '../../../../fields/rows/kind.ts';
import { secrecy } from '../../../../fields/secrecy/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { yesNo } from '../../../../fields/yes-no/kind.ts';
import { verbs } from '../../../../model/procedure.ts';
import { officeMay } from '../../../org/roles.ts';
import { ranks } from '../../../org/ranks.ts';
import { travelCategories } from '../../../org/travel-categories.ts';
import {
  areas,
  financeOpinions,
  formedBy,
  foreignCurrencies,
  fundingItems,
  fundingSources,
  hostedItems,
  inviterKinds,
  kinds,
  noticeResults,
  ownSources,
  planned,
} from './choices.ts';
import { beside } from './beside.ts';
import { check } from './check.ts';
import { dimensions } from './dimensions.ts';
import { copies } from './copies.ts';
import { dayPlan, dossier } from './day-plan.ts';
import { derive } from './derive.ts';
import { deadline, due } from './due.ts';
import { list } from './list.ts';
import { outsiders } from './outsiders.ts';
import { pages } from './pages.ts';
import { peopleFields } from './people-fields.ts';
import { programme } from './programme-field.ts';

export const type = defineType({
  name: 'delegation',
  pack: 'outbound',
  label: '因公出国（境）团组',
  en: 'Outbound delegation',
  purpose: '一个批件就是一个团组：谁去、去哪里、多少天、谁邀请、谁出钱、怎么批的。',
  fields: {
    name: text('团组名称', { en: 'Delegation', required: true, max: 120 }),
    category: choice('类别', { required: true, choices: travelCategories }),
    kind: choice('组团方式', { en: 'How it is formed', required: true, choices: kinds }),
    unit: unit('组团单位', { en: 'Organising unit', required: true }),
    formed: choice('双跨由谁组团', {
      en: 'Who forms the cross-region group',
      choices: formedBy,
      help: '双跨团组的必填。',
    }),
    former: text('组团单位（外单位）', {
      en: 'Who forms it elsewhere',
      max: 120,
      help: '随团的、外单位组的双跨团组填。',
    }),
    formerOffice: text('组团方的审批机关', {
      en: 'Office that approves it elsewhere',
      max: 120,
      help: '出具任务批件、通知书的外办。',
    }),
    taskNumber: text('任务通知书（批件）文号', { en: 'Number of the task notice', max: 60 }),
    taskOn: date('任务通知书（批件）日期', { en: 'Task notice of' }),
    taskScan: attachment('任务通知书（批件）扫描件', {
      en: 'Scan of the task notice',
      types: ['pdf', 'image', 'ofd'],
      maxFiles: 3,
    }),
    outsiders,
    task: longText('出访任务', { required: true, max: 2000 }),
    area: choice('任务领域', {
      en: 'Field of the task',
      choices: areas,
      help: '总结按它统计重点领域；一个团组只选最主要的一项。',
    }),
    secrecy: secrecy('密级', { required: true }),
    plan: reference('年度计划', {
      en: 'Annual plan',
      type: 'annual-plan',
      help: '选本单位出境当年已批准的计划。',
    }),
    planLine: number('计划项目序号', {
      en: 'Line of the plan',
      min: 1,
      max: 999,
      help: '计划中该项任务前的序号。',
    }),
    planNote: longText('计划外说明', {
      en: 'Why outside the plan',
      max: 500,
      help: '不在年度计划内的才填：为什么临时安排，占用哪项计划的批数。',
    }),
    planned: choice('计划内外', { en: 'In the plan or outside', choices: planned, written: 'derived' }),
    travel: dateRange('出境至入境日期', {
      en: 'Leaving to entering China',
      required: true,
      help: '按中国口岸出入境日期填写，两头都算一天。',
    }),
    legs: rows('出访国家（地区）', {
      en: 'Countries (regions)',
      required: true,
      min: 1,
      max: 12,
      // A country with several cities has a row for each; one may come back to a city.
      unique: ['country', 'city', 'stay'],
      help: '一个国家去几个城市的，一个城市一行，各填停留日期；国家数只算一个。',
      fields: {
        country: country('国家（地区）', { required: true }),
        city: city('城市', { required: true, countryField: 'country' }),
        stay: dateRange('在当地停留', { en: 'Stay', required: true }),
        crossing: dateRange('本段出入境', {
          en: 'Border dates of this leg',
          help: '与全程出入境日期不同的才填。',
        }),
        transit: yesNo('不出机场的过境', {
          en: 'Transit without leaving the airport',
          help: '选“是”的不计入国家（地区）数。',
        }),
        hosted: choices('外方提供', {
          en: 'Given by the host',
          choices: hostedItems,
          help: '提供交通的，公杂费按40%计；提供食宿的不再计。',
        }),
        nights: number('住宿晚数', {
          en: 'Nights',
          min: 0,
          max: 400,
          unit: '晚',
          help: '不填按当地停留的晚数。',
        }),
        asCountry: country('参照标准的国家（地区）', {
          en: 'Rates of another country',
          help: '标准表没有的国家才填：参照经济水平相近的邻国。',
        }),
        standard: text('适用标准', { en: 'Row of the table of rates', written: 'derived' }),
        paidDays: number('计费天数', { en: 'Days paid', written: 'derived', unit: '天' }),
        lodging: money('住宿费', { en: 'Accommodation', written: 'derived' }),
        meals: money('伙食费', { en: 'Meals', written: 'derived' }),
        incidentals: money('公杂费', { en: 'Incidentals', written: 'derived' }),
        how: text('计算过程', { en: 'How it is computed', written: 'derived', max: 300 }),
      },
    }),
    programme,
    ...peopleFields,
    route: text('往返航线', {
      en: 'Route there and back',
      max: 300,
      help: '公示用，如：明港—上海—法兰克福—柏林，巴黎—上海—明港。',
    }),
    inviters: rows('邀请单位', {
      required: true,
      min: 1,
      max: 12,
      fields: {
        name: text('邀请单位', { required: true, max: 200 }),
        country: country('所在国家（地区）', { required: true }),
        kind: choice('性质', { required: true, choices: inviterKinds }),
        about: longText('情况介绍', {
          en: 'About them',
          max: 500,
          help: '公示用：做什么的，和本单位是什么关系。',
        }),
        contact: text('联系人和电话', { max: 120 }),
        letter: attachment('邀请函', { types: ['pdf', 'image', 'word'], maxFiles: 3 }),
      },
    }),
    noAgency: yesNo('未通过中介机构联系或购买邀请函', {
      en: 'No agency was used for the invitation',
      help: '提交时必须声明。',
    }),
    rates: rows('汇率', {
      en: 'Exchange rates',
      max: 12,
      unique: ['currency'],
      help: '按标准计算的住宿、伙食、公杂费用到哪种外币，就填哪种，才能合计成人民币。',
      fields: {
        currency: choice('币种', { required: true, choices: foreignCurrencies }),
        per100: number('100外币折合人民币', {
          en: 'Renminbi for a hundred',
          required: true,
          min: 0.0001,
          max: 100000,
          decimals: 4,
          unit: '元',
        }),
        quotedOn: date('汇率日期', { en: 'Rate of', required: true }),
        source: text('来源', { required: true, max: 80, help: '如：中国银行外汇牌价。' }),
      },
    }),
    funding: rows('经费', {
      max: 30,
      help: '住宿费、伙食费、公杂费按标准自动计算，见行程；这里填国际旅费等其他费用，以及外方提供的。',
      fields: {
        item: choice('科目', { required: true, choices: fundingItems }),
        amount: money('金额', { required: true }),
        source: choice('来源', { required: true, choices: fundingSources }),
      },
    }),
    dailySource: choice('住宿、伙食、公杂费来源', {
      en: 'Who pays accommodation, meals and incidentals',
      choices: ownSources,
    }),
    budget: money('预算合计（人民币）', {
      en: 'Budget in renminbi',
      written: 'derived',
      help: '按标准计算的和填报的之和，外方提供的不计。',
    }),
    attachments: attachment('附件', { types: ['pdf', 'image', 'word', 'excel', 'ofd'], maxFiles: 20 }),
    days: number('在外天数', { en: 'Days abroad', written: 'derived', unit: '天' }),
    countries: number('国家（地区）数', { en: 'Countries', written: 'derived', unit: '个' }),
    persons: number('计入人次', { en: 'Counted members', written: 'derived', unit: '人次' }),
    noticeFrom: date('公示开始日期', { en: 'Notice from', written: 'action' }),
    noticeTo: date('公示截止日期', { en: 'Notice to', written: 'action' }),
    noticeResult: choice('公示结果', {
      en: 'Result of the notice',
      choices: noticeResults,
      written: 'action',
    }),
    noticeBoard: attachment('公示照片', {
      en: 'Photograph of the notice',
      types: ['pdf', 'image'],
      maxFiles: 5,
      written: 'action',
    }),
    financeOpinion: choice('经费审核意见', {
      en: 'Opinion of finance',
      choices: financeOpinions,
      written: 'action',
    }),
    financeOn: date('经费审核日期', { en: 'Opinion of finance on', written: 'action' }),
    requestedDays: number('申请天数', { written: 'action', unit: '天' }),
    requestedPersons: number('申请人次', { written: 'action', unit: '人次' }),
    headRank: choice('最高职级', { en: 'Highest rank', choices: ranks, written: 'derived' }),
    submittedOn: date('报送日期', { en: 'Handed in on', written: 'action' }),
    reportedUpOn: date('上报日期', { en: 'Reported upward on', written: 'action' }),
    verb: choice('办理方式', { en: 'What the office does', choices: verbs, written: 'action' }),
    decider: text('批准机关（人）', { en: 'Who has the last word', written: 'action', max: 120 }),
    approvalNumber: text('批件（确认件）号', { en: 'Number of the approval', written: 'action', max: 60 }),
    approvedOn: date('批准日期', { written: 'action' }),
    approvedDays: number('批准天数', { written: 'action', unit: '天' }),
    approvedPersons: number('批准人次', { written: 'action', unit: '人次' }),
    compressedOn: date('压缩日期', { written: 'action' }),
    daysSaved: number('压缩天数', { written: 'action', unit: '天' }),
    personsCompressedOn: date('压缩人员日期', { en: 'Members cut on', written: 'action' }),
    personsSaved: number('压缩人次', { en: 'Members cut', written: 'action', unit: '人次' }),
    changedOn: date('调整日期', { written: 'action' }),
    refusedOn: date('不予批准日期', { en: 'Refused on', written: 'action' }),
    cancelledOn: date('取消日期', { written: 'action' }),
    entered: yesNo('补录', { en: 'Entered afterwards', written: 'action' }),
    paperOn: date('纸质批准日期', { en: 'Approved on paper on', written: 'action' }),
    paperNumber: text('纸质批件号', { en: 'Number on paper', written: 'action', max: 60 }),
    paperScan: attachment('纸质批件扫描件', {
      en: 'Scan of the paper',
      types: ['pdf', 'image'],
      maxFiles: 3,
      written: 'action',
    }),
    reason: longText('原因', { written: 'action', max: 500 }),
    departedOn: date('实际出境日期', { written: 'action' }),
    returnedOn: date('实际入境日期', { written: 'action' }),
    reportDueOn: date('报告应交日期', {
      en: 'Report due on',
      written: 'derived',
      help: '从实际入境日期起算，期限见规则C06。',
    }),
    reportedOn: date('出访报告日期', { written: 'action' }),
  },
  title: 'name',
  unit: 'unit',
  category: 'category',
  pages,
  list,
  search: [
    'name',
    'task',
    'former',
    'members.personName',
    'outsiders.name',
    'legs.country',
    'legs.city',
    'inviters.name',
  ],
  snapshots: [
    {
      rows: 'members',
      reference: 'person',
      copy: {
        name: 'personName',
        unit: 'employer',
        post: 'post',
        rank: 'rank',
        gender: 'gender',
        bornOn: 'bornOn',
        retired: 'retired',
        secrecyLevel: 'secrecyLevel',
        postGroup: 'postGroup',
      },
    },
  ],
  access: [
    { role: 'applicant', rights: ['read', 'create', 'save', 'act'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'unit-finance', rights: ['read'], scope: 'unit' },
    { role: 'unit-head', rights: ['read'], scope: 'unit' },
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
    // The report moves its delegation.
    { role: 'ledger', rights: ['read', 'save', 'act'], scope: 'office' },
  ],
  dimensions,
  copies,
  beside,
  dayPlan,
  dossier,
  derive,
  due,
  deadline,
  dates: {
    order: [
      ['approvedOn', 'submittedOn'],
      ['refusedOn', 'submittedOn'],
      ['changedOn', 'approvedOn'],
      ['cancelledOn', 'submittedOn'],
      ['departedOn', 'approvedOn'],
      ['returnedOn', 'departedOn'],
      ['reportedOn', 'returnedOn'],
    ],
    past: ['approvedOn', 'refusedOn', 'changedOn', 'cancelledOn', 'departedOn', 'returnedOn', 'reportedOn'],
  },
  check,
});
