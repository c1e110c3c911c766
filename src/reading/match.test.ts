import { expect, test } from 'vitest';
import { prepareMatcher } from './match.ts';
import { readReport } from './read.ts';

const match = prepareMatcher([
  { indicator: 'approved', label: '审批因公出国（境）团组', unit: '批', verb: '审批' },
  { indicator: 'forwarded', label: '审核上报因公出国（境）团组', unit: '批', verb: '审核上报' },
  { indicator: 'guests', label: '接待外宾', unit: '批' },
  { indicator: 'guest-persons', label: '接待外宾', unit: '人次' },
  { indicator: 'words', label: '英文网站更新词数', unit: '词', aliases: ['更新单词'] },
  { indicator: 'aid', label: '发放慰问金', unit: '元' },
]);
const read = (text: string): (string | undefined)[] =>
  readReport(text).figures.map((figure) => match(figure)?.indicator);

test('the unit tells two indicators with one label apart', () => {
  expect(read('共接待外宾68批839人次。')).toEqual(['guests', 'guest-persons']);
});

test('the verb is part of the indicator', () => {
  expect(read('审批因公出国（境）团组40批，审核上报因公出国（境）团组11批。')).toEqual([
    'approved',
    'forwarded',
  ]);
});

test('the same quantity in another magnitude', () => {
  const [figure] = readReport('发放慰问金6.8万元。').figures;
  expect(match(figure!)).toMatchObject({ indicator: 'aid', value: 68000 });
  expect(match({ subject: '更新单词', unit: '万', value: 3, quote: '' })).toMatchObject({
    indicator: 'words',
    value: 30000,
  });
});

test('what is not known stays unmatched', () => {
  expect(read('拆除违建30处。')).toEqual([undefined]);
});
