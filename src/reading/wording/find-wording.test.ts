import { describe, expect, test } from 'vitest';
import { findWording } from './find-wording.ts';
import { usualWording } from './usual-wording.ts';

const said = (text: string, ...more: Parameters<typeof findWording>[1][]) =>
  findWording(text, more[0]).map(({ quote, right }) => `${quote}→${right ?? '？'}`);

describe('what is right is left alone', () => {
  test.each([
    ['成功举办友好城市市长论坛，参会嘉宾约400人。'],
    ['接待外宾88批次、352人次，媒体报道100余篇，服务企业近40家。'],
    ['深度融入“一带一路”建设，出席《一带一路国际合作论坛》。'],
    ['公园满是游客，校园满意度98%。'],
    ['赴日本、香港等国家和地区招商。'],
    ['山东、河南韩商投资增长，湖北韩国企业座谈会。'],
    ['联合做好接待工作，结合做实领事保护。'],
    ['附近10多家企业参加，最近20余年友好往来。'],
    ['既使用中文又使用英文。'],
    ['以习近平新时代中国特色社会主义思想为指导。'],
    ['内地与香港、两岸关系。'],
    ['加强因公出国(境)管理。'],
    ['超过200人参加，同比增长约3.2%。'],
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('what is not used is found, with what replaces it', () => {
  test.each([
    ['认真布署全年工作', ['布署→部署']],
    ['截止目前，已签定协议3份', ['截止目前→截至目前', '签定→签订']],
    ['融入一带一路建设', ['一带一路→“一带一路”']],
    ['以新时代中国特色社会主义思想为指导', ['新时代中国特色社会主义思想→习近平新时代中国特色社会主义思想']],
    ['赴新加坡、香港等国家考察', ['香港等国家→香港等国家和地区']],
    ['促进大陆与香港交流', ['大陆与香港→内地与香港']],
    ['南朝鲜客商', ['南朝鲜→韩国']],
    ['参会嘉宾约400余人', ['约400余→400余']],
    ['近40多家企业', ['近40多→40多']],
    ['约3万余人次', ['约3万余→3万余']],
    ['约30人左右', ['约30人左右→约30人']],
    ['加强因公出国境管理', ['因公出国境→因公出国（境）']],
  ])('%s', (text, wanted) => {
    expect(said(text)).toEqual(wanted);
  });

  test('offsets lead to the words, and what replaces them is not found again', () => {
    for (const { wrong, right = '', kind } of usualWording) {
      const text = `今年${wrong}等`;
      const [found] = findWording(text);
      expect([wrong, found && text.slice(found.start, found.end)]).toEqual([wrong, wrong]);
      expect([kind, wrong, findWording(`今年${right}等`)]).toEqual([kind, wrong, []]);
    }
  });
});

test('an office adds its own words, and the longer of two speaks', () => {
  const own = [
    { kind: 'own', wrong: '市外侨办', right: '市外办', why: '机构已更名' },
    { kind: 'own', wrong: '外侨', why: '请核对', question: true },
  ] as const;
  expect(findWording('市外侨办和外侨协会', own)).toEqual([
    { kind: 'own', start: 0, end: 4, quote: '市外侨办', right: '市外办', why: '机构已更名' },
    { kind: 'own', start: 5, end: 7, quote: '外侨', why: '请核对', question: true },
  ]);
});

test.each([
  ['截止6月底，接侍外宾68批。', ['截止6月', '接侍']],
  ['慰问归桥侨卷，走访桥胞。', ['归桥', '侨卷', '桥胞']],
  ['中国与香港的合作不断加深，赴香港等国考察。', ['中国与香港', '香港等国']],
  ['增强四个意识，做到“两个维护”。', ['四个意识']],
])('%s', (text, quotes) => {
  expect(findWording(text).map(({ quote }) => quote)).toEqual(quotes);
});

test.each([
  '报名截止6月30日，截至6月底已有20人报名。',
  '按排名先后，金华桥头镇的老华侨应邀出席。',
  '赴香港等国家和地区访问，到武汉城市圈考察。',
])('nothing is said about: %s', (text) => {
  expect(findWording(text)).toEqual([]);
});
