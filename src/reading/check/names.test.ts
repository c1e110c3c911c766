import { expect, test } from 'vitest';
import { checkDraft, readDraft } from './check.ts';
import { judgeKnownPeople } from './judges/names.ts';
import { findNamed } from './named-people.ts';

const told = (text: string) => findNamed(text).map(({ name, title }) => `${name} ${title}`);

test('people are found before and behind their post', () => {
  expect(told('市委书记郑立本会见外宾，副市长宋越舜陪同。')).toEqual(['郑立本 市委书记', '宋越舜 副市长']);
  expect(told('由裘东耀市长率团访问。')).toEqual(['裘东耀 市长']);
  expect(told('市长办公会研究了外事工作，书记信箱收到来信3件。')).toEqual([]);
});

test('a name that is written in two ways is asked about, where it is told less often', () => {
  const text = '市长裘东耀出席开幕式。市长裘东跃会见外宾。市长裘东耀致辞。';
  expect(checkDraft(text)).toMatchObject([
    { kind: 'contradiction', quote: '裘东跃', expected: '裘东耀', question: true },
  ]);
  // Two people of one post, and one with another post.
  expect(checkDraft('副市长宋越舜出席。副市长李文华出席。')).toEqual([]);
  expect(checkDraft('市长裘东耀出席。副局长裘东跃出席。')).toEqual([]);
});

test('leaders are named in their order', () => {
  expect(checkDraft('副市长宋越舜、市长裘东耀出席活动。')).toMatchObject([
    { kind: 'wording', expected: '市长裘东耀、副市长宋越舜', question: true },
  ]);
  expect(checkDraft('市委书记郑立本、市长裘东耀、副市长宋越舜出席活动。')).toEqual([]);
});

const people = [
  { name: '裘东耀', post: '市长' },
  { name: '宋越舜', post: '市委常委、常务副市长' },
  { name: '田献功', post: '教育局副局长' },
];
const held = (text: string) => judgeKnownPeople(readDraft(text), people);

test.each([
  ['副市长裘东耀会见外宾。', '副市长裘东耀', undefined],
  ['市长宋越舜会见外宾。', '市长宋越舜', undefined],
  ['市长裘东跃会见外宾。', '裘东跃', '裘东耀'],
])('%s', (text, says, expected) => {
  expect(held(text)).toMatchObject([
    { kind: 'disagrees', says, question: true, ...(expected ? { expected } : {}) },
  ]);
});

test.each(['市长裘东耀会见外宾。', '常务副市长宋越舜会见外宾。', '市长高文山会见外宾，局长裘冬要陪同。'])(
  'nothing is said about: %s',
  (text) => {
    expect(held(text)).toEqual([]);
  },
);
