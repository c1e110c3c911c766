import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { addRow, choose, entry } from './entries.ts';

const browser = useBrowser();
const soon = { timeout: 20_000 };

test('last year’s delegation begins a new one; beside it stands what is known of its members', async () => {
  const page = await browser.open();
  await signIn(page, 'chen');
  await page.goto('/records/delegation?f.state.in=closed');
  await page.locator('a[data-row]').first().click();
  const title = (await page.locator('h1').first().textContent()) ?? '';
  const older = new URL(page.url()).pathname.split('/').pop() ?? '';
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('复制为新团组').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^不带过去：.*经费/).waitFor();
  await expectAccessible(page);

  // A day that is none is refused, and nothing is opened.
  await dialog.getByText('整体平移，从这一天开始').click();
  await dialog.getByLabel('新的开始日期').fill('九月');
  await dialog.getByRole('button', { name: '打开新表单' }).click();
  await dialog.getByText('请填写开始日期').waitFor();
  await dialog.getByLabel('新的开始日期').fill('2027-09-06');
  await dialog.getByRole('button', { name: '打开新表单' }).click();

  await page.getByText(/复制自“.*”，还没有保存。/).waitFor();
  await page.getByText(/没有带过来，需要的请补填：.*经费/).waitFor();
  await expect.poll(() => entry(page, 'travel').inputValue(), soon).toBe('2027-09-06');
  await expect
    .poll(() => page.getByRole('group', { name: '经费', exact: true }).locator('input').count(), soon)
    .toBe(0);

  // What is known of each member comes by itself, and again when somebody is added.
  const beside = page.getByRole('region', { name: '人员近况' });
  await beside
    .getByText(/2027年：/)
    .first()
    .waitFor();
  await expectAccessible(page);
  const before = await beside.locator('.beside-people > li').count();
  await addRow(page, '出访人员');
  // Somebody who is not among the members yet.
  const names = await beside.locator('.beside-people strong').allTextContents();
  const found = await page.request.get('/api/lookup/person');
  const { hits } = (await found.json()) as { hits: { title: string }[] };
  const other = hits.find((hit) => !names.includes(hit.title));
  await choose(page, `members.${before}.person`, other?.title ?? '');
  await expect.poll(() => beside.locator('.beside-people > li').count(), soon).toBe(before + 1);
  // On the days of the older trip its members are away already.
  const { record } = (await (await page.request.get(`/api/records/delegation/${older}`)).json()) as {
    record: { values: { travel: { from: string; to: string } } };
  };
  const { from, to } = record.values.travel;
  const days = page.locator('[id="travel"], [id="travel.from"], [id="travel.to"]');
  await days.first().fill(from);
  await days.last().fill(to);
  await page.keyboard.press('Tab');
  await beside.getByText('日期重叠').first().waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(page);
  expect(title).not.toBe('');
}, 240_000);

test('the whole file of a trip is one print, and the history keeps it', async () => {
  const page = await browser.open();
  await signIn(page, 'chen');
  await page.goto('/records/delegation?f.state.in=closed');
  await page.locator('a[data-row]').first().click();
  await page.getByRole('region', { name: '出访日程' }).getByRole('row').nth(1).waitFor();
  const address = new URL(page.url()).pathname;
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('整卷打印').click();
  await page.getByRole('navigation', { name: '目录' }).getByRole('link').nth(5).waitFor();
  await page.getByRole('heading', { name: /办理过程和意见/ }).waitFor();
  await expectAccessible(page);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await page.locator('body[data-printed]').waitFor();
  const history = await page.request.get(`/api${address}/history`);
  const { entries } = (await history.json()) as { entries: { action: string }[] };
  expect(entries[0]?.action).toBe('print.dossier');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(page);
}, 120_000);
