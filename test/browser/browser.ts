import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

/** One browser for a test file, ended with it. */
export function useBrowser(): { open(options?: Parameters<Browser['newContext']>[0]): Promise<Page> } {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    const { executable, args, env } = inject('chromium');
    browser = await chromium.launch({ executablePath: executable, args: [...args], env });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    async open(options = {}) {
      if (!browser) throw new Error('the browser has not started');
      const context = await browser.newContext({
        baseURL: inject('address'),
        locale: 'zh-CN',
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    },
  };
}

/** Signs in at the sign-in page as somebody of an office, by what stands on the page. */
export async function signIn(page: Page, login: string, office = '明港市'): Promise<void> {
  await page.goto('/');
  await page.getByLabel('单位').click();
  await page.keyboard.type(office);
  await page.keyboard.press('Enter');
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码', { exact: true }).fill('wutong2018');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '登录' }).waitFor({ state: 'detached' });
}

/** No serious fault of accessibility on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .join(' | ')
          .slice(0, 300)}`,
    ),
  ).toEqual([]);
}

/** Nothing is wider than the screen. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(wide).toBeLessThanOrEqual(screen ?? 0);
}
