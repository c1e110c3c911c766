import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();
// A busy machine takes its time.
const soon = { timeout: 15_000 };
const mark = String(Date.now() % 100_000);

test('three batches are entered at the counter by keyboard only, one is taken back, and they stand in the list', async () => {
  const page = await browser.open();
  await signIn(page, 'chen');
  await page.goto('/records/legalization');
  const line = page.getByRole('region', { name: '一行录入' });
  const entry = (name: string) => line.getByLabel(new RegExp(`^${name}`));
  const said = line.getByRole('status');
  await entry('受理日期').waitFor();
  await expectAccessible(page);
  await expectNoOverflow(page);

  // From here on nothing but keys: the day stands already, Tab leads on.
  await entry('受理日期').focus();
  const type = async (...words: string[]) => {
    for (const [i, one] of words.entries()) {
      if (i > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(one);
    }
  };
  await page.keyboard.press('Tab');
  // Japan by its initials; Enter before the line is whole says what is missing, at the entry, and loses nothing.
  await type('rb', `甲${mark}`);
  await page.keyboard.press('Enter');
  await line.getByText('请填写“文书内容”。').waitFor();
  await expect.poll(() => focused(page), soon).toBe('quick.subject');
  expect(await entry('申请人（单位）').inputValue()).toBe(`甲${mark}`);
  await type('xlxw', '2', '明达代办');
  await page.keyboard.press('Enter');
  await expect.poll(() => said.textContent(), soon).toContain(`已保存：甲${mark}`);

  // The day, the country and the agent stayed; the hands are where the next begins.
  await expect.poll(() => focused(page), soon).toBe('quick.applicant');
  expect(await entry('送往国家（地区）').inputValue()).toBe('日本');
  await type(`乙${mark}`, '', '1', '3');
  await page.keyboard.press('Enter');
  await expect.poll(() => said.textContent(), soon).toContain(`已保存：乙${mark}`);

  // Another country: back with Shift+Tab, a code replaces what stood.
  await expect.poll(() => focused(page), soon).toBe('quick.applicant');
  await page.keyboard.press('Shift+Tab');
  await type('in', `丙${mark}`, '', 'fp', '10');
  await page.keyboard.press('Enter');
  await expect.poll(() => said.textContent(), soon).toContain(`已保存：丙${mark}`);
  const last = line.getByRole('table', { name: '刚录入的3条' });
  const rows = last.getByRole('row');
  expect(await rows.nth(1).textContent()).toContain('印度');
  expect(await rows.nth(1).textContent()).toContain('发票、价目单');
  expect(await rows.nth(3).textContent()).toContain('学历学位');

  // The second is taken back, by keyboard too.
  await line.getByRole('button', { name: `撤销“乙${mark}”` }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => said.textContent(), soon).toContain(`已撤销：乙${mark}`);
  await expectAccessible(page);

  // They are records like any other: found, with what the machine added.
  await page.goto(`/records/legalization?q=${encodeURIComponent(mark)}`);
  const list = page.getByRole('table').last();
  await list.getByRole('link', { name: `甲${mark}` }).waitFor();
  const text = async (name: string) =>
    (await list.getByRole('row', { name: new RegExp(name) }).textContent()) ?? '';
  expect(await text(`甲${mark}`)).toMatch(/附加证明书.*已受理/);
  expect(await text(`丙${mark}`)).toMatch(/领事认证.*已受理/);
  expect(await text(`乙${mark}`)).toContain('作废');
}, 90_000);

test('on a telephone the line fits the screen', async () => {
  const page = await browser.open({ viewport: { width: 390, height: 780 } });
  await signIn(page, 'chen');
  await page.goto('/records/legalization');
  await page
    .getByRole('region', { name: '一行录入' })
    .getByLabel(/^申请人（单位）/)
    .waitFor();
  await expectNoOverflow(page);
  await expectAccessible(page);
}, 60_000);

function focused(page: Awaited<ReturnType<typeof browser.open>>): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}
