import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { openBrowser } from '../../scripts/screenshots/open-browser.ts';
import { demoPassword } from '../../src/demo/make-offices.ts';

/** One browser for a test file, ended with it. */
export function useBrowser(): { open(options?: Parameters<Browser['newContext']>[0]): Promise<Page> } {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
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
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    },
  };
}

/** Signs in at the sign-in page as somebody of an office, by what stands on the page. */
export async function signIn(page: Page, login: string, office = '明港市'): Promise<void> {
  await page.goto('/');
  await page.getByLabel('单位').fill(office);
  // The list of offices may still be on its way.
  await page.locator('.ant-select-item-option', { hasText: office }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: /的菜单$/ }).waitFor();
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

/** Nothing is wider than the screen; what is, is named. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const [wide, screen, beyond] = await page.evaluate((): [number, number, string[]] => [
    document.documentElement.scrollWidth,
    window.innerWidth,
    [...document.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
      .slice(-8),
  ]);
  if (wide > screen) expect(beyond).toEqual([]);
  expect(wide).toBeLessThanOrEqual(screen);
}
