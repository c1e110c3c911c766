import { expect, test } from 'vitest';
import { checkDraft } from './check.ts';

test('a percentage that does not follow says what it should be, and one click puts it right', () => {
  const text = '刑事警情288起，同比354起下降16.8%。';
  const [finding] = checkDraft(text);
  expect(finding).toMatchObject({ kind: 'arithmetic', says: '下降16.8%', expected: '下降18.6%' });
  const { start, end, to } = finding!.fix!;
  expect(text.slice(0, start) + to + text.slice(end)).toBe('刑事警情288起，同比354起下降18.6%。');
  expect(checkDraft(text.slice(0, start) + to + text.slice(end))).toEqual([]);
});

test('parts that do not fill a whole which they divide are found, and said with both numbers', () => {
  const [finding] = checkDraft(
    '上半年拆除消化各类违法建筑16.36万平方米,其中永久性建筑4.37万平方米,临时建筑和乱搭建10.1万平方米,腾出更多空间。',
  );
  expect(finding).toMatchObject({ kind: 'arithmetic', says: '16.36万平方米', expected: '14.47万平方米' });
  expect(finding?.question).toBeUndefined();
});

test('parts that may be some only are a question where they nearly fill the whole, and nothing where they do not', () => {
  const tell = (c: number): string => `接待来访团组100批，其中亚洲40批、欧洲35批、美洲${c}批。`;
  expect(checkDraft(tell(25))).toEqual([]);
  expect(checkDraft(tell(19))).toMatchObject([{ kind: 'arithmetic', question: true }]);
  expect(checkDraft(tell(6))).toEqual([]);
  expect(checkDraft(tell(28))).toMatchObject([{ kind: 'arithmetic', expected: '103批' }]);
});

test('of three tellings the one that stands alone is the doubtful one, and the others are shown', () => {
  const text = '共接待外宾86批。\n上半年，共接待外宾68批。\n今年以来，我市共接待外宾68批。';
  const findings = checkDraft(text);
  expect(findings).toMatchObject([
    { kind: 'contradiction', quote: '86批', expected: '68批', also: [{}, {}] },
  ]);
});

test('places are those of the draft as it was handed in, however much had to be restored', () => {
  const text = '我办积极推进嘚外事工\u200b作，受理矛盾纠纷437宗，调处化解418宗，化解率为98%。';
  for (const { start, end, quote } of checkDraft(text)) expect(text.slice(start, end)).toBe(quote);
  expect(checkDraft(text).map(({ kind }) => kind)).toEqual(['noise', 'noise', 'arithmetic']);
});

test('two reports of one collection do not contradict each other', () => {
  const one = (n: number): string => `今年以来，共接待外宾${n}批。\n`;
  expect(checkDraft(`【篇一】\n${one(68)}【篇二】\n${one(56)}`)).toEqual([]);
  expect(checkDraft(`【篇一】\n${one(68)}${one(56)}`)).toHaveLength(1);
});

/** Time of this thread alone, so that other work on the machine does not count. */
const milliseconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

test('any text is an answerable question, in time that grows with its length', () => {
  const hostile = [
    '（'.repeat(4000),
    '其中1批、'.repeat(4000),
    '共1批，占1%，'.repeat(3000),
    '1月1日至'.repeat(4000),
  ];
  for (const text of hostile) {
    const start = milliseconds();
    checkDraft(text, '2019H1');
    expect(milliseconds() - start).toBeLessThan(3000);
  }
});

test('a wording that papers do not use comes with what replaces it', () => {
  expect(checkDraft('截止目前，已完成2000万元招商任务。')).toMatchObject([
    { kind: 'wording', quote: '截止目前', expected: '截至目前', fix: { to: '截至目前' } },
  ]);
});
