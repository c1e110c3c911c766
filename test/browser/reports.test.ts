import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editDocx } from '../harness/reports.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();
const folder = temporaryFolder('edited-reports');
let page: Page;

beforeAll(async () => {
  page = await browser.open({ acceptDownloads: true });
  await signIn(page, 'wu');
});
afterAll(() => folder.remove());

const approval = '审批因公出国（境）团组407批次、1,204人次，同比分别下降21.3%和10.3%；';

test('the half-year report has its parts, and a figure says where it comes from', async () => {
  await page.getByRole('link', { name: '总结', exact: true }).click();
  await page.goto('/reports?kind=half-year&period=2018H1');
  const text = page.locator('.report-text');
  await text.getByText('一、主要工作情况').waitFor();
  expect(await text.innerText()).toContain(approval);
  await text.getByRole('button', { name: '407批次' }).click();
  const panel = page.getByRole('complementary', { name: '数字' });
  expect(await panel.innerText()).toMatch(/517批次[\s\S]*-21.3%[\s\S]*批准日期/);
  await expectAccessible(page);
  await panel.getByRole('link', { name: '查看背后的记录' }).click();
  await page.getByRole('dialog').getByText('407').first().waitFor();
  await page.goBack();
});

test('a part without facts is written by hand, with a live figure in it', async () => {
  await page.getByRole('button', { name: '可自己写' }).first().click();
  await page.getByLabel('文字').fill('积极推进领事认证便民改革，办理量创新高，达');
  await page.getByLabel('插入数字').click();
  await page.keyboard.type('办理领事认证（附加证明书） 6');
  await page.keyboard.press('Enter');
  await page.locator('.paragraph-editor').getByRole('button', { name: '保存' }).click();
  const own = page.locator('.report-block', { hasText: '办理量创新高，达6,308批次' });
  await own.waitFor();
  await page.getByText('二、工作亮点').waitFor();
  expect(await own.innerText()).toContain('手写');
});

test('frozen, corrected, explained', async () => {
  await page.getByRole('button', { name: '定稿' }).click();
  await page.locator('.ant-popconfirm').getByRole('button', { name: '定稿' }).click();
  await page.getByText('所有数字与现在的记录一致。').waitFor();
  // A case that was forgotten comes in late.
  const answer = await page.request.post('/api/records/legalization', {
    headers: { 'x-wutong': '1', 'idempotency-key': crypto.randomUUID() },
    data: {
      values: {
        acceptedOn: '2018-06-15',
        applicant: '补录申请人',
        country: 'DE',
        subject: 'degree',
        copies: 2,
      },
    },
  });
  expect([answer.status(), await answer.text()]).toEqual([200, expect.any(String)]);
  await page.reload();
  const sheet = page.locator('.difference-sheet');
  await sheet.getByText('原报6,308批次，现6,309批次').waitFor();
  await sheet.getByText('原报13,885份，现13,887份').waitFor();
  await sheet
    .getByRole('link', { name: /补录申请人/ })
    .first()
    .waitFor();
  expect(await page.locator('.report-text').innerText()).toContain('6,308批次');
  await expectAccessible(page);
});

test('an edited Word file comes back, and the figure that was changed is named', async () => {
  await page.getByRole('button', { name: '下载' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Word文件' }).click(),
  ]);
  const file = join(folder.dir, '总结.docx');
  await download.saveAs(file);
  const edited = join(folder.dir, '总结 改.docx');
  writeFileSync(
    edited,
    editDocx(readFileSync(file), (xml) => xml.replace('>407批次<', '>417批次<')),
  );
  await page.locator('.upload-check input[type=file]').setInputFiles(edited);
  const found = page.locator('.upload-check table tbody tr');
  await found.first().waitFor();
  expect(await found.allInnerTexts()).toEqual([
    expect.stringMatching(/审批因公出国（境）团组\s+407批次\s+417批次\s+数值不同\s+内容控件/),
  ]);
});

test.each([1440, 1024, 390])('at %i nothing is wider than the screen', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await expectNoOverflow(page);
  await page.goto('/reports?kind=half-year&period=2018H1');
  await page.locator('.report-figure').first().waitFor();
  await expectNoOverflow(page);
});
