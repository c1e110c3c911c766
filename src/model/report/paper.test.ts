import { expect, test } from 'vitest';
import { blocksFor, lengthOf, paperFaults, paragraphsFor, parseVariant, variantOf } from './paper.ts';
import type { Block } from './report.ts';

const text = (id: string, words: string): Block => ({ id, node: { kind: 'paragraph', text: words } });
const blocks: Block[] = [
  { id: 'title', node: { kind: 'title', text: '明港市外办\n工作总结' } },
  text('opening.text', '现将情况总结如下。'),
  { id: 'work.heading', node: { kind: 'heading', level: 1, text: '主要工作' } },
  { id: 'work.a', node: { kind: 'paragraph', text: ['办理', { figure: 'x', text: '407 批' }, '。'] } },
  text('own.b', '又办一事。'),
  text('plans.a', '下半年再办。'),
  { id: 'statistics.table', node: { kind: 'table', columns: [1], rows: [['很多字很多字']] } },
];

test('a name of a paper’s own words comes apart again, and others are none', () => {
  expect(parseVariant(variantOf('party', 'own.~x~y'))).toEqual({ paper: 'party', block: 'own.~x~y' });
  for (const one of ['work.a', '~party', '~~a', '~Party~a', '']) expect(parseVariant(one)).toBeUndefined();
});

test('its own words stand where the common ones stand; those of another paper nowhere', () => {
  const paragraphs = [
    { block: 'work.a', pieces: ['共同的'] },
    { block: 'own.b', after: 'work.a', pieces: ['自己的'] },
    { block: '~party~own.b', after: 'plans.a', pieces: ['短的'] },
    { block: '~party~own.only', after: 'work.a', pieces: ['只给它'] },
    { block: '~upper~work.a', pieces: ['给别人的'] },
    { block: '~party~opening.text', pieces: [], hidden: true as const },
  ];
  expect(paragraphsFor(paragraphs, undefined).map(({ block }) => block)).toEqual(['work.a', 'own.b']);
  expect(paragraphsFor(paragraphs, 'party')).toEqual([
    { block: 'work.a', pieces: ['共同的'] },
    { block: 'own.b', after: 'work.a', pieces: ['短的'], hidden: false },
    { block: 'own.only', after: 'work.a', pieces: ['只给它'] },
    { block: 'opening.text', pieces: [], hidden: true },
  ]);
});

test('it has its sections, with what somebody added in them, and its title', () => {
  expect(blocksFor(blocks, { sections: ['work'] }).map(({ id }) => id)).toEqual([
    'title',
    'work.heading',
    'work.a',
    'own.b',
  ]);
  expect(blocksFor(blocks, {})).toBe(blocks);
});

test('its length is what one reads: no spaces, no tables; the longest section first', () => {
  expect(lengthOf(blocks)).toEqual({
    count: 9 + 9 + 4 + 7 + 5 + 6,
    sections: [
      { name: 'work', count: 16 },
      { name: 'title', count: 9 },
      { name: 'opening', count: 9 },
      { name: 'plans', count: 6 },
    ],
  });
});

test('papers that do not hold together are named', () => {
  const paper = (name: string, more: object = {}) => ({ name, label: '', en: '', most: 1, ...more });
  const faults = paperFaults(
    [paper('a'), paper('a', { most: 0 }), paper('B', { sections: ['gone'] })],
    [{ name: 'work' }],
  );
  expect([...faults]).toHaveLength(4);
});
