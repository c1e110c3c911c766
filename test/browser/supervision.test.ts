import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();

test('a case officer has no such page; a head reads it, opens its lines and takes it out', async () => {
  const officer = await browser.open();
  await signIn(officer, 'chen');
  expect(await officer.getByRole('link', { name: '出访监督' }).count()).toBe(0);
  await officer.goto('/supervision');
  await officer.getByText('没有这个页面').first().waitFor();

  const page = await browser.open();
  await signIn(page, 'wu');
  await page.getByRole('link', { name: '出访监督' }).click();
  await page.goto('/supervision?period=2018H1');
  const leaders = page.getByRole('region', { name: /^领导出访频次/ }).first();
  await leaders.locator('tbody tr').first().waitFor();
  await expectAccessible(page);
  const line = leaders.locator('tbody tr').first();
  const count = Number(await line.locator('td').first().textContent());
  await line.locator('summary').click();
  expect(await line.locator('.mentions li').count()).toBe(count);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出Excel' }).click();
  expect((await download).suggestedFilename()).toBe('出访监督-2018-01-01至2018-06-30.xlsx');
  for (const width of [1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoOverflow(page);
  }
  await line.locator('.mentions a').first().click();
  await page.getByRole('link', { name: '因公出国（境）团组' }).first().waitFor();
}, 120_000);
