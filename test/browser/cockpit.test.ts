import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();
const numberIn = (text: string | null): number => Number((text ?? '').replace(/[^\d.]/g, ''));

test('who reads no business has an empty page with words, and no way to it in the navigation', async () => {
  const page = await browser.open();
  await signIn(page, 'xu');
  expect(await page.getByRole('link', { name: '驾驶舱' }).count()).toBe(0);
  await page.goto('/cockpit');
  await page.getByText('还没有可看的数字').waitFor();
  await expectAccessible(page);
}, 60_000);

test('a head sees figures, trend, targets and what waits; numbers open, and the way back leads here', async () => {
  const page = await browser.open();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await signIn(page, 'wu');
  await page.getByRole('link', { name: '驾驶舱' }).click();
  await page.goto('/cockpit?period=2018H1');
  const tiles = page.getByRole('list', { name: '主要数字' });
  const tile = tiles.getByRole('listitem').filter({ hasText: '审批因公出国（境）团组' }).first();
  const value = numberIn(await tile.locator('.tile-value .figure').textContent());
  expect(value).toBeGreaterThan(300);
  await page.getByRole('img', { name: /“审批因公出国（境）团组”逐月图，单位批：1月至6月/ }).waitFor();
  await page.locator('.chart svg path').first().waitFor({ state: 'attached' });
  await expectAccessible(page);

  // The months of the table come to the figure.
  await page.getByText('数字表', { exact: true }).click();
  const months = await page.locator('.trend-table tbody tr td:nth-child(2)').allTextContents();
  expect(months).toHaveLength(6);
  expect(months.reduce((sum, text) => sum + numberIn(text), 0)).toBe(value);

  await tile.locator('.tile-value a').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('合计').waitFor();
  expect(numberIn(await drawer.locator('tfoot tr:last-child td').textContent())).toBe(value);
  await drawer.getByRole('button', { name: '关闭' }).click();
  await page.waitForURL(/\/cockpit\?period=2018H1/);

  // A country opens the records that count under it.
  const countries = page.getByRole('region', { name: /^按国家/ });
  const row = countries.locator('tbody tr').first();
  const inFirst = numberIn(await row.locator('td').first().textContent());
  await row.getByRole('link').click();
  await drawer.getByText('合计').waitFor();
  expect(numberIn(await drawer.locator('tfoot tr:last-child td').textContent())).toBe(inFirst);
  await page.goBack();

  await page.getByRole('button', { name: '看“办理领事认证（附加证明书）”的走势' }).click();
  await page.getByRole('heading', { name: /^办理领事认证（附加证明书）（批）/ }).waitFor();
  expect(page.url()).toContain('of=consular.legalization-batches');
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoOverflow(page);
  }
  await expectAccessible(page);
  expect(faults).toEqual([]);
}, 120_000);

test('on a wall there is nothing around it, it asks again by itself, and it is printed on one sheet', async () => {
  const page = await browser.open({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await signIn(page, 'wu');
  await page.goto('/cockpit?period=2018H1');
  await page.getByRole('button', { name: '大屏' }).click();
  await page.getByRole('button', { name: '退出大屏' }).waitFor();
  expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
  await expectAccessible(page);
  const again = page.waitForRequest(/\/api\/cockpit\?.*auto=1/);
  await page.clock.runFor(3 * 60_000 + 500);
  await again;
  await page.getByRole('button', { name: '退出大屏' }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.clock.runFor(1000);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
}, 120_000);
