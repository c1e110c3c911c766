import { expect, test } from 'vitest';
import { checkDraft } from './check.ts';

test.each([
  '我办积极推进嘚外事工作，，取得新成绩。',
  '举办“国际赏樱周活动，参加人员394人。',
  '共接待外宾68批8З9人次。',
  '服务企业嘚走出去。',
  '进一步推进推进友城工作。',
  '共接待□外宾68批。',
])('characters that nobody meant: %s', (text) => {
  const findings = checkDraft(text, '2019H1');
  expect(findings.map(({ kind }) => kind)).toContain('noise');
  for (const { kind, quote, start, end } of findings) {
    expect(kind).toBe('noise');
    expect(text.slice(start, end)).toBe(quote);
  }
});
