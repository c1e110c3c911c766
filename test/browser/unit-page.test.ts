import { expect, test } from 'vitest';
import { send } from './approved-trips.ts';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();
const soon = { timeout: 20_000 };

test('a unit sees its own page alone; every number opens its list', async () => {
  const page = await browser.open();
  await signIn(page, 'zhang');
  await page.getByRole('link', { name: '本单位' }).click();
  await page.getByRole('heading', { name: /^办理中的事项/ }).waitFor();
  await page.getByText('正常受理').waitFor();
  expect(await page.getByLabel('选择单位').count()).toBe(0);
  await expectAccessible(page);
  // Whom a case waits for, where there is one.
  for (const head of ['当前环节', '在等谁', '从何时起'])
    if ((await page.locator('#unit-cases + .table-frame').count()) > 0)
      await page.getByRole('columnheader', { name: head }).waitFor();
  // The page of another unit is not found.
  const units = await page.request.get('/api/lookup/unit');
  const { hits } = (await units.json()) as { hits: { id: string }[] };
  expect(hits).toHaveLength(1);
  const foreign = await page.request.get('/api/units/00000000-0000-7000-8000-000000000000/overview');
  expect(foreign.status()).toBe(404);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(page);
}, 120_000);

test('the office chooses a unit, and opens the records behind a number', async () => {
  const page = await browser.open();
  await signIn(page, 'chen');
  await page.getByRole('link', { name: '单位情况' }).click();
  await page.getByText('请先选择单位').waitFor();
  const found = await page.request.get('/api/lookup/unit');
  const { hits } = (await found.json()) as { hits: { id: string; title: string }[] };
  const opened = hits.find(({ title }) => title === '市商务局')?.id ?? '';
  await send(page, '/api/records/delegation', { values: { name: '单位页草稿', unit: opened } });
  await page.goto(`/unit/${opened}`);
  const number = page.locator('a.big-count').first();
  await number.waitFor();
  const said = Number(((await number.textContent()) ?? '').replace(/\D/g, ''));
  await expectAccessible(page);
  for (const width of [1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoOverflow(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await number.click();
  await page.locator('table.records').waitFor();
  await expect.poll(() => page.locator('table.records tbody tr').count(), soon).toBe(Math.min(said, 20));
}, 120_000);
