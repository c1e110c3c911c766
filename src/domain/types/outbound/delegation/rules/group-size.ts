import { defineRule, words } from '../../../../../model/rule.ts';
import { persons, sizeOf } from './entries.ts';
import { deputies, members, quantified } from './scope.ts';

/** T01: how many go. */
export const groupSize = defineRule({
  name: 'T01',
  label: '每团人数',
  en: 'People per group',
  severity: 'block',
  clause: { source: 'zhejiang-university', article: '第18条' },
  also: [
    { source: 'jiao-wai-ting-2015-1', article: '' },
    { source: 'henan-normal-2019', article: '' },
    { source: 'shandong-2013', article: '' },
    { source: 'li-zheng-dao-2020-32', article: '第4条' },
  ],
  inForce: quantified.inForce,
  except: quantified.except,
  exemption: quantified.exemption,
  parameters: {
    persons: {
      label: '每团人数上限（含翻译）',
      en: 'Most people in a group, interpreter included',
      unit: words('人', 'persons'),
      value: 6,
      variants: [{ provinces: ['SC'], value: 5, clause: { source: 'southwest-jiaotong-2016', article: '' } }],
    },
  },
  waivers: deputies,
  mend: words(
    '减少团员；出席国际会议、磋商谈判、比赛演出、大型招商展览等确需多人的，写明理由，由有权人豁免。',
    'Take fewer people; where a conference, a negotiation, a match or a fair needs more, say why and have it waived.',
  ),
  check(record, { number, words: limit }) {
    const size = sizeOf(record);
    if (size <= number('persons')) return [];
    const most = limit('persons');
    return [
      {
        path: 'members',
        parameter: 'persons',
        value: persons(size),
        message: words(
          `本团${size}人（含翻译），超过每团${most.zh}。`,
          `The group has ${size} people (interpreter included); the limit is ${most.en}.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '党政团6人，正好到上限', record: { category: 'party', members: members(6) } },
      { about: '教学科研团12人，按实际需要', record: { category: 'research', members: members(12) } },
      {
        about: '6人带15名持普通护照的学生，学生不计入',
        record: {
          category: 'other',
          members: [...members(6), ...members(15).map((one) => ({ ...one, counted: false }))],
        },
      },
      { about: '类别还没选的草稿先不判断', record: { members: members(9) } },
      {
        about: '双跨：本地4人，外单位2人，正好到上限',
        record: {
          category: 'party',
          kind: 'cross',
          members: members(4),
          outsiders: [{ name: '甲' }, { name: '乙' }],
        },
      },
      { about: '四川5人', province: 'SC', record: { category: 'party', members: members(5) } },
    ],
    failing: [
      {
        about: '党政团7人，多1人',
        record: { category: 'party', members: members(7) },
        finds: [{ path: 'members', value: '7人', limit: '6人' }],
      },
      {
        about: '团员6人，另有不计人次的外聘翻译1人：含翻译',
        record: {
          category: 'enterprise',
          members: [...members(6), { person: 'p7', role: 'interpreter', counted: false }],
        },
        finds: [{ path: 'members', value: '7人', limit: '6人' }],
      },
      {
        about: '双跨：本地5人，外单位2人，外单位的也算',
        record: {
          category: 'party',
          kind: 'cross',
          members: members(5),
          outsiders: [{ name: '甲' }, { name: '乙' }],
        },
        finds: [{ path: 'members', value: '7人', limit: '6人' }],
      },
      {
        about: '四川6人',
        province: 'SC',
        record: { category: 'party', members: members(6) },
        finds: [{ path: 'members', value: '6人', limit: '5人' }],
      },
    ],
  },
});
