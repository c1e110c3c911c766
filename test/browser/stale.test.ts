import { expect, test } from 'vitest';
import { signIn, useBrowser } from './browser.ts';
import { addRow, choose, entry } from './entries.ts';

const browser = useBrowser();

test('two people correct one record: the second sees both versions and loses nothing', async () => {
  const first = await browser.open();
  await signIn(first, 'chen');
  await first.goto('/records/person/new');
  const name = `韩试${Date.now() % 10_000}`;
  await entry(first, 'name').fill(name);
  await choose(first, 'unit', '市商务局');
  await entry(first, 'post').fill('科员');
  await choose(first, 'rank', '科员及以下');
  await first.getByRole('button', { name: '保存', exact: true }).click();
  await first.getByRole('heading', { name }).waitFor();

  const second = await browser.open();
  await signIn(second, 'li');
  await second.goto(`${new URL(first.url()).pathname}/edit`);
  await entry(second, 'post').fill('二级主任科员');
  await first.goto(`${new URL(first.url()).pathname}/edit`);
  await entry(first, 'post').fill('一级科员');
  await first.getByRole('button', { name: '保存', exact: true }).click();
  await first.getByRole('heading', { name }).waitFor();

  await second.getByRole('button', { name: '保存', exact: true }).click();
  const dialog = second.getByRole('dialog');
  await dialog.getByText('一级科员').first().waitFor();
  await dialog.getByText('二级主任科员').first().waitFor();
  await dialog.getByRole('button', { name: '全用我的' }).click();
  await dialog.getByRole('button', { name: '按所选保存' }).click();
  await second.getByRole('heading', { name }).waitFor();
  await second.getByText('二级主任科员').first().waitFor();
});

test('a file of a false type is refused in words and the form stays as it was', async () => {
  const page = await browser.open();
  await signIn(page, 'chen');
  await page.goto('/records/delegation/new');
  await entry(page, 'name').fill('带附件的团');
  await addRow(page, '邀请单位');
  const fake = { name: '邀请函.pdf', mimeType: 'application/pdf', buffer: Buffer.from('这不是 PDF') };
  await page.locator('input[type=file]').first().setInputFiles(fake);
  await page
    .getByText(/不是允许的类型/)
    .first()
    .waitFor();
  expect(await entry(page, 'name').inputValue()).toBe('带附件的团');
});

test('a passport number is masked until a reason is given', async () => {
  const page = await browser.open();
  await signIn(page, 'chen');
  await page.goto('/records/person/new');
  const name = `唐密${Date.now() % 10_000}`;
  await entry(page, 'name').fill(name);
  await choose(page, 'unit', '市商务局');
  await entry(page, 'post').fill('科员');
  await choose(page, 'rank', '科员及以下');
  await entry(page, 'passportNumber').fill('PE7654321');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('heading', { name }).waitFor();
  expect(await page.content()).not.toContain('PE7654321');
  await page.getByRole('button', { name: /查看/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('办理签证核对号码');
  await dialog.getByRole('button', { name: '查看' }).click();
  await page.getByText('PE7654321').first().waitFor();
});
