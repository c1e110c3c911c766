import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoPassword } from '../../src/demo/make-offices.ts';
import type { Picture } from './pictures.ts';

/** A README is read over slow lines. */
const mostBytes = 300_000;

/** Signs 陈晓 in, for all pictures. */
export async function signIn(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel('单位').fill('明港');
  await page.getByTitle('明港市外事侨务办公室').click();
  await page.getByLabel('账号').fill('chen');
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '陈晓的菜单' }).waitFor();
  await page.close();
  return context;
}

/**
 * Takes one picture on a page of its own.
 * @returns what to print about it
 */
export async function takePicture(asked: {
  readonly context: BrowserContext;
  readonly address: string;
  readonly picture: Picture;
  readonly target: string;
}): Promise<string> {
  const { context, address, picture, target } = asked;
  const { name, width, height } = picture;
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width, height });
    await page.goto(address + picture.at);
    await settle(page);
    await picture.prepare(page);
    await settle(page);
    const path = join(target, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    const { size } = statSync(path);
    if (size > mostBytes) throw new Error(`${name}.png has ${size} bytes, at most ${mostBytes}`);
    return `${name}.png ${width} × ${height}, ${Math.round(size / 1000)} kB`;
  } finally {
    await page.close();
  }
}

// Everything asked for has come, fonts too, and nothing says that it is still loading.
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByText('正在载入').first().waitFor({ state: 'hidden' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
