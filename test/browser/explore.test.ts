import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();
const numberIn = (text: string | null): number => Number((text ?? '').replace(/[^\d.]/g, ''));

test('who may not export takes nothing out; what is kept for the office is only looked at', async () => {
  const page = await browser.open();
  await signIn(page, 'zhang');
  await page.goto('/explore?i=outbound.approved-batches&period=2018H1');
  const take = page.getByRole('button', { name: '导出Excel' });
  await take.waitFor();
  expect(await take.isDisabled()).toBe(true);
  // Of what may not be read it says so, and shows nothing.
  await page.goto('/explore?i=consular.legalization-batches&period=2018H1');
  await page.getByText('的权限').first().waitFor();
  expect(await page.locator('.explore-table').count()).toBe(0);
}, 60_000);

test('indicators are found by initials, cut by months and countries, opened, kept, shared and taken out', async () => {
  const page = await browser.open();
  await signIn(page, 'wu');
  await page.getByRole('link', { name: '数据探索' }).click();
  await page.getByText('先挑一个指标').first().waitFor();
  await expectAccessible(page);
  await page.goto('/explore?period=2018H1');
  await page.getByLabel('指标').fill('bllsrz');
  await page.locator('.ant-select-item-option', { hasText: '办理领事认证（附加证明书）份数' }).click();
  await page.keyboard.press('Escape');
  await page.getByText('逐季', { exact: true }).click();
  const table = page.locator('.explore-table');
  await table.getByRole('columnheader', { name: '合计' }).waitFor();
  const cells = await table.locator('tbody td').allTextContents();
  expect(cells).toHaveLength(3);
  expect(numberIn(cells[0] ?? '') + numberIn(cells[1] ?? '')).toBe(numberIn(cells[2] ?? ''));

  await page.getByLabel('行').click();
  await page.locator('.ant-select-item-option', { hasText: '国家（地区）' }).click();
  await table.locator('tfoot').getByText('合计').waitFor();
  const whole = numberIn(await table.locator('tfoot td:last-child').textContent());
  const parts = await table.locator('tbody tr td:last-child').allTextContents();
  expect(parts.reduce((sum, text) => sum + numberIn(text), 0)).toBe(whole);
  expect(whole).toBe(numberIn(cells[2] ?? ''));
  await page.getByRole('img', { name: /的图，数字见下面的表/ }).waitFor();
  await expectAccessible(page);

  // The number of a country in a quarter opens its records.
  const first = table.locator('tbody tr').first().locator('td').first();
  const copies = numberIn(await first.textContent());
  await first.getByRole('link').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('合计').waitFor();
  expect(numberIn(await drawer.locator('tfoot tr:last-child td').textContent())).toBe(copies);
  await drawer.getByRole('button', { name: '关闭' }).click();
  await page.waitForURL(/\/explore\?/);

  await page.getByRole('button', { name: '保存' }).click();
  await page.getByLabel('名称').fill('认证按国家');
  await page.getByLabel('全办都能用').check();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '认证按国家' }).waitFor();
  const address = new URL(page.url());

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出Excel' }).click();
  expect((await download).suggestedFilename()).toBe('数据探索-2018年上半年.xlsx');

  // A colleague finds it, and by its address sees the same table.
  const other = await browser.open({ viewport: { width: 390, height: 844 } });
  await signIn(other, 'chen');
  await other.goto('/explore');
  await other.getByRole('link', { name: '认证按国家' }).click();
  await other.locator('.explore-table tfoot').waitFor();
  expect(numberIn(await other.locator('.explore-table tfoot td:last-child').textContent())).toBe(whole);
  expect(await other.getByRole('button', { name: '删除“认证按国家”' }).count()).toBe(0);
  await expectNoOverflow(other);
  await expectAccessible(other);
  await other.goto(address.pathname + address.search);
  await other.locator('.explore-table tfoot').waitFor();

  await page.getByRole('button', { name: '删除“认证按国家”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.getByText('已删除“认证按国家”').waitFor();
}, 180_000);

test('where one counts under several there is no sum, and it says why', async () => {
  const page = await browser.open();
  await signIn(page, 'wu');
  await page.goto(
    '/explore?i=outbound.approved-batches,outbound.key-area-share&period=2018H1&by=country&chart=line',
  );
  await page.locator('.explore-table tfoot').getByText('全部（不是各行之和）').waitFor();
  await page.getByText('所以不写合计').waitFor();
  await page.getByText('是比例或位次，不能相加').waitFor();
  await expectAccessible(page);
}, 60_000);
