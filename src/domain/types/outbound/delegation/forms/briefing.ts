import type { DocumentNode } from '../../../../../model/document.ts';
import { items, section } from '../../../../../model/document/section.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';
import { printedDelegation } from '../printed.ts';
import { printedProgramme } from '../printed-programme.ts';
import { requirements } from './approval.ts';

/**
 * What each member is told before leaving (C14: 外事纪律, 保密, 安全, 财经纪律). Times that differ from place to place
 * stand as days of this trip or as “规定期限”, never as a number in code.
 */
const told: readonly (readonly [string, readonly string[]])[] = [
  [
    '外事纪律',
    [
      '按批准的路线和日程活动，不得擅自延长停留、增加国家（地区）和城市，不得绕道旅行。',
      '对外表态以批准的口径为准，重要情况及时请示报告；不得接受与任务无关的安排。',
      '持因公证件出入境，不得同时使用因私证件；证件由专人保管，遗失立即报告驻外使领馆和派出单位。',
    ],
  ],
  [
    '保密',
    [
      '不得携带涉密文件、资料和存储设备；确需携带的，按保密规定办理审批。',
      '不在公共场所和不安全的网络上谈论、传递内部事项；手机、电脑不离身。',
    ],
  ],
  [
    '安全',
    [
      '出境前了解目的地安全形势和法律、风俗，购买必要的保险；遵守当地法律。',
      '遇紧急情况先报警，再联系驻外使领馆、外交部全球领事保护与服务应急热线（12308）和派出单位。',
    ],
  ],
  [
    '财经纪律',
    [
      '住宿费在标准内据实报销，伙食费、公杂费按标准包干；外方提供的，不再领取。',
      '不得用公款宴请、旅游、购买礼品；不得向企业、下属单位和驻外机构转嫁费用。',
    ],
  ],
];

/** 出访须知: the sheet that goes along with the documents, for each member. */
export const form = defineForm({
  name: 'briefing',
  label: '出访须知',
  en: 'Briefing for travellers',
  leavesHouse: true,
  offered: { states: ['approved', 'abroad'] },
  write,
});

function write(facts: FormFacts): DocumentNode[] {
  const { record, office } = facts;
  const { places, days, members, outsiders, inviters } = printedDelegation(facts);
  const programme = printedProgramme(facts);
  const names = [...members, ...outsiders].map(({ name, role }) =>
    role === '团长' ? `${name}（团长）` : name,
  );
  const head = (text: string) => ({ text, head: true });
  return [
    { kind: 'title', text: '出访须知' },
    {
      kind: 'table',
      columns: [2, 9],
      rows: [
        [head('团组'), record.text('name')],
        [head('批件号'), record.text('approvalNumber')],
        [head('时间'), days === '' ? '' : `${days}，在外停留${record.text('days')}`],
        [head('国家（地区）'), places],
        [head('任务'), record.text('task')],
        [head('人员'), names.join('、')],
        [head('邀请单位'), inviters],
        ...(programme === '' ? [] : [[head('日程'), programme]]),
      ],
    },
    ...told.flatMap(([heading, texts]) => [...section(heading), ...items(texts)]),
    ...section('回国（境）以后'),
    ...items(requirements.slice(-1)),
    ...items(['变更人员、国家（地区）、天数、路线和预算的，出境前重新报批。']),
    {
      kind: 'paragraph',
      text: '本人已参加行前教育，知悉并遵守以上要求。签名：　　　　　　　　　　　　　　　',
    },
    { kind: 'signature', by: office.name, on: String(record.values.changedOn ?? record.values.approvedOn) },
  ];
}
