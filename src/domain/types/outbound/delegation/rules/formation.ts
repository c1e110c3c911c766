import { defineRule, words } from '../../../../../model/rule.ts';
import { outsidersOf } from './entries.ts';
import { since2014 } from './scope.ts';

const outsider = { name: '何平', employer: '邻江市商务局', office: '邻江市外事办公室' };
const lacking = words('未填', 'missing');
const required = words('必填', 'needed');

/** K01: a cross-region group says who forms it, and one that is formed here names who comes from outside. */
export const formation = defineRule({
  name: 'K01',
  label: '组团方式填写一致',
  en: 'How the group is formed',
  severity: 'block',
  clause: { source: 'cross-region-practice', article: '' },
  inForce: since2014,
  moment: 'submit',
  waivers: [],
  mend: words(
    '双跨团组选定由谁组团；本地组的，填齐外单位人员和其外事归口单位；不是双跨的，去掉外单位人员。',
    'Say who forms a cross-region group; where it is formed here, name the members from outside; elsewhere leave them out.',
  ),
  check(record) {
    // What was approved on paper was judged on paper.
    if (record.entered === true) return [];
    const { kind, formed } = record;
    const count = outsidersOf(record).length;
    if (kind === 'cross' && formed === undefined)
      return [
        {
          path: 'formed',
          value: lacking,
          limit: required,
          message: words(
            '双跨团组须说明由谁组团。',
            'A cross-region group has to say who forms it: here or elsewhere.',
          ),
        },
      ];
    const here = kind === 'cross' && formed === 'here';
    if (here && count === 0)
      return [
        {
          path: 'outsiders',
          value: lacking,
          limit: required,
          message: words(
            '本地组的双跨团组没有填外单位人员；没有外单位人员的是自组团。',
            'A cross-region group that is formed here names its members from outside; without any it is self-organised.',
          ),
        },
      ];
    if (!here && count > 0)
      return [
        {
          path: 'outsiders',
          value: words(`${count}人`, `${count} persons`),
          limit: words('0人', 'none'),
          message: words(
            '只有本地组的双跨团组才填外单位人员。',
            'Only a cross-region group that is formed here has members from outside.',
          ),
        },
      ];
    return [];
  },
  examples: {
    passing: [
      { about: '自组团，没有外单位人员', record: { kind: 'own' } },
      { about: '本地组的双跨团组', record: { kind: 'cross', formed: 'here', outsiders: [outsider] } },
      { about: '外单位组的双跨团组', record: { kind: 'cross', formed: 'elsewhere' } },
      { about: '草稿还没有填', moment: 'draft', record: { kind: 'cross' } },
      { about: '补录的纸质批件不再问', record: { kind: 'cross', entered: true } },
    ],
    failing: [
      {
        about: '双跨没有说由谁组团',
        record: { kind: 'cross', outsiders: [outsider] },
        finds: [{ path: 'formed', value: '未填', limit: '必填' }],
      },
      {
        about: '本地组的没有外单位人员',
        record: { kind: 'cross', formed: 'here' },
        finds: [{ path: 'outsiders', value: '未填', limit: '必填' }],
      },
      {
        about: '自组团填了外单位人员',
        record: { kind: 'own', outsiders: [outsider] },
        finds: [{ path: 'outsiders', value: '1人', limit: '0人' }],
      },
    ],
  },
});
