import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { send } from './approved-trips.ts';
import { expectAccessible, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();

const mark = (page: Page) => page.locator('svg.watermark');
const reads = (page: Page): Promise<string> => mark(page).evaluate((node) => node.textContent ?? '');

/** A person with a passport number, in the unit of somebody who is there. */
async function entered(page: Page): Promise<string> {
  const people = await page.request.get('/api/records/person');
  const { rows } = (await people.json()) as { rows: { values: { unit: string } }[] };
  const { record } = await send<{ record: { id: string } }>(page, '/api/records/person', {
    values: {
      name: '冯遮',
      unit: rows[0]?.values.unit,
      post: '科长',
      rank: 'deputyDivision',
      passportNumber: 'PE0001234',
    },
  });
  return record.id;
}

/** Opens the first record of a list. */
async function openFirst(page: Page, list: string): Promise<void> {
  await page.goto(list);
  await page.locator('table.records tbody tr a').first().click();
  await page.locator('.detail-page h1').waitFor();
}

describe('who looks stands behind what is not for everybody', () => {
  test('on a record that is internal, not on a list, and never in the way', async () => {
    const page = await browser.open();
    await signIn(page, 'chen');
    await page.goto('/records/delegation');
    await page.locator('table.records tbody tr').first().waitFor();
    expect(await mark(page).isVisible()).toBe(false);
    await openFirst(page, '/records/delegation');
    await expect.poll(() => mark(page).isVisible()).toBe(true);
    expect(await reads(page)).toMatch(/明港市外侨办 陈晓\s*\d{4}-\d\d-\d\d \d\d:\d\d/);
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    // It takes neither room nor clicks, and nobody hears it.
    await page.locator('.crumbs a').first().click({ trial: true });
    await mark(page).evaluate((node) => node.remove());
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    await page.reload();
    await page.locator('.detail-page h1').waitFor();
    await expectAccessible(page);
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).not.toContain('外侨办 陈晓');
  });

  test('on a person only while a number is shown', async () => {
    const page = await browser.open();
    await signIn(page, 'chen');
    // One that has a number: other journeys enter people who have none.
    await page.goto(`/records/person/${await entered(page)}`);
    await page.locator('.detail-page h1').waitFor();
    expect(await mark(page).isVisible()).toBe(false);
    await page
      .getByRole('button', { name: /^查\s*看$/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('textbox').fill('核对出生日期');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /查\s*看/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => mark(page).isVisible()).toBe(true);
    await page.getByRole('button', { name: '遮住' }).click();
    await expect.poll(() => mark(page).isVisible()).toBe(false);
  });

  test('on every print, until the security administrator says otherwise', async () => {
    const page = await browser.open();
    await signIn(page, 'chen');
    await page.goto('/records/person');
    await page.locator('table.records tbody tr').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await mark(page).isVisible()).toBe(true);

    const admin = await browser.open();
    await signIn(admin, 'an');
    const set = async (choice: RegExp): Promise<void> => {
      await admin.goto('/admin/security');
      await admin.getByRole('radio', { name: choice }).check();
      await admin.getByRole('button', { name: '保存' }).click();
      await admin.getByText('已保存').waitFor();
    };
    await set(/只在打印件上/);
    await openFirst(page, '/records/delegation');
    expect(await mark(page).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await page.locator('.detail-page h1').waitFor();
    expect(await mark(page).isVisible()).toBe(false);
    await set(/^不用$/);
    await page.reload();
    await page.locator('.detail-page h1').waitFor();
    expect(await mark(page).count()).toBe(0);
    await set(/打印件，以及/);
  });
});
