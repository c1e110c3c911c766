import { expect, test } from 'vitest';
import { checkDraft } from './check.ts';

test.each([
  '2019年1-7月，共审批团组407批1204人次。',
  '2018年上半年，共接待外宾68批839人次。',
  '8月15日，市长率团访问日本，签署合作协议。',
  '下半年，共接待外宾68批839人次。',
  '第三季度共举办活动12场。',
  '6月31日，举办了友城交流会。',
  '今年9月，希腊比雷埃夫斯市市长率代表团访问我市。',
  '2020年3月，成功举办国际赏樱周活动。',
])('a time that is not that of the report: %s', (text) => {
  const findings = checkDraft(text, '2019H1');
  expect(findings.map(({ kind }) => kind)).toContain('period');
  for (const { kind, quote, start, end } of findings) {
    expect(kind).toBe('period');
    expect(text.slice(start, end)).toBe(quote);
  }
});
