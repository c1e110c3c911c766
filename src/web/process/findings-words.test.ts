import { describe, expect, test } from 'vitest';
import { byWeight, clauseWords, countWords, weightOf } from './findings-words.ts';
import type { FindingView } from './types.ts';

const both = { zh: '', en: '' };
const clause = {
  source: 's',
  title: '管理规定',
  number: '中办发〔2008〕9号',
  article: '第18条',
  certainty: 'read' as const,
  words: null,
  since: '2008-01-01',
};
const waiver = {
  status: 'granted' as const,
  reason: '',
  askedBy: '',
  askedAt: '',
  decidedBy: '',
  decidedAt: '',
  answer: '',
};
function finding(key: string, more: Partial<FindingView>): FindingView {
  return {
    rule: 'C01',
    label: both,
    key,
    severity: 'note',
    path: 'x',
    value: both,
    limit: both,
    message: both,
    mend: both,
    clause,
    waivable: true,
    mayWaive: false,
    related: [],
    waiver: null,
    ...more,
  };
}

describe('findings by their weight', () => {
  const found = [
    finding('note', {}),
    finding('granted', { severity: 'block', waiver }),
    finding('block', { severity: 'block' }),
    finding('declined', { severity: 'warn', waiver: { ...waiver, status: 'declined' } }),
  ];
  test('what forbids stands first, what was let pass last', () =>
    expect(byWeight(found).map(({ key }) => key)).toEqual(['block', 'declined', 'note', 'granted']));
  test('a waiver that was declined lets nothing pass', () => expect(weightOf(found[3]!)).toBe('warn'));
  test('counted in words', () => {
    expect(countWords(found, 'zh')).toBe('1项不符合，1项请核对，1项提示，1项已豁免');
    expect(countWords([], 'zh')).toBe('');
  });
});

test('the clause as it is cited', () => {
  expect(clauseWords(clause, 'zh')).toBe('《管理规定》（中办发〔2008〕9号）第18条');
  expect(clauseWords({ ...clause, title: '《办法》', number: null, article: '' }, 'zh')).toBe('《办法》');
});
