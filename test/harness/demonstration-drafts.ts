import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Ended } from './command.ts';

/** What `wutong check` says of drafts of 明港, in a folder with the demonstration of 2018. */
export function draftsAreChecked(run: (...args: string[]) => Promise<Ended>, dir: string): void {
  describe('a draft is checked', () => {
    const right =
      '明港市外事侨务办公室2018年上半年工作总结\n1-6月份，共审批因公出国（境）团组407批1204人次，与去年同期相比，批次减少21.3%，人次减少10.3%。办理领事认证6308批13885份，同比分别增加13.7%和19.2%。接待近40家媒体。\n';
    const check = async (text: string, ...more: string[]) => {
      const file = join(dir, '送审稿.txt');
      writeFileSync(file, text);
      return run('check', file, '--office', 'minggang', '--period', '2018H1', '--json', ...more);
    };

    test.each([
      [['check'], 2],
      [['check', 'nowhere.txt', '--office', 'minggang', '--period', '2018H1'], 2],
      [['check', '-', '--office', 'minggang'], 2],
      [['check', '-', '--office', 'nowhere', '--period', '2018H1'], 1],
      [['check', '-', '--office', 'minggang', '--period', '半年'], 1],
    ])('%j is refused', async (args, code) => {
      const ended = await run(...args);
      expect([ended.code, ended.out]).toEqual([code, '']);
      expect(ended.err).not.toBe('');
    });

    test('of one that says what the records say there is nothing to say', async () => {
      const { code, out, err } = await check(right, '--strict');
      expect([code, JSON.parse(out)]).toEqual([0, []]);
      expect(err).toMatch(/与记录相符 4，不符 0/);
    });

    test.each([
      ['407批', '470批', '470批', '407批'],
      ['6308批', '6038批', '6038批', '6308批'],
      ['人次减少10.3%', '人次减少13.0%', '下降13.0%', '下降10.3%'],
      ['批次减少21.3%', '批次增加21.3%', '增长21.3%', '下降21.3%'],
      ['13885份', '1.5万份', '1.5万份', '1.3885万份'],
    ])('%s told as %s', async (told, wrong, says, expected) => {
      const text = right.replace(told, wrong);
      const { code, out } = await check(text);
      expect(code).toBe(0);
      const findings = JSON.parse(out) as { kind: string; start: number; end: number; quote: string }[];
      expect(findings).toContainEqual(expect.objectContaining({ kind: 'disagrees', says, expected }));
      for (const { start, end, quote } of findings) expect(text.slice(start, end)).toBe(quote);
    });

    test('rounding is no fault, and a rough word is held to what it says', async () => {
      const about = (words: string) => right.replace('办理领事认证6308批13885份', words);
      expect(JSON.parse((await check(about('办理领事认证6300余批近1.4万份'))).out)).toEqual([]);
      const { code, out } = await check(about('办理领事认证6400余批近1.4万份'), '--strict');
      expect([code, JSON.parse(out)]).toMatchObject([3, [{ kind: 'disagrees', says: '6400余批' }]]);
    });
  });
}
