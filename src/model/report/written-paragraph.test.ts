import { describe, expect, test } from 'vitest';
import { plainText } from '../document/line.ts';
import { sampleFigure as figure } from './figure-harness.ts';
import type { Block } from './report.ts';
import { liveText, withWritten, writtenLine, type LiveFigure } from './written-paragraph.ts';

const list = [figure('a', '家', 38, 30), figure('b', '家', 100, null), figure('r', '%', 95.5, 90)];
const figures = new Map(list.map((one) => [one.indicator, one]));

describe('a live figure', () => {
  test.each<[string, LiveFigure, string | undefined]>([
    ['says its value', { figure: 'a' }, '38家'],
    ['may be told by a round number', { figure: 'a', rounding: 'nearly' }, '近40家'],
    ['is told exactly where no round number is honest', { figure: 'b', rounding: 'over' }, '100家'],
    ['says its change without the way it went', { figure: 'a#change' }, '26.7%'],
    ['moves by points if it is a share', { figure: 'r#change' }, '5.5个百分点'],
    ['has no change without a base', { figure: 'b#change' }, undefined],
    ['says its base', { figure: 'a#previous' }, '30家'],
    ['says its share in another', { figure: 'a#share', of: 'b' }, '38%'],
    ['that is no more says nothing', { figure: 'gone' }, undefined],
  ])('%s', (_, live, text) => {
    expect(liveText(figures, live)).toBe(text);
  });

  test('that was overridden shows what it stands for, and why', () => {
    const line = writtenLine(figures, [
      '媒体',
      { figure: 'a', override: { text: '39家', reason: '一家漏录' } },
      '。',
    ]);
    expect(line).toEqual([
      '媒体',
      { figure: 'a', text: '39家', instead: { of: '38家', reason: '一家漏录' } },
      '。',
    ]);
  });

  test('that is no more leaves a gap that is seen', () => {
    expect(plainText(writtenLine(figures, ['共', { figure: 'gone' }, '。']))).toBe('共〔无此数〕。');
  });
});

const blocks: readonly Block[] = [
  { id: 'title', node: { kind: 'title', text: '总结' } },
  { id: 'work.heading', node: { kind: 'heading', level: 1, text: '工作' } },
  { id: 'work.media', node: { kind: 'paragraph', text: '邀请媒体38家。' } },
  { id: 'plans.heading', node: { kind: 'heading', level: 1, text: '打算' } },
  { id: 'plans.one', node: { kind: 'heading', level: 3, text: '', body: '继续。' } },
];
const wording = (written: Parameters<typeof withWritten>[2]) =>
  withWritten(blocks, list, written).map(({ id, node }) => [
    id,
    node.kind === 'paragraph'
      ? plainText(node.text)
      : node.kind === 'heading'
        ? plainText(node.body ?? node.text)
        : '',
  ]);

describe('what people wrote', () => {
  test('stands in the place of what was made, and keeps its figures live', () => {
    expect(
      wording([{ block: 'work.media', pieces: ['邀请', { figure: 'a', rounding: 'nearly' }, '媒体。'] }]),
    ).toContainEqual(['work.media', '邀请近40家媒体。']);
    expect(wording([{ block: 'plans.one', pieces: ['更进一步。'] }])).toContainEqual([
      'plans.one',
      '更进一步。',
    ]);
    expect(wording([{ block: 'work.heading', pieces: ['主要工作'] }])).toContainEqual([
      'work.heading',
      '主要工作',
    ]);
  });

  test('may take a paragraph out, and put an own one behind another', () => {
    const ids = wording([
      { block: 'work.media', pieces: [], hidden: true },
      { block: 'own.1', after: 'plans.heading', pieces: ['第一。'] },
      { block: 'own.2', after: 'own.1', pieces: ['第二。'] },
    ]).map(([id]) => id);
    expect(ids).toEqual(['title', 'work.heading', 'plans.heading', 'own.1', 'own.2', 'plans.one']);
  });

  test('for something that the facts no longer give is kept in its section', () => {
    const ids = wording([{ block: 'work.gone', pieces: ['有人写过。'] }]).map(([id]) => id);
    expect(ids).toEqual(['title', 'work.heading', 'work.media', 'work.gone', 'plans.heading', 'plans.one']);
  });

  test('behind something that was taken out is kept at the end', () => {
    const ids = wording([{ block: 'own.1', after: 'nothing', pieces: ['仍在。'] }]).map(([id]) => id);
    expect(ids.at(-1)).toBe('own.1');
  });
});
