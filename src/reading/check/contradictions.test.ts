import { expect, test } from 'vitest';
import { checkDraft } from './check.ts';

test.each([
  '上半年，全市共接待外宾68批839人次。\n二、其他\n今年以来，共接待外宾86批，服务经济社会发展。',
  '制定39项整改措施。\n确保36项整改措施完成率达到100%。',
  '为全区191个村居发放服务卡。\n在全区181个村居安装展板。',
  '全区17个街道办事处分别打造一条规范街。\n区16个街道办事处积极参与。',
  '友城总数达到99对。\n目前我市友城总数为98对。',
  '办理领事认证6308批13885份。\n三、领事工作\n上半年共办理领事认证6308批13858份。',
])('a fact told twice: %s', (text) => {
  const findings = checkDraft(text, '2019H1');
  expect(findings.map(({ kind }) => kind)).toContain('contradiction');
  for (const { kind, quote, start, end } of findings) {
    expect(kind).toBe('contradiction');
    expect(text.slice(start, end)).toBe(quote);
  }
});
