import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openChromium86 } from '../../scripts/chromium/chromium-86.ts';
import { signIn } from './browser.ts';

let old: { browser: Browser; close(): Promise<void> } | undefined;
beforeAll(async () => {
  old = await openChromium86();
});
afterAll(async () => {
  await old?.close();
});

test('a browser of the year 2020 signs in, lists, and shows the figures, styled', async (context) => {
  // The registry has it for Linux on x64 only; there it must come.
  if (!old) {
    expect(`${process.platform} ${process.arch}`).not.toBe('linux x64');
    return context.skip();
  }
  const page = await (
    await old.browser.newContext({ baseURL: inject('address'), locale: 'zh-CN' })
  ).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  expect(old.browser.version()).toMatch(/86\./);
  await signIn(page, 'chen');
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  await page.goto('/records/delegation');
  await page.getByRole('heading', { name: '因公出国（境）团组' }).waitFor();
  const primary = page.getByText('新建').first();
  const colours = await primary.evaluate((node) => {
    const styled = getComputedStyle(node.closest('a, button') ?? node);
    return [styled.backgroundColor, styled.borderRadius];
  });
  // Unstyled, a button of that browser is grey and square.
  expect(colours[0]).toMatch(/^rgb\((2\d|1\d|\d), /);
  expect(colours[1]).not.toBe('0px');
  await page.goto('/figures?period=2018H1');
  // Other journeys approve delegations of that half-year too: how many there are is not the matter here.
  await page
    .getByRole('link', { name: /^\d+批：查看“审批/ })
    .first()
    .waitFor();
  // The drawings are of a library that must know that browser too.
  for (const address of [
    '/cockpit?period=2018H1',
    '/explore?i=outbound.approved-batches&period=2018H1&step=month',
  ]) {
    await page.goto(address);
    await page.locator('.chart svg path').first().waitFor({ state: 'attached' });
  }
  await page.goto('/records/delegation/new');
  await page.getByRole('button', { name: '保存', exact: true }).waitFor();
  expect(faults).toEqual([]);
});
