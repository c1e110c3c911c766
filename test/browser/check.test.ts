import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { docx, png } from '../../src/engine/files/sample-files.ts';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();

const draft = [
  '明港市外事侨务办公室2018年上半年工作总结',
  '1-6月份，共审批因公出国（境）团组470批1204人次，与去年同期相比，批次减少21.3%，人次减少10.3%。',
  '受理矛盾纠纷437宗，调处化解418宗，化解率为98%。',
  '举办友城交流会，，圆满成功。',
];

async function openCheck(login: string): Promise<Page> {
  const page = await browser.open();
  await signIn(page, login);
  await page.getByRole('link', { name: '核稿' }).click();
  await page.getByRole('heading', { name: '核稿' }).waitFor();
  return page;
}

const send = (page: Page, lines: readonly string[], ending: 'txt' | 'docx' = 'txt') =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: `上半年工作总结（送审稿）.${ending}`,
      mimeType: 'application/octet-stream',
      buffer: ending === 'txt' ? Buffer.from(lines.join('\n')) : docx(lines.map((line) => [line])),
    });

test('a picture is refused in words, and an applicant has no such page', async () => {
  const page = await openCheck('chen');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: png });
  await page.getByRole('alert').getByText('读不出文字').waitFor();
  const applicant = await browser.open();
  await signIn(applicant, 'zhang');
  expect(await applicant.getByRole('link', { name: '核稿' }).count()).toBe(0);
  await applicant.goto('/check');
  await applicant.getByRole('heading', { level: 1 }).waitFor();
  expect(await applicant.locator('input[type=file]').count()).toBe(0);
});

test('findings are accepted into the text, left with a reason, saved, and checked again', async () => {
  const page = await openCheck('chen');
  await send(page, draft);
  const list = page.getByRole('list', { name: '发现' });
  await list.getByText('记录为407批').waitFor();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByText('待处理3').waitFor();

  await list.getByRole('button', { name: '改为“407批”' }).click();
  await page.locator('mark', { hasText: '407批' }).waitFor();
  await list.getByRole('button', { name: '改为“96”' }).click();
  await list.getByRole('button', { name: '不改', exact: true }).click();
  expect(await list.getByRole('button', { name: '确定' }).isDisabled()).toBe(true);
  await list.getByLabel('不改的理由').fill('引用原文');
  await list.getByRole('button', { name: '确定' }).click();
  await page.getByText('已采纳2').waitFor();
  await list.getByText('不改：引用原文').waitFor();

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载改后的文字' }).click(),
  ]);
  const words = await readFile(await saved.path(), 'utf8');
  expect(words).toContain('407批1204人次');
  expect(words).toContain('化解率为96%');
  const [listed] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载核稿单' }).click(),
  ]);
  expect(await readFile(await listed.path(), 'utf8')).toContain('（不改：引用原文）');

  await page.getByRole('button', { name: '再核一遍' }).click();
  await page.getByText('待处理1').waitFor();
});

test('corrections of two rounds go into the Word file as revisions', async () => {
  const page = await openCheck('chen');
  await send(page, draft, 'docx');
  const list = page.getByRole('list', { name: '发现' });
  await list.getByRole('button', { name: '改为“407批”' }).click();
  await page.getByRole('button', { name: '再核一遍' }).click();
  await page.getByText('已采纳0').waitFor();
  await list.getByRole('button', { name: '改为“96”' }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载修订后的Word' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('上半年工作总结（送审稿）（核后）.docx');
  await page.getByText('已写入2处修订').waitFor();
  const xml = strFromU8(unzipSync(await readFile(await saved.path()))['word/document.xml']!);
  expect(xml).toMatch(/<w:del [^>]*w:author="陈晓"[^>]*>.*470.*<\/w:del><w:ins /);
  expect(xml).toMatch(/<w:delText [^>]*>98%?<\/w:delText>/);
});

test('of a draft in which nothing is wrong the page says so', async () => {
  const page = await openCheck('chen');
  await send(page, [draft[0]!, draft[1]!.replace('470批', '407批')]);
  await page.getByText('没有发现问题').waitFor();
  await page.getByText('与记录相符2').waitFor();
});

test('of a Word file the layout is told too, behind what is said', async () => {
  const page = await openCheck('chen');
  await send(page, draft.slice(0, 2), 'docx');
  const list = page.getByRole('list', { name: '发现' });
  await list.getByText('没有页码').waitFor();
  expect(await list.getByRole('listitem').first().innerText()).toContain('记录为407批');
  await expectAccessible(page);
  await expectNoOverflow(page);
});
