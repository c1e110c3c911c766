import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { docx, png } from '../../src/engine/files/sample-files.ts';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();

const report = (batches: number): string[] => [
  '明港市外事侨务办公室2012年上半年工作总结',
  '一、主要工作',
  `今年以来，共审批因公出国（境）团组${batches}批168人次，同比分别增长12.5%和8.3%；接待外宾六十八批。`,
  '二、下半年打算',
  '力争审批团组控制在60批以内，拟举办推介会3场。',
];

async function openReading(login: string): Promise<Page> {
  const page = await browser.open();
  await signIn(page, login);
  await page.goto('/reading');
  await page.getByRole('heading', { name: '读稿' }).waitFor();
  return page;
}

async function upload(page: Page, batches: number): Promise<void> {
  const buffer = docx(report(batches).map((line) => [line]));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: `关于${batches}批团组的上半年外事侨务工作情况总结报告（送审稿）.docx`,
      mimeType: 'application/octet-stream',
      buffer,
    });
  await page.getByRole('region', { name: '原文' }).getByText(`${batches}批`).waitFor();
}

const confirm = (page: Page) => page.getByRole('button', { name: /^确认为基数/ });

test('a picture is refused in words, and an applicant has no such page', async () => {
  const page = await openReading('chen');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: png });
  await page.getByRole('alert').getByText('读不出文字').waitFor();
  await expectAccessible(page);
  const applicant = await browser.open();
  await signIn(applicant, 'zhang');
  expect(await applicant.getByRole('link', { name: '读稿' }).count()).toBe(0);
  await applicant.goto('/reading');
  await applicant.getByRole('heading', { level: 1 }).waitFor();
  expect(await applicant.locator('input[type=file]').count()).toBe(0);
});

test('from a report to confirmed baselines, to the base of a comparison, to a contradiction and its end', async () => {
  const page = await openReading('chen');
  await upload(page, 52);
  await expectAccessible(page);

  // Text and table go together: a click in one chooses in the other.
  const text = page.getByRole('region', { name: '原文' });
  const list = page.getByRole('region', { name: '数字' });
  await text.getByRole('button', { name: '168人次' }).click();
  await expect.poll(() => list.locator('tbody.open').innerText()).toContain('168 人次');
  await list.getByRole('button', { name: /52 批/ }).click();
  await expect.poll(() => text.locator('[aria-pressed=true]').innerText()).toBe('52批');
  await expectAccessible(page);

  // A figure is corrected, one is dropped and one that is none is marked by its words.
  await list.getByLabel('数值').fill('53');
  await list.getByRole('button', { name: '53 批' }).waitFor();
  await list.getByLabel('数值').fill('52');
  await page.getByRole('heading', { name: '读稿' }).click();
  await page.keyboard.press('j');
  await expect.poll(() => text.locator('[aria-pressed=true]').innerText()).toBe('168人次');
  await list.getByRole('button', { name: /3 场/ }).click();
  await list.getByRole('button', { name: '不是数字' }).click();
  await expect.poll(() => text.getByRole('button', { name: '3场' }).count()).toBe(0);
  await text.getByText('二、下半年打算').evaluate((line) => {
    const range = document.createRange();
    range.setStart(line.firstChild!, 0);
    range.setEnd(line.firstChild!, 1);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  });
  await page.getByRole('button', { name: '标为数字' }).click();
  await text.getByRole('button', { name: '二', exact: true }).waitFor();

  await confirm(page).click();
  await page.getByRole('status').getByText('已确认2个基数：2012年上半年').waitFor();

  // Where there are no records, last year's value is the baseline.
  await page.goto('/figures?period=2013H1');
  await page.getByText('上年数取自往年报告').first().waitFor();
  const line = page.getByRole('row', { name: /^审批因公出国（境）团组/ });
  expect(await line.innerText()).toContain('52');

  // A second report says another number: both quotes are shown, and the base is gone until somebody decides.
  await page.goto('/reading');
  await upload(page, 58);
  await confirm(page).click();
  const contradictions = page.locator('.contradictions');
  await contradictions.getByText('团组52批168人次').waitFor();
  await contradictions.getByText('团组58批168人次').waitFor();
  await expectAccessible(page);
  await page.goto('/figures?period=2013H1');
  // Without a base there is nothing to tell of it: it is listed on demand.
  await page.getByRole('checkbox', { name: /上年都为零的指标/ }).check();
  await page
    .getByRole('row', { name: /^审批因公出国（境）团组/ })
    .getByText('—')
    .first()
    .waitFor();

  await page.goto('/reading');
  await contradictions.getByRole('button', { name: '以此为准：52 批' }).click();
  await contradictions.waitFor({ state: 'detached' });
  await page.goto('/figures?period=2013H1');
  expect(await line.innerText()).toContain('52');
});

test('the reports of the demonstration stand side by side', async () => {
  const page = await openReading('chen');
  await page.getByRole('button', { name: '打开演示总结（7份）' }).click();
  await page.getByRole('heading', { name: '7份总结并排' }).waitFor();
  const guests = page
    .getByRole('row')
    .filter({ hasText: '接待外宾' })
    .or(page.getByRole('row', { name: /^审批因公出国/ }));
  expect(await guests.first().innerText()).toContain('407 批');
  await expectAccessible(page);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoOverflow(page);
  }
});

test('several reports stand side by side', async () => {
  const page = await openReading('chen');
  await upload(page, 41);
  await upload(page, 47);
  await page.getByText('并排比较').click();
  const row = page.getByRole('row', { name: /^审批因公出国（境）团组/ });
  expect(await row.innerText()).toMatch(/41 批\s+47 批/);
  await expectAccessible(page);
});

test.each([390, 1024])('at %i px nothing sticks out, and English is a switch away', async (width) => {
  const page = await openReading('chen');
  await page.setViewportSize({ width, height: 800 });
  await upload(page, 33);
  await expectNoOverflow(page);
  await page.getByRole('region', { name: '原文' }).getByRole('button', { name: '33批' }).click();
  await page.getByRole('region', { name: '数字' }).getByLabel('数值').waitFor();
  await expectNoOverflow(page);
  await expectAccessible(page);
  await page.goto('/reading');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Read a report' }).waitFor();
});
